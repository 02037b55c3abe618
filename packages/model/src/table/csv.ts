import { compareText } from "../compare-text.js";
import type { Column } from "./column.js";
import { lineOf } from "./csv-line.js";
import type { Columns, RowOf, Table } from "./define-table.js";
import { sqlColumns, toSnakeCase } from "./define-table.js";
import type { RowOfShape } from "./kind.js";
import { rowWriter } from "./row-writer.js";

/** Lines that are made at a time. */
const CHUNK_LINES = 2000;

/** Rows of a CSV file that do not fit their table: every problem of the file, each with its line and column. */
export class CsvError extends Error {
  override readonly name = "CsvError";
  readonly problems: readonly string[];
  constructor(table: Table, problems: readonly string[]) {
    super(`${table.file ?? table.name}: ${problems.join("; ")}`);
    this.problems = problems;
  }
}

/**
 * Rows of `table` from the cells of its CSV file, heading line included.
 * Throws CsvError that lists all that is wrong: another heading, another number of cells, a value outside its type.
 */
export function decodeRows<C extends Columns>(
  table: Table<C>,
  lines: readonly (readonly string[])[],
): RowOfShape<C>[] {
  const expected = sqlColumns(table);
  const [heading, ...body] = lines;
  if (heading === undefined || heading.join() !== expected.join()) {
    throw new CsvError(table, [
      `line 1: expected the heading ${expected.join()}, found ${heading?.join() ?? "nothing"}`,
    ]);
  }
  const problems: string[] = [];
  const readRow = rowReader(table, problems);
  const rows: RowOfShape<C>[] = [];
  for (const [index, cells] of body.entries()) {
    const row = readRow(cells, index + 2);
    if (row !== null) rows.push(row);
  }
  if (problems.length > 0) throw new CsvError(table, problems);
  return rows;
}

/**
 * The CSV file of `rows`: heading line, sorted by primary key, LF, quotes only where needed. Throws ZodError on a row
 * outside the schema.
 */
export function encodeCsv<T extends Table>(table: T, rows: readonly RowOf<T>[]): string {
  return [...csvChunks(table, rows)].join("");
}

/** The same in pieces of some thousand lines, none of them made before it is asked for. */
export function* csvChunks<T extends Table>(table: T, rows: readonly RowOf<T>[]): Generator<string> {
  yield lineOf(sqlColumns(table));
  const writeRow = rowWriter(table);
  const sorted = [...rows].sort(byPrimaryKey(table));
  for (let at = 0; at < sorted.length; at += CHUNK_LINES) {
    yield sorted
      .slice(at, at + CHUNK_LINES)
      .map(writeRow)
      .join("");
  }
}

/** Order of rows by primary key, as text by code unit, so that it depends on no locale. */
export function byPrimaryKey<T extends Table>(table: T): (a: RowOf<T>, b: RowOf<T>) => number {
  return (a: Readonly<Record<string, unknown>>, b: Readonly<Record<string, unknown>>) => {
    for (const name of table.primaryKey) {
      const order = compareText(String(a[name]), String(b[name]));
      if (order !== 0) return order;
    }
    return 0;
  };
}

/** Reads the cells of a line as a row; null where something is wrong, which goes to `problems`. */
function rowReader<C extends Columns>(
  table: Table<C>,
  problems: string[],
): (cells: readonly string[], line: number) => RowOfShape<C> | null {
  const { schema } = table;
  const columns = Object.entries(table.columns);
  return (cells, line) => {
    if (cells.length !== columns.length) {
      problems.push(`line ${line}: expected ${columns.length} cells, found ${cells.length}`);
      return null;
    }
    const row: Record<string, unknown> = {};
    for (const [index, [name, column]] of columns.entries())
      row[name] = decodeCell(column, cells[index] ?? "");
    const { data, error } = schema.safeParse(row);
    for (const { path, message } of error?.issues ?? []) {
      const name = String(path[0] ?? "");
      problems.push(`line ${line}, ${toSnakeCase(name)}: ${message}, found ${JSON.stringify(row[name])}`);
    }
    return data ?? null;
  };
}

/** An empty cell is nothing, or an empty list where there must be a list. */
function decodeCell({ sqlType, nullable, decode }: Column, cell: string): unknown {
  if (cell !== "") return decode(cell);
  return sqlType === "VARCHAR[]" && !nullable ? [] : null;
}
