import { at, itemAt } from "../numeric/vector.js";
import { BUCKETS, monthsInBucket } from "./age.js";
import { type Curve, curvesOf } from "./curve.js";
import {
  consentsUpTo,
  consentsWithin,
  type History,
  isAtRisk,
  type Observed,
  openSignatures,
} from "./history.js";
import {
  fitMultiplier,
  gammaNodes,
  type Multiplier,
  type MultiplierFit,
  multiplierOf,
  type Pace,
  pullOf,
  shapeOf,
  shrunk,
} from "./multiplier.js";
import { pairTails } from "./tail.js";
import { expectedEvents, type Multipliers, pooledRates, type Tally, tallyOf } from "./tally.js";
import { followedBeyond, type Trained, type Vantage } from "./vantage.js";

/** M3x as learned at an age of the target, from other treaties alone. */
export interface StatusModel {
  readonly age: number;
  /** Rates of consent from opening, by status and bucket. */
  readonly early: Float64Array;
  /** Rates after the age, with the status frozen at it. */
  readonly late: Float64Array;
  readonly fit: MultiplierFit;
  /** Equally probable values of the multiplier's gamma distribution, of mean 1. */
  readonly nodes: Float64Array;
}

/** Rates of consent from opening, by status and bucket. */
export function earlyRates({ training }: Vantage): Float64Array {
  return pooledRates(
    training.map(({ weight, ...observed }) => ({
      tally: tallyOf(observed),
      events: weight,
      exposure: weight,
    })),
  );
}

/** How treaties went on after the target's age. */
export interface Course {
  readonly followed: readonly {
    readonly trained: Trained;
    readonly pace: Pace;
    readonly tally: Tally;
  }[];
  /** Rates by status and bucket, the status frozen at the age, for treaties and States of multiplier 1. */
  readonly late: Float64Array;
}

/** Learns it from treaties that were followed beyond that age, their own pace up to it taken out. */
export function learnCourse(vantage: Vantage, early: Float64Array, multipliers?: Multipliers): Course {
  const { age } = vantage;
  const followed = followedBeyond(vantage).map((trained) => ({
    trained,
    pace: paceOf(trained, age, early, multipliers),
    tally: tallyOf(trained, { after: age, multipliers }),
  }));
  const late = pooledRates(
    followed.map(({ trained: { weight }, pace, tally }) => ({
      tally,
      events: weight,
      exposure: weight * shrunk(pace),
    })),
  );
  return { followed, late };
}

/** Learns M3x. */
export function trainStatusModel(vantage: Vantage): StatusModel {
  const { age } = vantage;
  const early = earlyRates(vantage);
  const { followed, late } = learnCourse(vantage, early);
  const fit = fitMultiplier(
    followed.map(({ trained, pace, tally }) => ({
      ...pace,
      weight: trained.weight,
      after: consentsWithin(trained.history, age, trained.seen),
      baseline: expectedEvents(tally, late) + 1e-6,
    })),
  );
  return { age, early, late, fit, nodes: gammaNodes(shapeOf(fit)) };
}

/** What a treaty did up to an age, or as far as it was seen before, against what the rates lead to expect. */
export function paceOf(
  { history, seen }: Observed,
  age: number,
  rates: Float64Array,
  multipliers?: Multipliers,
): Pace {
  const known = Math.min(seen, age);
  return {
    before: consentsUpTo(history, known),
    expected: expectedEvents(tallyOf({ history, seen: known }, { multipliers }), rates),
    pull: pullOf(openSignatures(history, known)),
  };
}

/** States that may still consent at an age, by status. */
export function atRisk(history: History, age: number): readonly [unsigned: number, signed: number] {
  const sizes: [number, number] = [0, 0];
  for (const [state, signed] of history.signed.entries())
    if (isAtRisk(history, state, age)) sizes[signed <= age ? 1 : 0]++;
  return sizes;
}

/** The multiplier of the target. */
export function statusMultiplier({ age, early, fit }: StatusModel, target: History): Multiplier {
  return multiplierOf(fit, paceOf({ history: target, seen: age }, age, early));
}

/** M3x: a Poisson-binomial count, mixed over the gamma distribution of the multiplier. */
export function statusCurves(
  model: StatusModel,
  target: History,
  thresholds: readonly number[],
): readonly Curve[] {
  const { v } = statusMultiplier(model, target);
  const consents = consentsUpTo(target, model.age);
  const needed = thresholds.map((threshold) => threshold - consents);
  const tails = pairTails(atRisk(target, model.age), needed);
  return curvesOf(thresholds.length, (months) => {
    const [unsigned, signed] = [v * laterHazard(model, 0, months), v * laterHazard(model, 1, months)];
    const sums = needed.map(() => 0);
    for (const node of model.nodes)
      for (const [index, tail] of tails(node * unsigned, node * signed).entries())
        sums[index] = itemAt(sums, index) + tail;
    return sums.map((sum) => sum / model.nodes.length);
  });
}

/** Integral of the later rate of a status over the next `months`. */
export function laterHazard(
  { late, age }: Pick<StatusModel, "late" | "age">,
  status: number,
  months: number,
): number {
  let sum = 0;
  for (let bucket = 0; bucket < BUCKETS; bucket++)
    sum += at(late, status * BUCKETS + bucket) * monthsInBucket(bucket, age, age + months);
  return sum;
}
