type Cells = readonly string[];

/**
 * What puts the cells of a row into the order of the columns expected, in whatever order a heading has them; null where it has
 * others, or one twice.
 */
export function orderColumns(heading: Cells, expected: Cells): ((cells: Cells) => Cells) | null {
  if (heading.join() === expected.join()) return (cells) => cells;
  const positions = expected.map((name) => heading.indexOf(name));
  if (heading.length !== expected.length || positions.includes(-1)) return null;
  return (cells) => positions.map((at) => cells[at] ?? "");
}
