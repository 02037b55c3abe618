import { HORIZON } from "./age.js";
import { ageOfNth } from "./history.js";
import type { Vantage } from "./vantage.js";

interface Wait {
  /** Months after the age of the forecast until the threshold or, where it was not seen, until the treaty was no longer followed. */
  readonly months: number;
  readonly isMet: boolean;
  readonly weight: number;
}

/**
 * B0: how long other treaties waited that had not reached the threshold at that age. A weighted Kaplan-Meier estimate, held below 1 by
 * n / (n + 1): a treaty may never get there.
 */
export function climatology({ training, age }: Vantage, threshold: number): Float64Array {
  const waits = training.flatMap(({ history, seen, weight }): Wait[] => {
    const metAt = ageOfNth(history, threshold);
    if (metAt <= age || seen <= age) return [];
    return [{ months: Math.min(metAt, seen) - age, isMet: metAt <= seen, weight }];
  });
  const ceiling = waits.length / (waits.length + 1);
  const survival = survivalOf(waits);
  return Float64Array.from({ length: HORIZON }, (_, index) => ceiling * (1 - survival(index + 1)));
}

/** Weighted Kaplan-Meier; a treaty that is censored at the time of an event is still at risk. */
function survivalOf(waits: readonly Wait[]): (months: number) => number {
  const sorted = waits.toSorted((a, b) => a.months - b.months || Number(b.isMet) - Number(a.isMet));
  let left = sorted.reduce((sum, { weight }) => sum + weight, 0);
  let share = 1;
  const steps = sorted.map(({ months, isMet, weight }) => {
    if (isMet) share *= 1 - weight / left;
    left -= weight;
    return { months, share: Math.max(share, 0) };
  });
  return (months) => steps.findLast((step) => step.months <= months)?.share ?? 1;
}
