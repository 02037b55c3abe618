import type { Table } from "./define-table.js";
import { toSnakeCase } from "./define-table.js";

/** One line of the data dictionary. */
export interface DictionaryEntry {
  readonly table: string;
  readonly column: string;
  readonly sqlType: string;
  readonly nullable: boolean;
  readonly key: "primary" | "foreign" | null;
  readonly references: string | null;
  readonly unit: string | null;
  readonly values: readonly string[] | null;
  readonly comment: string;
}

/** The data dictionary of `table`: one entry per column, in order. */
export function dictionaryOf(table: Table): readonly DictionaryEntry[] {
  return Object.entries(table.columns).map(([name, column]) => {
    const foreign = table.foreignKeys.find(({ column: referring }) => referring === name);
    return {
      table: table.name,
      column: toSnakeCase(name),
      sqlType: column.sqlType,
      nullable: column.nullable,
      key: table.primaryKey.includes(name) ? "primary" : foreign ? "foreign" : null,
      references: foreign?.references ?? null,
      unit: column.unit,
      values: column.values,
      comment: column.comment,
    };
  });
}
