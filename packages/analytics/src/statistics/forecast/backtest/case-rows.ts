import type { ForecastCase } from "@depositary/model";
import { at } from "../../numeric/vector.js";
import { type Curve, round } from "../curve.js";
import { consentsUpTo, type History } from "../history.js";
import { modelNames, trainModels } from "../model.js";
import { quantileOf } from "../quantile.js";
import { vantageAt } from "../vantage.js";
import { type Origin, reachedAfter } from "./origins.js";
import { crps, type Outcome, placeOf } from "./score.js";

/** What every model would have said at an origin, and what happened. */
export function caseRows(origin: Origin, histories: readonly History[]): readonly ForecastCase[] {
  const { sample, target, age, thresholds, followed } = origin;
  if (thresholds.length === 0) return [];
  const models = trainModels(vantageAt(target, age, histories));
  const base = {
    sample,
    treatyId: target.treatyId,
    age,
    instruments: consentsUpTo(target, age),
    followed: round(followed),
  };
  return modelNames.flatMap((model) =>
    models[model](target, thresholds).flatMap((curve, index) => {
      const threshold = thresholds[index];
      if (threshold === undefined) return [];
      const outcome = { reached: reachedAfter(origin, threshold), followed };
      return [{ ...base, threshold, model, ...scored(curve, outcome) }];
    }),
  );
}

type Scored = Omit<
  ForecastCase,
  "sample" | "treatyId" | "age" | "threshold" | "model" | "instruments" | "followed"
>;

function scored(curve: Curve, outcome: Outcome): Scored {
  const place = placeOf(curve, outcome);
  const within = (months: number) => round(at(curve, months - 1));
  return {
    reached: outcome.reached === null ? null : round(outcome.reached),
    lower: quantileOf(curve, 0.1),
    median: quantileOf(curve, 0.5),
    upper: quantileOf(curve, 0.9),
    within12: within(12),
    within24: within(24),
    within36: within(36),
    within60: within(60),
    crps60: round(crps(curve, outcome, 60)),
    crps120: outcome.followed >= 120 ? round(crps(curve, outcome, 120)) : null,
    pitFrom: round(place.from),
    pitTo: round(place.to),
  };
}
