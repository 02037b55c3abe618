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

/** Rows on file with those added whose key is not there: a record of what was seen stays as it is. */
export function withMissing<Row>(
  held: readonly Row[],
  added: readonly Row[],
  keyOf: (row: Row) => string,
): readonly Row[] {
  return withRows(added, held, keyOf);
}

/** Rows on file with others added, or replaced where the key is the same. */
export function withRows<Row>(
  held: readonly Row[],
  added: readonly Row[],
  keyOf: (row: Row) => string,
): readonly Row[] {
  const rows = new Map(held.map((row) => [keyOf(row), row]));
  for (const row of added) rows.set(keyOf(row), row);
  return [...rows.values()];
}
