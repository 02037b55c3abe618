import { kind, type SqlType, sqlString, toSnakeCase } from "@depositary/model";
import type { Database } from "../database.js";
import { type FileTable, LINE, quoteName, rawName } from "./file-table.js";
import type { Problem } from "./problem.js";

/** Every cell of a raw table that is not a value of its column, each once: of one that is misshapen nothing more is said. */
export async function badCells(database: Database, table: FileTable): Promise<readonly Problem[]> {
  const misshapen = await misshapenCells(database, table);
  const told = new Set(misshapen.map(placeOf));
  const unfit = await unfitCells(database, table);
  return [...misshapen, ...unfit.filter((problem) => !told.has(placeOf(problem)))];
}

function placeOf({ line, column }: Problem): string {
  return `${line} ${column}`;
}

/** Whatever plain text could be refused for, so that the schema need not be asked about every title; it has the last word. */
const DOUBTFUL = "[\\p{Cc}\\p{Cf}]|^[\\s\\p{Z}\\x{feff}]|[\\s\\p{Z}\\x{feff}]$";

const badCell = { line: kind.integer, column: kind.text, value: kind.orNull(kind.text), what: kind.text };

/** Cells that are empty where a value is due, or that cannot be cast to the type of their column. */
async function misshapenCells(database: Database, table: FileTable): Promise<readonly Problem[]> {
  const queries = Object.entries(table.columns).flatMap(([name, { nullable, sqlType }]) => {
    const column = toSnakeCase(name);
    const isRequired = !nullable && sqlType !== "VARCHAR[]";
    const shape = shapes[sqlType];
    return [
      ...(isRequired ? [select(table, column, isEmpty, "expected a value, the cell is empty")] : []),
      ...(shape === undefined ? [] : [select(table, column, shape.isWrong, shape.expected)]),
    ];
  });
  return find(database, table, queries);
}

/** Cells outside the schema of their column (vocabulary, pattern, range). Each distinct value is asked once. */
async function unfitCells(database: Database, table: FileTable): Promise<readonly Problem[]> {
  const columns = Object.entries(table.columns).filter(
    ([, { sqlType }]) => sqlType !== "DATE" && sqlType !== "VARCHAR[]",
  );
  const queries = columns.map(([name, { isPlainText }]) => {
    const cell = quoteName(toSnakeCase(name));
    const doubtful = isPlainText ? ` WHERE regexp_matches(${cell}, '${DOUBTFUL}')` : "";
    return `SELECT DISTINCT '${name}' AS name, ${cell} AS cell FROM ${rawName(table)}${doubtful}`;
  });
  const cells = await database.rowsOf(
    { name: kind.text, cell: kind.text },
    `FROM (${queries.join(" UNION ALL ")}) WHERE cell IS NOT NULL ORDER BY ALL`,
  );
  const unfit = cells.flatMap(({ name, cell }) => {
    const column = table.columns[name];
    const result = column?.schema.safeParse(column.decode(cell));
    if (result === undefined || result.success) return [];
    const is = (quoted: string) => `${quoted} = ${sqlString(cell)}`;
    return [
      select(table, toSnakeCase(name), is, result.error.issues[0]?.message ?? "not a value of the column"),
    ];
  });
  return find(database, table, unfit);
}

function select(
  table: FileTable,
  column: string,
  condition: (quoted: string) => string,
  what: string,
): string {
  const quoted = quoteName(column);
  return `SELECT ${LINE} AS line, ${sqlString(column)} AS "column", ${quoted} AS value, ${sqlString(what)} AS what
    FROM ${rawName(table)} WHERE ${condition(quoted)}`;
}

async function find(
  database: Database,
  { file }: FileTable,
  queries: readonly string[],
): Promise<readonly Problem[]> {
  const problems: Problem[] = [];
  for (const part of parts(queries, QUERIES_AT_ONCE)) {
    const rows = await database.rowsOf(badCell, `FROM (${part.join(" UNION ALL ")}) ORDER BY ALL`);
    problems.push(...rows.map((row) => ({ file, ...row })));
  }
  return problems;
}

const QUERIES_AT_ONCE = 100;

function parts<T>(items: readonly T[], size: number): readonly (readonly T[])[] {
  return Array.from({ length: Math.ceil(items.length / size) }, (_, index) =>
    items.slice(index * size, (index + 1) * size),
  );
}

interface Shape {
  readonly expected: string;
  isWrong(quoted: string): string;
}

// DuckDB casts 2019-2-3 to a date, 5.5 to the integer 6 and t to true; the text must say exactly what is meant
const shapes: Readonly<Partial<Record<SqlType, Shape>>> = {
  DATE: shape("DATE", "^\\d{4}-\\d{2}-\\d{2}$", "expected a calendar day YYYY-MM-DD"),
  TIMESTAMP: shape("TIMESTAMP", "^\\d{4}-\\d{2}-\\d{2}T[0-9:.]+Z$", "expected a moment YYYY-MM-DDThh:mm:ssZ"),
  INTEGER: shape("INTEGER", "^(0|-?[1-9]\\d*)$", "expected a whole number"),
  DOUBLE: shape("DOUBLE", "^-?\\d+(\\.\\d+)?(e-?\\d+)?$", "expected a number"),
  BOOLEAN: shape("BOOLEAN", "^(true|false)$", "expected true or false"),
  "VARCHAR[]": shape("VARCHAR", "^[^\\s]+( [^\\s]+)*$", "expected codes with single blanks between them"),
};

function shape(type: string, pattern: string, expected: string): Shape {
  const isWrong = (quoted: string) =>
    `${quoted} IS NOT NULL AND (TRY_CAST(${quoted} AS ${type}) IS NULL OR NOT regexp_matches(${quoted}, '${pattern}'))`;
  return { expected, isWrong };
}

function isEmpty(quoted: string): string {
  return `${quoted} IS NULL`;
}
