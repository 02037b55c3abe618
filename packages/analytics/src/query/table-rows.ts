import { dictionaryOf, kind, type RowOf, sqlColumns, type Table, toSnakeCase } from "@depositary/model";
import type { Database } from "../database.js";
import { csvLine } from "../export/csv-line.js";

/** All rows of one table of the record, by the text of its primary key as its file has it. */
export function tableRows<T extends Table>(database: Database, table: T): Promise<readonly RowOf<T>[]> {
  return database.rowsOf<T["columns"]>(table.columns, `SELECT * FROM ${table.name} ORDER BY ${keyOf(table)}`);
}

/** All rows of one table of the record as CSV in the form of its files, heading line included, in the same order. */
export async function tableCsv(database: Database, table: Table): Promise<string> {
  const { lines } = await database.rowOf(
    { lines: kind.orNull(kind.text) },
    `SELECT string_agg(${csvLine(dictionaryOf(table))} || chr(10), '' ORDER BY ${keyOf(table)}) AS lines FROM ${table.name}`,
  );
  return `${sqlColumns(table).join(",")}\n${lines ?? ""}`;
}

function keyOf({ primaryKey }: Table): string {
  return primaryKey.map((name) => `${toSnakeCase(name)}::VARCHAR`).join(", ");
}

/** Number of rows of one table of the record. */
export async function countRows(database: Database, table: Table): Promise<number> {
  const { rows } = await database.rowOf(
    { rows: kind.integer },
    `SELECT count(*)::INTEGER AS rows FROM ${table.name}`,
  );
  return rows;
}

/** A digest of the rows of one table of the record, of which no two are the same. */
export async function tableDigest(database: Database, table: Table): Promise<string> {
  const { digest } = await database.rowOf(
    { digest: kind.text },
    `SELECT count(*) || ' ' || coalesce(sum(hash(row_of_table)), 0) AS digest FROM ${table.name} row_of_table`,
  );
  return digest;
}
