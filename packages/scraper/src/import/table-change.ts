import { encodeCsv, type RowOf, type Table } from "@depositary/model";
import { checkWritable } from "../normalise/writable.js";
import { commitFiles, type StagedFile } from "../store/commit.js";
import { newOf } from "../store/same-rows.js";

/** The rows of a table before and after an import. */
export interface TableChange {
  readonly file: string | null;
  readonly before: string;
  readonly after: string;
}

/** Throws NormaliseError for a new row that cannot stand in its table. */
export function tableChange<T extends Table>(
  table: T,
  before: readonly RowOf<T>[],
  after: readonly RowOf<T>[],
): TableChange {
  checkWritable(table.file ?? table.name, table, newOf(before, after));
  const held = encodeCsv(table, before);
  return { file: table.file, before: held, after: before === after ? held : encodeCsv(table, after) };
}

/** Writes the tables that changed, all or none, and returns their files. */
export async function writeTables(
  directory: string,
  changes: readonly TableChange[],
): Promise<readonly string[]> {
  const staged: StagedFile[] = changes.flatMap(({ file, before, after }) =>
    file === null || before === after ? [] : [{ file, content: after }],
  );
  await commitFiles(directory, staged);
  return staged.map(({ file }) => file);
}

/** Rows on file with those added whose primary key is not there: a record of what was seen stays as it is. */
export function withMissing<T extends Table>(
  table: T,
  held: readonly RowOf<T>[],
  added: readonly RowOf<T>[],
): readonly RowOf<T>[] {
  return withRows(table, added, held);
}

/** Rows on file with others added, or replaced where the primary key is the same. */
export function withRows<T extends Table>(
  table: T,
  held: readonly RowOf<T>[],
  added: readonly RowOf<T>[],
): readonly RowOf<T>[] {
  const keyOf = rowKey(table);
  return [...new Map([...held, ...added].map((row) => [keyOf(row), row])).values()];
}

/** What tells a row of a table from every other: the values of its primary key. */
export function rowKey<T extends Table>(table: T): (row: RowOf<T>) => string {
  return (row: Readonly<Record<string, unknown>>) =>
    JSON.stringify(table.primaryKey.map((name) => row[name]));
}
