import { compareNames } from "@depositary/model";

/** What a row is sorted by in its cell at `index`: what the cell says that it is, or its text. */
export function sortKey(row: HTMLTableRowElement, index: number): string {
  const cell = row.cells[index];
  return cell?.dataset.sort ?? cell?.textContent.trim() ?? "";
}

/** Numbers by value, all else as names are; what is not known comes last, in either direction. */
export function compareKeys(a: string, b: string, isDescending: boolean): number {
  if (isMissing(a) || isMissing(b)) return Number(isMissing(a)) - Number(isMissing(b));
  return isDescending ? -compareKnown(a, b) : compareKnown(a, b);
}

function isMissing(key: string): boolean {
  return key === "" || key === "–";
}

function compareKnown(a: string, b: string): number {
  const difference = numberOf(a) - numberOf(b);
  return Number.isNaN(difference) ? compareNames(a, b) : difference;
}

function numberOf(key: string): number {
  return Number(key.replaceAll(",", ""));
}
