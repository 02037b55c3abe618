import { at } from "../../numeric/vector.js";
/** The same positions with mean 0 and standard deviation 1 over the members. */
export function standardise(x: Float64Array): Float64Array {
  const mean = meanOf(x);
  const deviation = Math.sqrt(meanOf(x.map((value) => (value - mean) ** 2)));
  return x.map((value) => (value - mean) / deviation);
}

/** Turned so that the member at `place` is not negative. */
export function orientBy(x: Float64Array, place: number): Float64Array {
  return at(x, place) < 0 ? x.map((value) => -value) : x;
}

/** Turned so that it correlates with `reference` positively; both have mean 0. */
export function orientLike(x: Float64Array, reference: Float64Array): Float64Array {
  const moment = x.reduce((sum, value, index) => sum + value * at(reference, index), 0);
  return moment < 0 ? x.map((value) => -value) : x;
}

function meanOf(values: Float64Array): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
