import { DAYS_PER_MONTH, daysBetween, type IsoDate } from "@depositary/model";

/** How far ahead a forecast looks, in months. */
export const HORIZON = 240;

/** Months from `from` to `to`, negative where `to` is earlier. */
export function monthsBetween(from: IsoDate, to: IsoDate): number {
  return daysBetween(from, to) / DAYS_PER_MONTH;
}

/** Ages of a treaty, in months, at which the hazard of deposit may change: each bucket runs from its edge to the next. */
const AGE_EDGES = [0, 3, 6, 12, 18, 24, 36, 48, 60, 84, 120, 180, 240, 360] as const;

/** Number of buckets; the last has no end. */
export const BUCKETS = AGE_EDGES.length;

/** First age of a bucket. */
export function bucketStart(bucket: number): number {
  return AGE_EDGES[bucket] ?? Number.POSITIVE_INFINITY;
}

/** Months of [from, to] that fall into a bucket. */
export function monthsInBucket(bucket: number, from: number, to: number): number {
  return Math.max(0, Math.min(to, bucketStart(bucket + 1)) - Math.max(from, bucketStart(bucket)));
}

/** The bucket into which an age falls: [start, end). */
export function bucketOf(age: number): number {
  let bucket = 0;
  while (age >= bucketStart(bucket + 1)) bucket++;
  return bucket;
}
