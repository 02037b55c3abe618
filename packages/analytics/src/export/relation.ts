import { type DictionaryEntry, dictionaryOf, kind, type Table, tables, toSnakeCase } from "@depositary/model";
import type { Database } from "../database.js";
import { quoteName } from "../load/file-table.js";
import { views } from "../sql/index.js";
import type { View } from "../sql/view.js";

/** A table or view as it is exported and described. */
export interface Relation {
  readonly name: string;
  readonly kind: "table" | "view";
  readonly comment: string;
  readonly columns: readonly DictionaryEntry[];
  /** SQL names; empty for a view. */
  readonly primaryKey: readonly string[];
  readonly foreignKeys: readonly RelationKey[];
}

/** A reference from `column` to the columns `referenced` of the relation `references`. */
interface RelationKey {
  readonly column: string;
  readonly references: string;
  readonly referenced: readonly string[];
}

/** Every table of the model, then every view, with the types that the database gives to the columns of views. */
export async function relationsOf(database: Database): Promise<readonly Relation[]> {
  const types = await database.rowsOf(
    { relation: kind.text, column: kind.text, type: kind.text },
    "SELECT table_name AS relation, column_name AS column, data_type AS type FROM duckdb_columns()",
  );
  const typeOf = new Map(types.map(({ relation, column, type }) => [`${relation}.${column}`, type]));
  return [...tables.map(tableRelation), ...views.map((view) => viewRelation(view, typeOf))];
}

/** The order of the rows in every file of the relation. */
export function orderOf({ primaryKey }: Relation): string {
  return primaryKey.length === 0 ? "ALL" : primaryKey.map(quoteName).join(", ");
}

function tableRelation(table: Table): Relation {
  return {
    name: table.name,
    kind: "table",
    comment: table.comment,
    columns: dictionaryOf(table),
    primaryKey: table.primaryKey.map(toSnakeCase),
    foreignKeys: table.foreignKeys.map(({ column, references }) => ({
      column: toSnakeCase(column),
      references,
      referenced: keyOf(references),
    })),
  };
}

function keyOf(name: string): readonly string[] {
  return tables.find((table) => table.name === name)?.primaryKey.map(toSnakeCase) ?? [];
}

function typeInView(column: string, typeOf: ReadonlyMap<string, string>): string {
  const type = typeOf.get(column);
  if (type === undefined) throw new RangeError(`${column} is described, and the database has no such column`);
  return type;
}

function viewRelation({ name, comment, columns }: View, typeOf: ReadonlyMap<string, string>): Relation {
  const entries = Object.entries(columns).map(([column, meaning]) => ({
    table: name,
    column,
    sqlType: typeInView(`${name}.${column}`, typeOf),
    nullable: true,
    key: null,
    references: null,
    unit: null,
    values: null,
    comment: meaning,
  }));
  return { name, kind: "view", comment, columns: entries, primaryKey: [], foreignKeys: [] };
}
