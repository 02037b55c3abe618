import { fileTables, type Table } from "@depositary/model";

/** A table whose rows stand in a file below the data directory. */
export type FileTable = Table & { readonly file: string };

/** The database in memory that holds the text of the files while a record is loaded. */
export const TEXT = "text_of_files";

/** The table of that database with the cells of a file, in file order. */
export function rawName(table: Pick<Table, "name">): string {
  return `${TEXT}.${table.name}`;
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
