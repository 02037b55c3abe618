import type { z } from "zod";
import type { Column } from "./column.js";
import { type RowOfShape, rowSchema } from "./kind.js";

/** Columns by their names in TypeScript, in order. */
export type Columns = Readonly<Record<string, Column>>;

/** A reference from a column of this table to the primary key of another. */
export interface ForeignKey {
  readonly column: string;
  readonly references: string;
}

/**
 * The one definition of a table. Its zod schema, CSV codec, DDL with comments, JSON Schema and dictionary entry follow
 * from it; nothing of these is written twice.
 */
export interface Table<C extends Columns = Columns> {
  /** The SQL name, snake_case. */
  readonly name: string;
  readonly comment: string;
  readonly columns: C;
  /** Names as in `columns` (camelCase). Rows are sorted by it in files. */
  readonly primaryKey: readonly string[];
  readonly foreignKeys: readonly ForeignKey[];
  /**
   * Whether DuckDB holds the keys with indexes. Where it does not, the load proves them before it inserts: an index over a
   * million ballots takes ten times the room and the time of the ballots.
   */
  readonly areKeysIndexed: boolean;
  /** The path below `data/` that holds the rows; null where the table is derived. */
  readonly file: string | null;
  /** A strict row: every column present, no other key. */
  readonly schema: z.ZodType<RowOfShape<C>>;
}

/** The TypeScript type of a table's row. */
export type RowOf<T extends { readonly columns: Columns }> = RowOfShape<T["columns"]>;

/** As in `Table`; columns of keys are checked to be there. */
interface TableDefinition<C extends Columns> {
  readonly name: string;
  readonly comment: string;
  readonly columns: C;
  readonly primaryKey: readonly (keyof C & string)[];
  readonly foreignKeys?: readonly {
    readonly column: keyof C & string;
    readonly references: string;
  }[];
  /** Defaults to true. */
  readonly areKeysIndexed?: boolean;
  readonly file?: string;
}

/** The table of a definition, with what the definition leaves to its defaults. */
export function defineTable<const C extends Columns>(definition: TableDefinition<C>): Table<C> {
  // only when the table is used, since most are not in most runs
  let schema: Table<C>["schema"] | null = null;
  return {
    ...definition,
    foreignKeys: definition.foreignKeys ?? [],
    areKeysIndexed: definition.areKeysIndexed ?? true,
    file: definition.file ?? null,
    get schema() {
      schema ??= rowSchema(definition.columns);
      return schema;
    },
  };
}

/** `signedOn` → `signed_on`: the one conversion between the names of TypeScript and of SQL and CSV. */
export function toSnakeCase(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}

/** Column names as they stand in SQL and in CSV, in order. */
export function sqlColumns(table: Table): readonly string[] {
  return Object.keys(table.columns).map(toSnakeCase);
}

/** The columns whose values are stored, in order; the database works out the others. */
export function storedColumns(table: Table): readonly (readonly [name: string, column: Column])[] {
  return Object.entries(table.columns).filter(([, { formula }]) => formula === null);
}
