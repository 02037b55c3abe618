import type { RowOf, Table } from "@depositary/model";
import type { Database } from "../database.js";

/** All rows of one table of the record, in the order of its primary key. */
export function tableRows<T extends Table>(database: Database, table: T): Promise<readonly RowOf<T>[]> {
  return database.rows<RowOf<T>>(`SELECT * FROM ${table.name} ORDER BY ALL`);
}
