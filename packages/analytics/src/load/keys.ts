import { kind, toSnakeCase } from "@depositary/model";
import type { Database } from "../database.js";
import { type FileTable, fileTableNamed, LINE, quoteName, rawName } from "./file-table.js";
import type { Problem } from "./problem.js";

const foundRow = { line: kind.integer, value: kind.text };

/** Every row whose primary key an earlier row of its file has already. */
export async function duplicateKeys(database: Database, table: FileTable): Promise<readonly Problem[]> {
  const key = table.primaryKey.map((name) => quoteName(toSnakeCase(name))).join(", ");
  const rows = await database.rowsOf(
    { ...foundRow, first: kind.integer },
    `SELECT ${LINE} AS line, concat_ws(' ', ${key}) AS value, min(${LINE}) OVER (PARTITION BY ${key}) AS first
     FROM ${rawName(table)} QUALIFY line > first ORDER BY line`,
  );
  return rows.map(({ line, value, first }) => ({
    file: table.file,
    line,
    column: table.primaryKey.map(toSnakeCase).join(", "),
    value,
    what: `expected a key of its own, line ${first} has the same`,
  }));
}

/** Every row that refers to a row that is not on file. */
export async function danglingKeys(database: Database, table: FileTable): Promise<readonly Problem[]> {
  const problems: Problem[] = [];
  for (const { column: name, references } of table.foreignKeys) {
    const column = toSnakeCase(name);
    const values = `SELECT ${LINE} AS line, ${quoteName(column)} AS value FROM ${rawName(table)}`;
    problems.push(...(await dangling(database, { table, column, values, references })));
  }
  return problems;
}

interface Reference {
  readonly table: FileTable;
  readonly column: string;
  /** Query of the lines and what each refers to. */
  readonly values: string;
  readonly references: string;
}

async function dangling(
  database: Database,
  { table, column, values, references }: Reference,
): Promise<readonly Problem[]> {
  const target = fileTableNamed(references);
  const key = quoteName(toSnakeCase(target.primaryKey[0] ?? ""));
  const rows = await database.rowsOf(
    foundRow,
    `SELECT line, value FROM (${values}) AS referring
     WHERE value IS NOT NULL AND NOT EXISTS (SELECT 1 FROM ${rawName(target)} AS target WHERE target.${key} = referring.value)
     ORDER BY ALL`,
  );
  const what = `expected a ${references} in ${target.file}`;
  return rows.map(({ line, value }) => ({ file: table.file, line, column, value, what }));
}
