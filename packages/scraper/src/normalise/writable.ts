import type { RowOf, Table } from "@depositary/model";
import { NormaliseError } from "./normalise-error.js";

const SHOWN_MAX = 80;

/**
 * Throws NormaliseError where a row that follows from a document cannot stand in its table, so that this document is refused
 * and not, when everything is written, the whole run.
 */
export function checkWritable<T extends Table>(document: string, table: T, rows: readonly RowOf<T>[]): void {
  const problems = rows.flatMap((row) => {
    const { error } = table.schema.safeParse(row);
    const values: Readonly<Record<string, unknown>> = row;
    return (error?.issues ?? []).map(({ path, message }) => {
      const column = String(path[0]);
      return `${table.name}, ${column}: ${message}, found ${shown(values[column])}`;
    });
  });
  if (problems.length > 0) throw new NormaliseError(document, problems);
}

function shown(value: unknown): string {
  const text = JSON.stringify(value) ?? "nothing";
  return text.length > SHOWN_MAX ? `${text.slice(0, SHOWN_MAX)}…` : text;
}
