import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { decodeRows, type RowOf, type Table } from "@depositary/model";
import { splitCsv } from "../csv-splitter.js";
import { ParseError } from "../errors.js";
import { messageOf } from "../message-of.js";
import { isMissing } from "./file-error.js";
import { StoreError } from "./store-error.js";

/**
 * The rows of a table's CSV file below `directory`; none where the file is not there. Throws StoreError for a file that
 * cannot be read as CSV, CsvError for rows that do not fit the table.
 */
export async function readRows<T extends Table>(directory: string, table: T): Promise<readonly RowOf<T>[]> {
  const text = await readTableFile(directory, table);
  return text === null ? [] : decodeRows(table, parseCsv(pathOf(directory, table), text));
}

/** The text of a table's CSV file; null where it is not there. */
export async function readTableFile(directory: string, table: Table): Promise<string | null> {
  const path = pathOf(directory, table);
  try {
    return await readFile(path, "utf8");
  } catch (error) {
    if (isMissing(error)) return null;
    throw new StoreError(path, `cannot be read: ${messageOf(error)}`, { cause: error });
  }
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
