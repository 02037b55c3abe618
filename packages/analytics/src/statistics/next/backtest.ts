import { type Origin, openedWithin, originsOf, samples } from "../forecast/backtest/origins.js";
import type { ForecastFacts } from "../forecast/facts.js";
import { trainStatusModel } from "../forecast/status-model.js";
import { isEnoughToLearnFrom, vantageAt } from "../forecast/vantage.js";
import { at } from "../numeric/vector.js";
import { chances, HORIZONS } from "./chance.js";
import { candidatesBy, type RankerName, rankerNames } from "./rankers.js";
import type { Ranked } from "./ranking.js";

/** A ranking that would have been made of a treaty at an age, and what happened. */
export interface PastRanking {
  readonly treatyId: string;
  readonly age: number;
  readonly model: RankerName;
  readonly horizonMonths: number;
  readonly ranked: readonly Ranked[];
}

/** The rankings of every treaty of the forecast's test set at every age of its backtest, from nothing later than that age. */
export function pastRankings(
  { training }: ForecastFacts,
  groups: readonly string[],
  progress: (done: number, total: number) => void = () => {},
): readonly PastRanking[] {
  const origins = originsOf(openedWithin(training, samples.test));
  return origins.flatMap((origin, index) => {
    progress(index, origins.length);
    const vantage = vantageAt(origin.target, origin.age, training);
    if (!isEnoughToLearnFrom(vantage)) return [];
    const model = trainStatusModel(vantage);
    const candidates = candidatesBy(vantage, model, groups);
    const chance = chances(model, origin.target);
    return rankerNames.flatMap((name) =>
      HORIZONS.map((horizonMonths) => ({
        treatyId: origin.target.treatyId,
        age: origin.age,
        model: name,
        horizonMonths,
        ranked: candidates[name].map((candidate) => ({
          chance: chance(candidate, horizonMonths),
          happened: consentsWithin(origin, candidate.state, horizonMonths),
        })),
      })),
    );
  });
}

function consentsWithin({ target, age }: Origin, state: number, months: number): boolean {
  return at(target.consented, state) <= age + months;
}
