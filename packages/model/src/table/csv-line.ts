/** A line of a CSV file, LF included: cells are quoted where that is needed. */
export function csvLine(cells: readonly string[]): string {
  return lineOf(cells.map(quoted));
}

/** The same of cells that are quoted already. */
export function lineOf(cells: readonly string[]): string {
  return `${cells.join(",")}\n`;
}

/** A cell as it stands in a line. */
export function quoted(cell: string): string {
  return /[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}
