import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { sqlColumns } from "@depositary/model";
import type { FileTable } from "./file-table.js";
import { type LineFault, scanLines, scanText } from "./line-scan.js";
import type { Problem } from "./problem.js";

/** What the bytes of a file say before it is read as a table. */
export interface FileShape {
  /** Rows that the file holds: a row is a line. */
  readonly rows: number;
  readonly problems: readonly Problem[];
}

/**
 * Holds the heading and the number of cells of every line against the model. DuckDB skips the heading and matches columns by
 * position, so a file with reordered columns would load without a word; it also drops an empty cell at the end of a line.
 */
export async function readShape(directory: string, table: FileTable): Promise<FileShape> {
  const read = await readWhole(join(directory, table.file));
  const columns = sqlColumns(table);
  const expected = columns.join(",");
  if ("code" in read) return refuse(table, null, null, whyUnread(read, expected));
  const { bytes } = read;
  const end = bytes.indexOf("\n");
  const heading = bytes.subarray(0, end === -1 ? bytes.length : end).toString("utf8");
  if (heading !== expected) return refuse(table, 1, heading, `expected the heading ${expected}`);
  const { lines, faults } = scanLines(bytes, columns.length);
  const all = [...scanText(bytes), ...faults];
  return { rows: lines - 1, problems: all.map((fault) => problemOf(table, fault)) };
}

function refuse(table: FileTable, line: number | null, value: string | null, what: string): FileShape {
  return { rows: 0, problems: [{ file: table.file, line, column: null, value, what }] };
}

function problemOf({ file }: FileTable, { line, what }: LineFault): Problem {
  return { file, line, column: null, value: null, what };
}

interface Unread {
  readonly code: unknown;
  readonly message: string;
}

async function readWhole(path: string): Promise<{ readonly bytes: Buffer } | Unread> {
  try {
    return { bytes: await readFile(path) };
  } catch (error) {
    if (error instanceof Error && "code" in error) return { code: error.code, message: error.message };
    throw error;
  }
}

function whyUnread({ code, message }: Unread, heading: string): string {
  if (code === "ENOENT")
    return `there is no such file: restore it, or make it of the line ${heading} where the record has no such rows`;
  if (code === "EISDIR")
    return "a directory stands where the file should be: move it away and restore the file";
  return `cannot be read: ${message}`;
}
