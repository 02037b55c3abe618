/**
 * Positions as near as possible to `wanted`, by the sum of squares, with at least `gap` between neighbours and none beyond
 * `from` to `to`, unless there are more than have room. Keeps order.
 */
export function spreadLabels(
  wanted: readonly number[],
  gap: number,
  from: number,
  to: number,
): readonly number[] {
  const order = wanted
    .map((value, index) => ({ value, index }))
    .sort((a, b) => a.value - b.value || a.index - b.index);
  const last = to - gap * (order.length - 1);
  const starts = rising(order.map(({ value }, rank) => value - gap * rank));
  const result: number[] = [];
  order.forEach(({ index }, rank) => {
    result[index] = Math.min(Math.max(starts[rank] ?? 0, from), last) + gap * rank;
  });
  return result;
}

/** The nearest values that do not fall: neighbours that would are pooled at their mean. */
function rising(values: readonly number[]): readonly number[] {
  const pools: { sum: number; size: number }[] = [];
  for (const value of values) {
    let pool = { sum: value, size: 1 };
    for (let before = pools.at(-1); before !== undefined; before = pools.at(-1)) {
      if (before.sum / before.size <= pool.sum / pool.size) break;
      pool = { sum: before.sum + pool.sum, size: before.size + pool.size };
      pools.pop();
    }
    pools.push(pool);
  }
  return pools.flatMap(({ sum, size }) => Array.from({ length: size }, () => sum / size));
}
