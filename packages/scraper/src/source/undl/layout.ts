import { ParseError } from "../../errors.js";
import { quoted } from "../../one-line.js";

/** The columns that are read of a bulk file, by our name, with the headings under which releases print them. */
export type Layout<Column extends string> = Readonly<Record<Column, readonly string[]>>;

/** Where each column stands in one file. */
export type Positions<Column extends string> = Readonly<Record<Column, number>>;

/** Columns that a release may lack. */
export interface LayoutRules<Column extends string> {
  readonly columns: Layout<Column>;
  /** Headings that are known and not read. */
  readonly ignored: readonly string[];
  readonly optional: readonly Column[];
}

/**
 * Finds the columns of a file by heading, whatever the release. Throws ParseError with every heading that is not known, met
 * twice or missing.
 */
export function findColumns<Column extends string>(
  path: string,
  heading: readonly string[],
  { columns, ignored, optional }: LayoutRules<Column>,
): Positions<Column> {
  const names = Object.keys(columns).filter((name): name is Column => name in columns);
  const known = new Set([...names.flatMap((name) => columns[name]), ...ignored]);
  const problems = heading
    .filter((cell, at) => !known.has(cell) || heading.indexOf(cell) !== at)
    .map((cell) => `unknown or repeated column: ${quoted(cell)}`);
  const positions: Partial<Record<Column, number>> = {};
  for (const name of names) {
    const at = heading.findIndex((cell) => columns[name].includes(cell));
    if (at < 0 && !optional.includes(name)) problems.push(`no column ${columns[name].join(" or ")}`);
    positions[name] = at;
  }
  if (problems.length > 0 || !hasAll(positions, names)) throw new ParseError(path, problems);
  return positions;
}

function hasAll<Column extends string>(
  positions: Partial<Record<Column, number>>,
  names: readonly Column[],
): positions is Record<Column, number> {
  return names.every((name) => name in positions);
}

/** The cell of a column; empty where the release lacks it. */
export function cellOf(cells: readonly string[], at: number): string {
  return at < 0 ? "" : (cells[at] ?? "").trim();
}
