import type { IsoDate } from "@depositary/model";
import { HORIZON, monthsBetween } from "../age.js";
import { ageOfNth, consentsUpTo, type History } from "../history.js";

/** Ages at which a treaty's future is forecast, in months. */
const AGES = [0.1, 3, 6, 12, 18, 24, 36, 48, 60] as const;
/** Numbers of instruments that are forecast, whatever the treaty itself asks for. */
const THRESHOLDS = [20, 30, 40, 50, 60] as const;
/** Months for which a treaty must have been followed after the day of a forecast. */
const LEAST_FOLLOWED = 60;

/** Treaties by the day on which they were opened: those on which the models were compared, and those on which they are scored. */
export const samples = {
  development: { from: "1975-01-01", to: "1994-12-31" },
  test: { from: "1995-12-01", to: "2008-12-31" },
} as const;

/** A treaty at an age, and the thresholds that it had not yet met. */
export interface Origin {
  readonly sample: "test" | "later";
  readonly target: History;
  readonly age: number;
  /** Months for which it was followed from then on. */
  readonly followed: number;
  readonly thresholds: readonly number[];
  /** The age at which each of them was met; Infinity where it was not seen to be. */
  readonly reachedAt: ReadonlyMap<number, number>;
}

/** Treaties opened within a period. */
export function openedWithin(
  histories: readonly History[],
  { from, to }: { readonly from: IsoDate; readonly to: IsoDate },
): readonly History[] {
  return histories.filter(({ openedOn }) => openedOn >= from && openedOn <= to);
}

/** Every age of every treaty at which something is left to forecast, failures included. */
export function originsOf(targets: readonly History[]): readonly Origin[] {
  return targets.flatMap((target) => {
    const followed = monthsBetween(target.openedOn, target.followedTo);
    const reachedAt = new Map(THRESHOLDS.map((threshold) => [threshold, ageOfNth(target, threshold)]));
    return AGES.filter((age) => followed - age >= LEAST_FOLLOWED).map((age) => ({
      sample: "test" as const,
      target,
      age,
      followed: followed - age,
      thresholds: THRESHOLDS.filter((threshold) => consentsUpTo(target, age) < threshold),
      reachedAt,
    }));
  });
}

/** A treaty whose own threshold is known to have been met after the last day of which the forecast learns. */
export interface LaterTruth {
  readonly target: History;
  readonly threshold: number;
  readonly metOn: IsoDate;
}

/** Every age of such treaties before that day for which the ledger is complete. */
export function laterOrigins(truths: readonly LaterTruth[]): readonly Origin[] {
  return truths.flatMap(({ target, threshold, metOn }) => {
    const followed = monthsBetween(target.openedOn, target.followedTo);
    const reached = monthsBetween(target.openedOn, metOn);
    return AGES.filter((age) => age <= followed && age < reached).map((age) => ({
      sample: "later" as const,
      target,
      age,
      followed: HORIZON,
      thresholds: [threshold],
      reachedAt: new Map([[threshold, reached]]),
    }));
  });
}

/** Months from the day of the forecast until the threshold was met; null where that was not seen. */
export function reachedAfter({ reachedAt, age, followed }: Origin, threshold: number): number | null {
  const months = (reachedAt.get(threshold) ?? Number.POSITIVE_INFINITY) - age;
  return months <= followed ? months : null;
}
