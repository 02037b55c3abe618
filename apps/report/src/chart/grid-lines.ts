/** Where the lines of a scale of participants up to `top` stand, without the one at 0. */
export function gridLines(top: number): readonly number[] {
  const step = top > 120 ? 50 : top > 60 ? 20 : 10;
  return Array.from({ length: Math.floor(top / step) }, (_, index) => (index + 1) * step);
}
