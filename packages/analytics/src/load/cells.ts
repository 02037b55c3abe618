import { type Column, type SqlType, toSnakeCase } from "@depositary/model";
import type { Database } from "../database.js";
import { type FileTable, LINE, quoteName, rawName } from "./file-table.js";
import type { Problem } from "./problem.js";

/** Every cell of a raw table that is not a value of its column. */
export async function badCells(database: Database, table: FileTable): Promise<readonly Problem[]> {
  const problems: Problem[] = [];
  for (const [name, column] of Object.entries(table.columns)) {
    const place = { database, table, column, sqlName: toSnakeCase(name) };
    problems.push(
      ...(await missingCells(place)),
      ...(await miscastCells(place)),
      ...(await unfitCells(place)),
    );
  }
  return problems;
}

interface Place {
  readonly database: Database;
  readonly table: FileTable;
  readonly column: Column;
  readonly sqlName: string;
}

async function missingCells(place: Place): Promise<readonly Problem[]> {
  const { column, sqlName } = place;
  if (column.nullable || column.sqlType === "VARCHAR[]") return [];
  return select(place, `${quoteName(sqlName)} IS NULL`, "expected a value, the cell is empty");
}

async function miscastCells(place: Place): Promise<readonly Problem[]> {
  const test = shapes[place.column.sqlType];
  if (test === undefined) return [];
  return select(place, test.isWrong(quoteName(place.sqlName)), test.expected);
}

/** Cells outside the schema of their column (vocabulary, pattern, range). Each distinct value is asked once. */
async function unfitCells(place: Place): Promise<readonly Problem[]> {
  const { database, table, column, sqlName } = place;
  if (column.sqlType === "DATE" || column.sqlType === "VARCHAR[]") return [];
  const name = quoteName(sqlName);
  const cells = await database.rows<{ cell: string }>(
    `SELECT DISTINCT ${name} AS cell FROM ${rawName(table)} WHERE ${name} IS NOT NULL ORDER BY ALL`,
  );
  const complaints = new Map<string, string>();
  for (const { cell } of cells) {
    const result = column.schema.safeParse(column.decode(cell));
    if (!result.success) complaints.set(cell, result.error.issues[0]?.message ?? "not a value of the column");
  }
  if (complaints.size === 0) return [];
  const bad = await select(place, `${name} IN (SELECT unnest($cells))`, "", {
    cells: [...complaints.keys()],
  });
  return bad.map((problem) => ({ ...problem, what: complaints.get(problem.value ?? "") ?? problem.what }));
}

async function select(
  { database, table, sqlName }: Place,
  condition: string,
  what: string,
  parameters: Readonly<Record<string, unknown>> = {},
): Promise<readonly Problem[]> {
  const rows = await database.rows<{ line: number; value: string | null }>(
    `SELECT ${LINE} AS line, ${quoteName(sqlName)} AS value FROM ${rawName(table)} WHERE ${condition} ORDER BY line`,
    parameters,
  );
  return rows.map(({ line, value }) => ({ file: table.file, line, column: sqlName, value, what }));
}

interface Shape {
  readonly expected: string;
  isWrong(name: string): string;
}

// DuckDB casts 2019-2-3 to a date, 5.5 to the integer 6 and t to true; the text must say exactly what is meant
const shapes: Readonly<Partial<Record<SqlType, Shape>>> = {
  DATE: shape("DATE", "^\\d{4}-\\d{2}-\\d{2}$", "expected a calendar day YYYY-MM-DD"),
  TIMESTAMP: shape("TIMESTAMP", "^\\d{4}-\\d{2}-\\d{2}T[0-9:.]+Z$", "expected a moment YYYY-MM-DDThh:mm:ssZ"),
  INTEGER: shape("INTEGER", "^-?\\d+$", "expected a whole number"),
  DOUBLE: shape("DOUBLE", "^-?\\d+(\\.\\d+)?(e-?\\d+)?$", "expected a number"),
  BOOLEAN: shape("BOOLEAN", "^(true|false)$", "expected true or false"),
  "VARCHAR[]": shape("VARCHAR", "^[^\\s]+( [^\\s]+)*$", "expected codes with single blanks between them"),
};

function shape(type: string, pattern: string, expected: string): Shape {
  return {
    expected,
    isWrong: (name) =>
      `${name} IS NOT NULL AND (TRY_CAST(${name} AS ${type}) IS NULL OR NOT regexp_matches(${name}, '${pattern}'))`,
  };
}
