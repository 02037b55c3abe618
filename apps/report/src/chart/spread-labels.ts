/** Positions as near as possible to `wanted` with at least `gap` between neighbours and none beyond `from` to `to`. Keeps order. */
export function spreadLabels(
  wanted: readonly number[],
  gap: number,
  from: number,
  to: number,
): readonly number[] {
  const order = wanted
    .map((value, index) => ({ value, index }))
    .sort((a, b) => a.value - b.value || a.index - b.index);
  const placed: number[] = [];
  for (const { value } of order)
    placed.push(Math.max(value, from, (placed.at(-1) ?? Number.NEGATIVE_INFINITY) + gap));
  for (let i = placed.length - 1, limit = to; i >= 0; i--, limit = (placed[i + 1] ?? limit) - gap) {
    placed[i] = Math.min(placed[i] ?? limit, limit);
  }
  const result: number[] = [];
  order.forEach(({ index }, rank) => {
    result[index] = placed[rank] ?? from;
  });
  return result;
}
