import { type RowOf, storedColumns, type Table, toSnakeCase } from "@depositary/model";
import type { AppendTarget, Database } from "../database.js";

/** Adds `rows` to the table of the model, or to another one of the same columns. Values that the database works out are left to it. */
export async function insertRows<T extends Table>(
  database: Database,
  table: T,
  rows: readonly RowOf<T>[],
  into: AppendTarget = { table: table.name },
): Promise<void> {
  const columns = storedColumns(table).map(([name, { sqlType }]) => ({
    name: toSnakeCase(name),
    sqlType,
    values: rows.map((row) => row[name]),
  }));
  await database.append(into, columns);
}
