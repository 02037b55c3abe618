import { dictionaryOf, type RowOf, sqlColumns, type Table, toSnakeCase } from "@depositary/model";
import type { Database } from "../database.js";
import { csvLine } from "../export/csv-line.js";

/** All rows of one table of the record, in the order of its primary key. */
export function tableRows<T extends Table>(database: Database, table: T): Promise<readonly RowOf<T>[]> {
  return database.rows<RowOf<T>>(`SELECT * FROM ${table.name} ORDER BY ALL`);
}

/** All rows of one table of the record as CSV in the form of its files, heading line included, by the text of the primary key. */
export async function tableCsv(database: Database, table: Table): Promise<string> {
  const key = table.primaryKey.map((name) => `${toSnakeCase(name)}::VARCHAR`);
  const lines = await database.rows<{ line: string }>(
    `SELECT ${csvLine(dictionaryOf(table))} AS line FROM ${table.name} ORDER BY ${key.join(", ")}`,
  );
  return [sqlColumns(table).join(","), ...lines.map(({ line }) => line)].map((line) => `${line}\n`).join("");
}

/** Number of rows of one table of the record. */
export async function countRows(database: Database, table: Table): Promise<number> {
  const [found] = await database.rows<{ rows: number }>(
    `SELECT count(*)::INTEGER AS rows FROM ${table.name}`,
  );
  return found?.rows ?? 0;
}

/** A digest of the rows of one table of the record, of which no two are the same. */
export async function tableDigest(database: Database, table: Table): Promise<string> {
  const [found] = await database.rows<{ digest: string }>(
    `SELECT count(*) || ' ' || coalesce(sum(hash(row_of_table)), 0) AS digest FROM ${table.name} row_of_table`,
  );
  return found?.digest ?? "";
}
