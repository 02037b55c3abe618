import { countRows, type Database, tableCsv, tableDigest, tableRows } from "@depositary/analytics";
import { jsonSchema, type Table, tables, toSnakeCase } from "@depositary/model";
import type { DownloadTable } from "../page/data.js";
import { allEnded } from "./all-ended.js";
import type { TextFile } from "./chart-files.js";
import { json } from "./json.js";
import { licence } from "./licence.js";
import type { PlannedPart, SitePart } from "./part.js";

/** What a page can offer to a browser; larger tables are in the export, as Parquet. */
const CSV_ROWS_MAX = 50_000;
const JSON_ROWS_MAX = 5_000;

export interface Download {
  /** What the page of downloads says of the table. */
  readonly entry: DownloadTable;
  /** Its files; null where it is too large for any. */
  readonly part: TablePart | null;
}

/** The files of a table before they are asked for. */
export interface TablePart extends PlannedPart {
  readonly files: (database: Database) => Promise<readonly TextFile[]>;
}

/** A table of the record, and its digest where it is small enough for a file. */
export interface TableState {
  readonly table: Table;
  readonly rows: number;
  readonly digest: string | null;
}

/** Asks the database for the state of every table. */
export async function readTableStates(database: Database): Promise<readonly TableState[]> {
  const states: TableState[] = [];
  for (const table of tables) {
    const rows = await countRows(database, table);
    states.push({ table, rows, digest: rows > CSV_ROWS_MAX ? null : await tableDigest(database, table) });
  }
  return states;
}

/** A table of the record as files to download. */
export function download({ table, rows, digest }: TableState): Download {
  if (digest === null) return { entry: { table, rows, formats: [] }, part: null };
  const formats = rows > JSON_ROWS_MAX ? (["CSV"] as const) : (["CSV", "JSON"] as const);
  const part: TablePart = {
    name: `table ${table.name}`,
    inputs: () => digest,
    files: (database) => tableFiles(database, table, rows),
  };
  return { entry: { table, rows, formats }, part };
}

/** Those parts. Their files are asked for at once, so that the database goes on to the next without being told. */
export function madeTables(database: Database, parts: readonly TablePart[]): Promise<readonly SitePart[]> {
  return allEnded(
    parts.map(async ({ files, ...part }) => {
      const found = await files(database);
      return { ...part, make: () => found };
    }),
  );
}

async function tableFiles(database: Database, table: Table, rows: number): Promise<readonly TextFile[]> {
  const csv = { path: `data/${table.name}.csv`, content: await tableCsv(database, table) };
  if (rows > JSON_ROWS_MAX) return [csv];
  const content = json(jsonTable(table, await tableRows(database, table)));
  return [csv, { path: `data/${table.name}.json`, content }];
}

function jsonTable(table: Table, rows: readonly object[]) {
  const named = rows.map((row) =>
    Object.fromEntries(Object.entries(row).map(([name, value]) => [toSnakeCase(name), value])),
  );
  return { table: table.name, description: table.comment, licence, schema: jsonSchema(table), rows: named };
}
