import { join } from "node:path";
import { sqlColumns, sqlString } from "@depositary/model";
import type { Database } from "../database.js";
import { DatabaseError } from "../database-error.js";
import { type FileTable, LINE, quoteName, rawName } from "./file-table.js";
import { readShape } from "./heading.js";
import type { Problem } from "./problem.js";

/**
 * Reads the file of `table` into a temporary table of text, an empty cell as NULL, without guessing anything.
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
      `CREATE TEMP TABLE ${rawName(table)} AS SELECT (row_number() OVER () + 1)::INTEGER AS ${LINE}, * FROM ${readCsv(join(directory, table.file), table)}`,
    );
  } catch (error) {
    if (!(error instanceof DatabaseError)) throw error;
    return [csvProblem(table, error)];
  }
  const [{ rows } = { rows: 0 }] = await database.rows<{ rows: number }>(
    `SELECT count(*)::INTEGER AS rows FROM ${rawName(table)}`,
  );
  if (rows === expected) return [];
  return [
    problem(
      table,
      null,
      `expected one row a line, ${expected} in all, found ${rows}: a line break in a cell?`,
    ),
  ];
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
  await database.run(`CREATE OR REPLACE TEMP TABLE ${rawName(table)} (${columns.join(", ")})`);
}

/** `CSV Error on Line: 12 … Expected Number of Columns: 3 Found: 2` of DuckDB as a problem with its line. */
function csvProblem(table: FileTable, { cause, reason }: DatabaseError): Problem {
  const message = cause instanceof Error ? cause.message : reason;
  const line = /CSV Error on Line: (\d+)/.exec(message)?.[1];
  const what =
    /Expected Number of Columns: \d+ Found: \d+/.exec(message)?.[0] ??
    /^(?:Value with unterminated quote found|.*not utf-8 encoded.*|Invalid unicode.*)/im.exec(message)?.[0] ??
    reason;
  const numbers = /Columns: (\d+) Found: (\d+)/.exec(what);
  const words = numbers ? `expected ${numbers[1]} cells, found ${numbers[2]}` : what;
  return problem(table, line === undefined ? null : Number(line), words);
}

function problem(table: FileTable, line: number | null, what: string): Problem {
  return { file: table.file, line, column: null, value: null, what };
}
