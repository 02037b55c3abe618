/** Index of the place that is nearest to `x`, the first of two that are as near. */
export function nearest(places: readonly number[], x: number): number {
  const distances = places.map((place) => Math.abs(place - x));
  return Math.max(0, distances.indexOf(Math.min(...distances)));
}
