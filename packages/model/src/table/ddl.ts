import type { Column } from "./column.js";
import type { Table } from "./define-table.js";
import { toSnakeCase } from "./define-table.js";

/**
 * DuckDB statements that create `table` with its keys and foreign keys (where they are indexed), closed vocabularies
 * and comments. Each string is one statement without a semicolon.
 */
export function createTable(table: Table): readonly string[] {
  const parts = [...Object.entries(table.columns).map(columnDefinition), ...keys(table)];
  return [`CREATE TABLE ${table.name} (\n  ${parts.join(",\n  ")}\n)`, ...comments(table)];
}

/** A SQL string literal. */
export function sqlString(value: string): string {
  return `'${value.replaceAll("'", "''")}'`;
}

function columnDefinition([name, column]: [string, Column]): string {
  const sqlName = toSnakeCase(name);
  if (column.formula !== null)
    return `${quoteName(sqlName)} ${column.sqlType} GENERATED ALWAYS AS (${column.formula})`;
  const required = column.nullable ? "" : " NOT NULL";
  const check =
    column.values === null ? "" : ` CHECK (${sqlName} IN (${column.values.map(sqlString).join(", ")}))`;
  return `${quoteName(sqlName)} ${column.sqlType}${required}${check}`;
}

function keys(table: Table): string[] {
  if (!table.areKeysIndexed) return [];
  const list = (names: readonly string[]) => names.map((name) => quoteName(toSnakeCase(name))).join(", ");
  const primary = table.primaryKey.length === 0 ? [] : [`PRIMARY KEY (${list(table.primaryKey)})`];
  const foreign = table.foreignKeys.map(
    ({ column, references }) => `FOREIGN KEY (${list([column])}) REFERENCES ${references}`,
  );
  return [...primary, ...foreign];
}

function comments(table: Table): string[] {
  return [
    `COMMENT ON TABLE ${table.name} IS ${sqlString(table.comment)}`,
    ...Object.entries(table.columns).map(
      ([name, column]) =>
        `COMMENT ON COLUMN ${table.name}.${quoteName(toSnakeCase(name))} IS ${sqlString(describeColumn(column))}`,
    ),
  ];
}

/** The meaning of a column with its unit and vocabulary, as it stands in the database and in the dictionary. */
export function describeColumn(column: Column): string {
  const unit = column.unit === null ? "" : ` Unit: ${column.unit}.`;
  const values = column.values === null ? "" : ` One of: ${column.values.join(", ")}.`;
  return `${column.comment}${unit}${values}`;
}

function quoteName(name: string): string {
  return `"${name}"`;
}
