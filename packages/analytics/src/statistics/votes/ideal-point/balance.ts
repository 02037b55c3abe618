import { at, sumOfSquares } from "../../numeric/vector.js";
import { PRIOR_VARIANCE, type ProbitData, type ProbitParameters } from "./probit-data.js";

/**
 * The same probabilities at the place and scale of the positions that the priors like best. The likelihood does not change
 * when all x are moved or stretched and a and b give way; along these directions alone other steps are slow.
 */
export function balance({ weights }: ProbitData, parameters: ProbitParameters): ProbitParameters {
  return stretch(weights, move(weights, parameters));
}

/** x + s and a - b s, with s least in Σ (x + s)² + Σ (a - b s)² / 25. */
function move(weights: Float64Array, { x, a, b }: ProbitParameters): ProbitParameters {
  const slopes = weighted(weights, b, b);
  const shift = (weighted(weights, a, b) - x.reduce((sum, value) => sum + value, 0)) / (x.length + slopes);
  return {
    x: x.map((value) => value + shift),
    a: a.map((value, rollCall) => value - shift * at(b, rollCall)),
    b,
  };
}

/** c x and b / c, with c least in Σ c² x² + Σ b² / (25 c²). */
function stretch(weights: Float64Array, { x, a, b }: ProbitParameters): ProbitParameters {
  const spread = sumOfSquares(x);
  const factor = (weighted(weights, b, b) / spread) ** 0.25;
  if (!(factor > 0 && factor < Infinity)) return { x, a, b };
  return { x: x.map((value) => value * factor), a, b: b.map((value) => value / factor) };
}

/** Σ weight left right, over the prior variance. */
function weighted(weights: Float64Array, left: Float64Array, right: Float64Array): number {
  return (
    weights.reduce((sum, weight, rollCall) => sum + weight * at(left, rollCall) * at(right, rollCall), 0) /
    PRIOR_VARIANCE
  );
}
