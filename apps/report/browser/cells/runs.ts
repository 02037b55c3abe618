/** Neighbouring cells of a row: columns from `from` up to, not with, `to`. */
export interface Run {
  readonly from: number;
  readonly to: number;
}

/** The runs of a path by row: `M4 6h2m3 0h1` covers columns 4, 5 and 9 of the row in which 6 lies. */
export function runsOf(path: string, rowHeight: number): ReadonlyMap<number, readonly Run[]> {
  const rows = new Map<number, Run[]>();
  let [x, row] = [0, 0];
  for (const [, step, first, second] of path.matchAll(/([Mmh])(-?[\d.]+)(?: (-?[\d.]+))?/g)) {
    const from = step === "M" ? 0 : x;
    x = from + Number(first);
    if (step === "M") row = Math.floor(Number(second) / rowHeight);
    if (step === "h") rows.set(row, [...(rows.get(row) ?? []), { from, to: x }]);
  }
  return rows;
}
