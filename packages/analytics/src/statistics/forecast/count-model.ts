import { at } from "../numeric/vector.js";
import { BUCKETS, bucketStart, monthsInBucket } from "./age.js";
import { type Curve, curvesOf } from "./curve.js";
import { consentsUpTo, consentsWithin, type History, openSignatures } from "./history.js";
import {
  type FollowedPace,
  fitMultiplier,
  type Multiplier,
  type MultiplierFit,
  multiplierOf,
  type Pace,
  pullOf,
  shrunk,
} from "./multiplier.js";
import { negativeBinomialTails } from "./tail.js";
import { followedBeyond, type Trained, type Vantage } from "./vantage.js";

/** Consents a month at each age, whoever consents: what B4 and B2 learn at an age of the target from other treaties alone. */
export interface CountCurve {
  readonly age: number;
  /** By bucket, from opening. */
  readonly early: Float64Array;
  /** By bucket, after the age. */
  readonly late: Float64Array;
  readonly paces: readonly FollowedPace[];
}

/** Learns the curve. */
export function trainCountCurve(vantage: Vantage): CountCurve {
  const { age, training } = vantage;
  const early = countRates(
    training.map((trained) => ({ trained, from: 0, events: trained.weight, span: trained.weight })),
  );
  const followed = followedBeyond(vantage).map((trained) => ({ trained, pace: paceOf(trained, age, early) }));
  const late = countRates(
    followed.map(({ trained, pace }) => ({
      trained,
      from: age,
      events: trained.weight,
      span: trained.weight * shrunk(pace),
    })),
  );
  const paces = followed.map(({ trained: { history, seen, weight }, pace }) => ({
    ...pace,
    weight,
    after: consentsWithin(history, age, seen),
    baseline: integral(late, age, seen),
  }));
  return { age, early, late, paces };
}

/** B4: the curve with the multiplier of M3x. */
export interface CountModel {
  readonly curve: CountCurve;
  readonly fit: MultiplierFit;
}

/** Fits the multiplier to the treaties from which the curve was learned. */
export function trainCountModel(curve: CountCurve): CountModel {
  return { curve, fit: fitMultiplier(curve.paces) };
}

function countMultiplier({ curve, fit }: CountModel, target: History): Multiplier {
  return multiplierOf(fit, paceOfTarget(curve, target));
}

/** B4: a negative binomial count with the fitted multiplier and shape. */
export function countCurves(
  model: CountModel,
  target: History,
  thresholds: readonly number[],
): readonly Curve[] {
  return negativeBinomialCurves(model.curve, target, thresholds, countMultiplier(model, target));
}

/** The target's own pace against the curve. */
export function paceOfTarget({ age, early }: CountCurve, target: History): Pace {
  return paceOf({ history: target, seen: age }, age, early);
}

/** Negative binomial counts around the curve times a multiplier. */
export function negativeBinomialCurves(
  { age, late }: CountCurve,
  target: History,
  thresholds: readonly number[],
  { v, k }: Multiplier,
): readonly Curve[] {
  const consents = consentsUpTo(target, age);
  const needed = thresholds.map((threshold) => threshold - consents);
  return curvesOf(thresholds.length, (months) =>
    negativeBinomialTails(v * integral(late, age, age + months), k, needed),
  );
}

function paceOf(
  { history, seen }: Pick<Trained, "history" | "seen">,
  age: number,
  rates: Float64Array,
): Pace {
  const known = Math.min(seen, age);
  return {
    before: consentsUpTo(history, known),
    expected: integral(rates, 0, known),
    pull: pullOf(openSignatures(history, known)),
  };
}

interface Contribution {
  readonly trained: Trained;
  /** The age from which it contributes. */
  readonly from: number;
  /** Weight of its consents. */
  readonly events: number;
  /** Weight of its months. */
  readonly span: number;
}

function countRates(contributions: readonly Contribution[]): Float64Array {
  return Float64Array.from({ length: BUCKETS }, (_, bucket) => {
    let [events, span] = [0.1, 1];
    for (const { trained, from, ...weight } of contributions) {
      const start = Math.max(from, bucketStart(bucket));
      const end = Math.min(trained.seen, bucketStart(bucket + 1));
      if (end <= start) continue;
      events += weight.events * consentsWithin(trained.history, start, end);
      span += weight.span * (end - start);
    }
    return events / span;
  });
}

/** Integral of rates between two ages. */
function integral(rates: Float64Array, from: number, to: number): number {
  let sum = 0;
  for (let bucket = 0; bucket < BUCKETS; bucket++)
    sum += at(rates, bucket) * monthsInBucket(bucket, from, to);
  return sum;
}
