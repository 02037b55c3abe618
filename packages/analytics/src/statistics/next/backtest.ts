import { addDays, DAYS_PER_MONTH } from "@depositary/model";
import { monthsBetween } from "../forecast/age.js";
import { samples } from "../forecast/backtest/origins.js";
import type { ForecastFacts } from "../forecast/facts.js";
import type { History } from "../forecast/history.js";
import { isEnoughToLearnFrom, type Vantage, vantageAt } from "../forecast/vantage.js";
import { inThreads, type Threads } from "../in-threads.js";
import { at } from "../numeric/vector.js";
import { HORIZONS } from "./horizons.js";
import type { Ranked } from "./ranking.js";
import { chanceOf, type StateModel, trainSignatureModel, trainStateModel } from "./state-model.js";

/** Ages at which the States are ranked, in months, and the months for which a treaty must have been followed after. */
const AGES = [0.1, 6, 12, 24, 36, 60] as const;
const LEAST_FOLLOWED = 24;
/** How old the ledgers are of which most is known today, in months. */
const STALE = 144;

/**
 * What tells States apart: their signature; that and what each has done with other treaties; or the same where nothing of the twelve
 * years before is known of other treaties.
 */
export type RankerName = "signature" | "state" | "stale";

/** A ranking that would have been made of a treaty at an age, and what happened. */
export interface PastRanking {
  readonly treatyId: string;
  readonly age: number;
  readonly model: RankerName;
  readonly horizonMonths: number;
  readonly ranked: readonly Ranked[];
}

/** A treaty at an age. */
export interface RankedOrigin {
  readonly target: History;
  readonly age: number;
}

/** Rankings of the States at every origin, from nothing later. */
export async function pastRankings(
  { training }: Pick<ForecastFacts, "training">,
  threads: Threads,
): Promise<readonly PastRanking[]> {
  return (await inThreads(rankedOrigins(training), training, rankingsAt, threads)).flat();
}

/** Every treaty opened since December 1995, failures included, at several ages after which it was followed for long enough. */
export function rankedOrigins(training: readonly History[]): readonly RankedOrigin[] {
  return training
    .filter(({ openedOn }) => openedOn >= samples.test.from)
    .flatMap((target) => AGES.map((age) => ({ target, age })))
    .filter(({ target, age }) => followedAfter(target, age) >= LEAST_FOLLOWED);
}

/** The rankings of one treaty at one age. */
export function rankingsAt(
  { target, age }: RankedOrigin,
  training: readonly History[],
): readonly PastRanking[] {
  return modelsAt(target, age, training).flatMap(([name, model]) => rankingsOf(name, model, target));
}

function followedAfter({ openedOn, followedTo }: History, age: number): number {
  return monthsBetween(openedOn, followedTo) - age;
}

function modelsAt(
  target: History,
  age: number,
  training: readonly History[],
): readonly (readonly [RankerName, StateModel])[] {
  const vantage = vantageAt(target, age, training);
  const stale = staleVantage(vantage, training);
  return [
    ...(isEnoughToLearnFrom(vantage)
      ? ([
          ["signature", trainSignatureModel(vantage)],
          ["state", trainStateModel(vantage)],
        ] as const)
      : []),
    ...(isEnoughToLearnFrom(stale) ? ([["stale", trainStateModel(stale)]] as const) : []),
  ];
}

/** The vantage with other treaties followed up to twelve years before only. */
function staleVantage({ target, age }: Vantage, training: readonly History[]): Vantage {
  const lastDay = addDays(target.openedOn, Math.round((age - STALE) * DAYS_PER_MONTH));
  const cut = training.map((history) => ({
    ...history,
    followedTo: history.followedTo < lastDay ? history.followedTo : lastDay,
  }));
  return vantageAt(target, age, cut);
}

function rankingsOf(name: RankerName, model: StateModel, target: History): readonly PastRanking[] {
  const { age, candidates } = model;
  return HORIZONS.filter((months) => followedAfter(target, age) >= months).map((horizonMonths) => ({
    treatyId: target.treatyId,
    age,
    model: name,
    horizonMonths,
    ranked: candidates.map((candidate) => ({
      chance: chanceOf(model, candidate, horizonMonths),
      happened: at(target.consented, candidate.state) <= age + horizonMonths,
    })),
  }));
}
