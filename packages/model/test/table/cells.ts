/** A reader of CSV for tests only, after RFC 4180: lines of cells. */
export function cellsOf(csv: string): string[][] {
  const lines: string[][] = [[]];
  const cell = /("(?:[^"]|"")*"|[^,\n]*)(,|\n)/gy;
  for (const [, text = "", end] of csv.matchAll(cell)) {
    lines.at(-1)?.push(text.startsWith('"') ? text.slice(1, -1).replaceAll('""', '"') : text);
    if (end === "\n") lines.push([]);
  }
  return lines.slice(0, -1);
}
