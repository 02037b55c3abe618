import { type RowOf, type Table, toSnakeCase } from "@depositary/model";
import type { Database } from "../database.js";
import { quoteName } from "./file-table.js";

/** Adds `rows` to the table of the model, or to another one of the same columns. */
export async function insertRows<T extends Table>(
  database: Database,
  table: T,
  rows: readonly RowOf<T>[],
  into = table.name,
): Promise<void> {
  const columns = Object.entries(table.columns);
  const shape = columns.map(([name, { sqlType }]) => [name, sqlType]);
  const fields = columns.map(([name]) => `record.${quoteName(name)} AS ${quoteName(toSnakeCase(name))}`);
  await database.run(
    `INSERT INTO ${into} BY NAME
     SELECT ${fields.join(", ")}
     FROM (SELECT unnest(from_json_strict($rows::JSON, $shape)) AS record)`,
    { rows: JSON.stringify(rows), shape: JSON.stringify([Object.fromEntries(shape)]) },
  );
}
