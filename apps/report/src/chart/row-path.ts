export interface Run {
  readonly from: number;
  readonly to: number;
}

/** A stroke along each run of a row at `y`, as steps of a path from one to the next; empty without runs. */
export function rowPath(y: number, runs: readonly Run[]): string {
  let pen = 0;
  const steps = runs.map(({ from, to }, index) => {
    const step = `${index === 0 ? `M${from} ${y}` : `m${from - pen} 0`}h${to - from}`;
    pen = to;
    return step;
  });
  return steps.join("");
}
