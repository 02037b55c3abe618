import { at, increase, itemAt } from "../numeric/vector.js";
import { HORIZON } from "./age.js";
import type { History } from "./history.js";

/** The chance that a threshold is reached within 1, 2, … HORIZON months of the day of the forecast. */
export type Curve = Float64Array;

/**
 * One curve per threshold, for a treaty with this history. The history may be another realisation of the target's than the one that the
 * model was trained beside.
 */
export type Forecaster = (target: History, thresholds: readonly number[]) => readonly Curve[];

/** Curves of several thresholds from their chances month by month. */
export function curvesOf(count: number, chances: (months: number) => readonly number[]): readonly Curve[] {
  const curves = Array.from({ length: count }, () => new Float64Array(HORIZON));
  for (let month = 0; month < HORIZON; month++) {
    const chance = chances(month + 1);
    for (const [index, curve] of curves.entries()) curve[month] = itemAt(chance, index);
  }
  return curves;
}

/** The mean of curves, month by month. */
export function meanCurve(curves: readonly Curve[]): Curve {
  const mean = new Float64Array(HORIZON);
  for (const curve of curves)
    for (let month = 0; month < HORIZON; month++) increase(mean, month, at(curve, month) / curves.length);
  return mean;
}

/** A probability to six digits, as it is stored and printed: the last bits depend on the machine's mathematics. */
export function round(probability: number): number {
  return Math.round(probability * 1e6) / 1e6;
}

interface Score {
  readonly value: number;
  /** Bounds of its interval; null where it has none. */
  readonly lower: number | null;
  readonly upper: number | null;
}

/** A score and its interval, so rounded. */
export function rounded<S extends Score>(score: S): S {
  const { value, lower, upper } = score;
  return {
    ...score,
    value: round(value),
    lower: lower === null ? null : round(lower),
    upper: upper === null ? null : round(upper),
  };
}
