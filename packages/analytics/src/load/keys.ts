import { toSnakeCase } from "@depositary/model";
import type { Database } from "../database.js";
import { type FileTable, fileTableNamed, LINE, quoteName, rawName } from "./file-table.js";
import type { Problem } from "./problem.js";

interface FoundRow {
  readonly line: number;
  readonly value: string;
}

/** Every row whose primary key an earlier row of its file has already. */
export async function duplicateKeys(database: Database, table: FileTable): Promise<readonly Problem[]> {
  const key = table.primaryKey.map((name) => quoteName(toSnakeCase(name)));
  const columns = table.primaryKey.map(toSnakeCase).join(", ");
  const rows = await database.rows<FoundRow & { first: number }>(
    `SELECT ${LINE} AS line, concat_ws(' ', ${key.join(", ")}) AS value,
       min(${LINE}) OVER (PARTITION BY ${key.join(", ")}) AS first
     FROM ${rawName(table)} QUALIFY line > first ORDER BY line`,
  );
  return rows.map(({ line, value, first }) => ({
    file: table.file,
    line,
    column: columns,
    value,
    what: `expected a key of its own, line ${first} has the same`,
  }));
}

/** Every row that refers to a row that is not on file. */
export async function danglingKeys(database: Database, table: FileTable): Promise<readonly Problem[]> {
  const problems: Problem[] = [];
  for (const { columns, references } of table.foreignKeys) {
    const target = fileTableNamed(references);
    const [column] = columns.map(toSnakeCase);
    const [key] = target.primaryKey.map(toSnakeCase);
    if (column === undefined || key === undefined) continue;
    const rows = await database.rows<FoundRow>(
      `SELECT ${LINE} AS line, ${quoteName(column)} AS value FROM ${rawName(table)}
       WHERE ${quoteName(column)} IS NOT NULL
         AND ${quoteName(column)} NOT IN (SELECT ${quoteName(key)} FROM ${rawName(target)} WHERE ${quoteName(key)} IS NOT NULL)
       ORDER BY line`,
    );
    problems.push(...rows.map((row) => dangling(table, column, row, target)));
  }
  return problems;
}

/** Every code in the ballot lists of a roll call that names nobody on file. */
export async function danglingCodes(
  database: Database,
  { table, columns, references }: { table: FileTable; columns: readonly string[]; references: FileTable },
): Promise<readonly Problem[]> {
  const problems: Problem[] = [];
  const key = toSnakeCase(references.primaryKey[0] ?? "");
  for (const column of columns) {
    const rows = await database.rows<FoundRow>(
      `SELECT line, split_part(code, ':', 1) AS value
       FROM (SELECT ${LINE} AS line, unnest(string_split(${quoteName(column)}, ' ')) AS code FROM ${rawName(table)})
       WHERE value NOT IN (SELECT ${quoteName(key)} FROM ${rawName(references)} WHERE ${quoteName(key)} IS NOT NULL)
       ORDER BY ALL`,
    );
    problems.push(...rows.map((row) => dangling(table, column, row, references)));
  }
  return problems;
}

function dangling(table: FileTable, column: string, { line, value }: FoundRow, target: FileTable): Problem {
  return { file: table.file, line, column, value, what: `expected a ${target.name} in ${target.file}` };
}
