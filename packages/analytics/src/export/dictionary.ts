import type { DictionaryEntry } from "@depositary/model";
import { macros } from "../sql/index.js";
import type { Relation } from "./relation.js";

/** A macro of the database as the dictionary shows it. */
export interface MacroEntry {
  /** As it is called: `status_on(treaty, date)`. */
  readonly call: string;
  readonly comment: string;
}

/** What is explained: tables, views and macros. */
export interface Dictionary {
  readonly title: string;
  readonly introduction: string;
  readonly relations: readonly Relation[];
  readonly macros: readonly MacroEntry[];
}

/** The dictionary of an export: its tables and views, and the macros of its database. `asOf` is the day of the last evidence. */
export function dictionaryOfExport(relations: readonly Relation[], asOf: string | null): Dictionary {
  return {
    title: "Depositary: the data dictionary",
    introduction: `Every table and view of the data set, column by column.${asOf === null ? "" : ` Last evidence: ${asOf}.`} Views follow from tables; macros are called in DuckDB with the file depositary.duckdb.`,
    relations,
    macros: macros.map(({ name, parameters, comment }) => ({
      call: `${name}(${parameters.join(", ")})`,
      comment,
    })),
  };
}

/** Headings of the columns in which a column is described, and the cells of one. */
export const columnHeadings = ["Column", "Type", "Null", "Key", "Meaning"] as const;

export function columnCells({
  column,
  sqlType,
  nullable,
  key,
  references,
  unit,
  values,
  comment,
}: DictionaryEntry) {
  const target = references === null ? null : `to ${references}`;
  return {
    column,
    type: sqlType,
    isNull: nullable ? "yes" : "no",
    key: [key === "primary" ? "primary" : null, target].filter((part) => part !== null).join(", "),
    meaning: unit === null ? comment : `${comment} Unit: ${unit}.`,
    values: values ?? [],
  };
}
