import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import {
  decodeRows,
  type EntryIntoForceRule,
  entryIntoForceRules,
  type RowOf,
  type Table,
} from "@depositary/model";

/** The repository's root. */
export const root = fileURLToPath(new URL("../../../", import.meta.url));

/** The folder of shared inputs, which need not be there. */
export const shared = process.env.DEPOSITARY_SHARED ?? `${root}../shared`;

export function isOnFile(table: Table): boolean {
  return table.file !== null && existsSync(`${root}data/${table.file}`);
}

/** Cells of the committed tables, each file split once. */
const cells = new Map<string, string[][]>();

/** Rows of a committed table. Throws CsvError with all that is wrong. */
export function rowsOf<T extends Table>(table: T): RowOf<T>[] {
  const own = cells.get(table.name) ?? cellsOf(textOf(table));
  cells.set(table.name, own);
  return decodeRows(table, own);
}

export function textOf(table: Table): string {
  return readFileSync(`${root}data/${table.file}`, "utf8");
}

export function rulesOnFile(): readonly EntryIntoForceRule[] {
  return entryIntoForceRules.parse(
    JSON.parse(readFileSync(`${root}data/reference/entry-into-force-rules.json`, "utf8")),
  );
}

/** Cells of a CSV text by line (RFC 4180, LF). */
function cellsOf(text: string): string[][] {
  const lines: string[][] = [];
  let line: string[] = [];
  for (const [whole, quoted, plain = "", end] of text.matchAll(/(?:"((?:[^"]|"")*)"|([^",\n]*))(,|\n|$)/g)) {
    if (whole === "" && line.length === 0) break;
    line.push(quoted === undefined ? plain : quoted.replaceAll('""', '"'));
    if (end === ",") continue;
    lines.push(line);
    line = [];
  }
  return lines;
}
