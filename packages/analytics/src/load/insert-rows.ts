import { type RowOf, storedColumns, type Table, toSnakeCase } from "@depositary/model";
import type { AppendedColumn } from "../append.js";
import type { AppendTarget, Database } from "../database.js";

/** Adds `rows` to the table of the model, or to another one of the same columns. Values that the database works out are left to it. */
export async function insertRows<T extends Table>(
  database: Database,
  table: T,
  rows: readonly RowOf<T>[],
  into: AppendTarget = { table: table.name },
): Promise<void> {
  await database.append(into, columnsOf(table, rows));
}

/** Rows as the stored columns of the table of the model; a value that a row does not have is NULL. */
export function columnsOf(
  table: Table,
  rows: readonly Readonly<Record<string, unknown>>[],
): readonly AppendedColumn[] {
  return storedColumns(table).map(([name, { sqlType }]) => ({
    name: toSnakeCase(name),
    sqlType,
    values: rows.map((row) => row[name]),
  }));
}
