import type { Table } from "@depositary/model";

/** A member of a page's data: rows of a table or of a query, one row, a text, or what has no promised form. */
export interface Member {
  readonly kind: "rows" | "row" | "text" | "any";
  readonly description: string;
  /** Whose rows they are, where they are those of a table as it stands. */
  readonly table?: Table;
  /** Null where it is not on file. */
  readonly isNullable?: boolean;
  /** Not on every page of the type. */
  readonly isOptional?: boolean;
}

export const rows = (description: string): Member => ({ kind: "rows", description });
export const row = (description: string): Member => ({ kind: "row", description });
export const text = (description: string): Member => ({ kind: "text", description });
export const unpromised = (description: string): Member => ({ kind: "any", description });
/** The rows of a table as it stands. */
export const rowsOf = (table: Table): Member => ({ kind: "rows", description: table.comment, table });
