import type { ShownCurve } from "./curve-labels.js";
import { type CurveFrame, valueAt } from "./curve-points.js";
import type { CurveOptions } from "./step-curves.js";

/** Width that the words of a threshold take, in px. */
const WORDS = 90;
/** Height that they take above its rule, in px. */
const RISE = 24;

/** Where the words of the threshold stand: from px `x1` to px `x2`. */
export interface ThresholdPlace {
  readonly x1: number;
  readonly x2: number;
  readonly isAtEnd: boolean;
}

/** At the opening, or at the far end where the treaty's own curve runs through that place and has left the rule by then. */
export function thresholdPlace(
  shown: readonly ShownCurve[],
  { threshold, horizonDays, top }: CurveOptions,
  { left, right, height }: CurveFrame,
): ThresholdPlace {
  const points = shown.find(({ curve }) => curve.isOwn)?.points ?? [];
  const crossed = threshold ?? Number.POSITIVE_INFINITY;
  const passed = (day: number) => valueAt(points, day) - crossed;
  const isAtEnd =
    passed((WORDS / (right - left)) * horizonDays) >= 0 && passed(horizonDays) > (RISE / height) * top;
  return isAtEnd ? { x1: right - WORDS, x2: right, isAtEnd } : { x1: left, x2: left + WORDS, isAtEnd };
}
