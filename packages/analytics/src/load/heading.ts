import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { sqlColumns } from "@depositary/model";
import type { FileTable } from "./file-table.js";
import type { Problem } from "./problem.js";

/** What the bytes of a file say before it is read as a table. */
export interface FileShape {
  /** Rows that the file holds if every row is a line. */
  readonly rows: number;
  readonly problems: readonly Problem[];
}

/**
 * Holds the heading line of a table's file against the model. DuckDB skips the heading and matches columns by position, so a
 * file with reordered columns would load without a word.
 */
export async function readShape(directory: string, table: FileTable): Promise<FileShape> {
  const bytes = await readIfPresent(join(directory, table.file));
  const expected = sqlColumns(table).join(",");
  if (bytes === null)
    return refuse(table, null, null, `expected a file that begins with the line ${expected}`);
  const end = bytes.indexOf("\n");
  const heading = bytes.subarray(0, end === -1 ? bytes.length : end).toString("utf8");
  if (heading !== expected) return refuse(table, 1, heading, `expected the heading ${expected}`);
  if (bytes.at(-1) !== NEWLINE)
    return refuse(table, null, null, "expected a line end at the end of the file");
  return { rows: countLines(bytes) - 1, problems: [] };
}

const NEWLINE = 10;

function refuse(table: FileTable, line: number | null, value: string | null, what: string): FileShape {
  return { rows: 0, problems: [{ file: table.file, line, column: null, value, what }] };
}

async function readIfPresent(path: string): Promise<Buffer | null> {
  try {
    return await readFile(path);
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return null;
    throw error;
  }
}

function countLines(bytes: Buffer): number {
  let count = 0;
  for (let at = bytes.indexOf(NEWLINE); at !== -1; at = bytes.indexOf(NEWLINE, at + 1)) count++;
  return count;
}
