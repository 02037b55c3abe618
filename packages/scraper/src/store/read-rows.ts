import { join } from "node:path";
import { decodeRows, type RowOf, type Table } from "@depositary/model";
import { splitCsv } from "../csv-splitter.js";
import { ParseError } from "../errors.js";
import { readFactFile } from "./fact-file.js";
import { StoreError } from "./store-error.js";

/**
 * The rows of a table's CSV file below `directory`. Throws StoreError for a file that is not there or cannot be read as CSV,
 * CsvError for rows that do not fit the table.
 */
export async function readRows<T extends Table>(directory: string, table: T): Promise<readonly RowOf<T>[]> {
  const path = pathOf(directory, table);
  return decodeRows(table, parseCsv(path, await readFactFile(path)));
}

/** The path of a table's CSV file. Throws StoreError for a table that has none. */
export function pathOf(directory: string, table: Table): string {
  if (table.file === null) throw new StoreError(directory, `${table.name} is derived and has no file`);
  return join(directory, table.file);
}

/** The cells of a CSV text. Throws StoreError, naming the path, for text that is none. */
export function parseCsv(path: string, text: string): string[][] {
  try {
    return splitCsv(path, text);
  } catch (error) {
    if (!(error instanceof ParseError)) throw error;
    throw new StoreError(path, `not CSV: ${error.problems.join("; ")}`, { cause: error });
  }
}
