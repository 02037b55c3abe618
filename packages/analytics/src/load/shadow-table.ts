import type { RowOf, Table } from "@depositary/model";
import type { Database } from "../database.js";
import { insertRows } from "./insert-rows.js";

/** Puts a temporary table with other rows in front of the stored one of the same name, also for the views that read it. */
export async function shadowTable<T extends Table>(
  database: Database,
  table: T,
  rows: readonly RowOf<T>[],
): Promise<void> {
  await database.run(`CREATE TEMP TABLE ${table.name} AS FROM ${table.name} LIMIT 0`);
  await insertRows(database, table, rows, { table: table.name, catalog: "temp" });
}
