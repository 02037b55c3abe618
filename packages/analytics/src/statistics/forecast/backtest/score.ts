import { at } from "../../numeric/vector.js";
import { HORIZON } from "../age.js";
import type { Curve } from "../curve.js";
import { probabilityWithin } from "../quantile.js";

/** What happened, in months after the day of a forecast. */
export interface Outcome {
  /** Null where the threshold was not met while the treaty was followed. */
  readonly reached: number | null;
  readonly followed: number;
}

/** The continuous ranked probability score over some months, on a grid of one month: 0 is perfect. */
export function crps(curve: Curve, { reached }: Outcome, months: number): number {
  let sum = 0;
  for (let month = 1; month <= months; month++) {
    const happened = reached !== null && month - 0.5 >= reached ? 1 : 0;
    sum += (at(curve, month - 1) - happened) ** 2;
  }
  return sum;
}

/** Where the truth lies in the forecast: one probability, or, where it is only known to lie later, all from there to 1. */
export interface Place {
  readonly from: number;
  readonly to: number;
}

/** Where an outcome lies in what a curve says. */
export function placeOf(curve: Curve, { reached, followed }: Outcome): Place {
  const end = Math.min(HORIZON, followed);
  if (reached === null || reached > end) return { from: probabilityWithin(curve, end), to: 1 };
  const from = probabilityWithin(curve, reached);
  return { from, to: from };
}

/** The share of a place that lies within [low, high]. */
export function shareWithin({ from, to }: Place, low: number, high: number): number {
  if (to > from) return Math.max(0, Math.min(high, to) - Math.max(low, from)) / (to - from);
  return from >= low && from <= high ? 1 : 0;
}
