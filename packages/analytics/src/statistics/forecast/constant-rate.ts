import { at } from "../numeric/vector.js";
import { monthsInBucket } from "./age.js";
import type { CountCurve } from "./count-model.js";
import { type Curve, curvesOf } from "./curve.js";
import { consentsUpTo, type History } from "./history.js";
import { negativeBinomialTails, poissonTails } from "./tail.js";

const FIRST_BUCKETS = 4;

/** B1: a constant rate, Gamma(n + 1, age + 1/q), where q is the usual rate of the first months; negative binomial when predicted. */
export function constantRate(
  { age, early }: CountCurve,
  target: History,
  thresholds: readonly number[],
): readonly Curve[] {
  let usual = 0;
  for (let bucket = 0; bucket < FIRST_BUCKETS; bucket++)
    usual += at(early, bucket) * monthsInBucket(bucket, 0, Number.POSITIVE_INFINITY);
  const consents = consentsUpTo(target, age);
  const shape = consents + 1;
  const rate = age + 24 / usual;
  const needed = thresholds.map((threshold) => threshold - consents);
  return curvesOf(thresholds.length, (months) =>
    negativeBinomialTails((months * shape) / rate, shape, needed),
  );
}

/** B1p: the rate so far, taken as known; what a naive reader computes. */
export function plainRate(age: number, target: History, thresholds: readonly number[]): readonly Curve[] {
  const consents = consentsUpTo(target, age);
  const rate = Math.max(consents, 0.5) / Math.max(age, 0.5);
  const needed = thresholds.map((threshold) => threshold - consents);
  return curvesOf(thresholds.length, (months) => poissonTails(rate * months, needed));
}
