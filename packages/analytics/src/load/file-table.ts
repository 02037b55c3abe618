import { fileTables, type Table } from "@depositary/model";

/** A table whose rows stand in a file below the data directory. */
export type FileTable = Table & { readonly file: string };

/** The temporary table that holds the cells of a file as text, in file order. */
export function rawName(table: Pick<Table, "name">): string {
  return `raw_${table.name}`;
}

/** The file table called `name`. Throws RangeError where no file holds that table. */
export function fileTableNamed(name: string): FileTable {
  const found = fileTables.find((table) => table.name === name);
  if (found === undefined) throw new RangeError(`no file holds the table ${name}`);
  return found;
}

/** The column of a raw table that says on which line of its file a row stands. No column of the model is called so. */
export const LINE = '"@line"';

export function quoteName(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}
