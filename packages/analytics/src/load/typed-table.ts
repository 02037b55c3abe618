import { type Column, createTable, type Table, toSnakeCase } from "@depositary/model";
import type { Database } from "../database.js";
import { type FileTable, LINE, quoteName, rawName } from "./file-table.js";

/** Creates `table` with its keys, constraints and comments. */
export async function createTyped(database: Database, table: Table): Promise<void> {
  await database.run(createTable(table).join(";\n"));
}

/** Casts the checked cells of a raw table into the table of the model. */
export async function fillTyped(database: Database, table: FileTable): Promise<void> {
  const columns = Object.entries(table.columns).map(([name, column]) => castCell(toSnakeCase(name), column));
  await database.run(
    `INSERT INTO ${table.name} SELECT ${columns.join(", ")} FROM ${rawName(table)} ORDER BY ${LINE}`,
  );
}

function castCell(name: string, { sqlType, nullable }: Column): string {
  const quoted = quoteName(name);
  if (sqlType !== "VARCHAR[]") return `CAST(${quoted} AS ${sqlType})`;
  const list = `string_split(${quoted}, ' ')`;
  return nullable ? list : `coalesce(${list}, [])`;
}
