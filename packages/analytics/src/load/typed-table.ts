import { type Column, toSnakeCase } from "@depositary/model";
import { type FileTable, quoteName, rawName } from "./file-table.js";

/** Casts the checked cells of a raw table into the table of the model, in file order. */
export function insertTyped(table: FileTable): string {
  const columns = Object.entries(table.columns).map(([name, column]) => castCell(toSnakeCase(name), column));
  return `INSERT INTO ${table.name} SELECT ${columns.join(", ")} FROM ${rawName(table)}`;
}

function castCell(name: string, { sqlType, nullable }: Column): string {
  const quoted = quoteName(name);
  if (sqlType !== "VARCHAR[]") return `CAST(${quoted} AS ${sqlType})`;
  const list = `string_split(${quoted}, ' ')`;
  return nullable ? list : `coalesce(${list}, [])`;
}
