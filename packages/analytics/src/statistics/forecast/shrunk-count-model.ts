import { minimise } from "../numeric/nelder-mead.js";
import { clamp, itemAt } from "../numeric/vector.js";
import { type CountCurve, negativeBinomialCurves, paceOfTarget } from "./count-model.js";
import type { Curve } from "./curve.js";
import type { History } from "./history.js";
import { negativeBinomialLikelihood, shrunk } from "./multiplier.js";

/** B2: the curve of B4 with the multiplier shrunk to 1 and one shape for all treaties. */
export interface ShrunkCountModel {
  readonly curve: CountCurve;
  readonly k: number;
}

const [LEAST, MOST] = [Math.log(0.2), Math.log(30)];

/** Fits the shape by weighted likelihood, within 0.2 and 30. */
export function trainShrunkCountModel(curve: CountCurve): ShrunkCountModel {
  const likelihood = negativeBinomialLikelihood(curve.paces);
  const loss = (k: number) => -likelihood(k, (pace) => shrunk(pace) * pace.baseline);
  const { point } = minimise((tried) => loss(shapeAt(tried)), [0]);
  return { curve, k: shapeAt(point) };
}

/** The shape whose logarithm is the one coordinate of a point of the search. */
function shapeAt(point: readonly number[]): number {
  return Math.exp(clamp(itemAt(point, 0), LEAST, MOST));
}

/** A negative binomial count with the shrunk multiplier. */
export function shrunkCountCurves(
  { curve, k }: ShrunkCountModel,
  target: History,
  thresholds: readonly number[],
): readonly Curve[] {
  return negativeBinomialCurves(curve, target, thresholds, { v: shrunk(paceOfTarget(curve, target)), k });
}
