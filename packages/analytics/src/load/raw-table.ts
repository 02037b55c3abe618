import { join } from "node:path";
import { kind, sqlColumns, sqlString } from "@depositary/model";
import type { Database } from "../database.js";
import { DatabaseError } from "../database-error.js";
import { readShape } from "./file-shape.js";
import { type FileTable, LINE, quoteName, rawName } from "./file-table.js";
import type { Problem } from "./problem.js";

/**
 * Reads the file of `table` into a table of text, an empty cell as NULL, without guessing anything.
 * The problems say where heading, number of cells or number of rows are not as expected; the raw table then is empty.
 */
export async function readRawTable(
  database: Database,
  directory: string,
  table: FileTable,
): Promise<readonly Problem[]> {
  const shape = await readShape(directory, table);
  const problems = [...shape.problems];
  if (problems.length === 0) problems.push(...(await readCells(database, directory, table, shape.rows)));
  if (problems.length > 0) await createEmpty(database, table);
  return problems;
}

async function readCells(
  database: Database,
  directory: string,
  table: FileTable,
  expected: number,
): Promise<readonly Problem[]> {
  try {
    // the heading is line 1, and a row is a line
    await database.run(
      `CREATE TABLE ${rawName(table)} AS SELECT (row_number() OVER () + 1)::INTEGER AS ${LINE}, * FROM ${readCsv(join(directory, table.file), table)}`,
    );
  } catch (error) {
    if (!(error instanceof DatabaseError)) throw error;
    return [problem(table, error.reason)];
  }
  const { rows } = await database.rowOf(
    { rows: kind.integer },
    `SELECT count(*)::INTEGER AS rows FROM ${rawName(table)}`,
  );
  if (rows === expected) return [];
  return [problem(table, `expected ${expected} rows, one a line, found ${rows}`)];
}

function readCsv(path: string, table: FileTable): string {
  const columns = sqlColumns(table).map((name) => `${sqlString(name)}: 'VARCHAR'`);
  const options = [
    "auto_detect = false",
    "header = true",
    "delim = ','",
    `quote = '"'`,
    `escape = '"'`,
    "new_line = '\\n'",
    "strict_mode = true",
    "max_line_size = 16777216",
    `columns = {${columns.join(", ")}}`,
  ];
  return `read_csv(${sqlString(path)}, ${options.join(", ")})`;
}

async function createEmpty(database: Database, table: FileTable): Promise<void> {
  const columns = [`${LINE} INTEGER`, ...sqlColumns(table).map((name) => `${quoteName(name)} VARCHAR`)];
  await database.run(`CREATE OR REPLACE TABLE ${rawName(table)} (${columns.join(", ")})`);
}

function problem({ file }: FileTable, what: string): Problem {
  return { file, line: null, column: null, value: null, what };
}
