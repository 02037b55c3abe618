import { type AnswerColumn, type RowOfShape, rowsFrom, rowsOfShape, type Shape } from "@depositary/model";
import type { DuckDBConnection, DuckDBValue } from "@duckdb/node-api";
import { bindings } from "./parameters.js";
import { type PlainValue, plainValue } from "./plain-value.js";

/** Named values that a statement asks for. */
export type Parameters = Readonly<Record<string, unknown>>;

/** A row of which nothing is known but that it came from the database. */
export type PlainRow = Readonly<Record<string, PlainValue>>;

/** The rows of a statement. Throws TypeError at a BIGINT. */
export async function readRows(
  connection: DuckDBConnection,
  sql: string,
  parameters: Parameters = {},
): Promise<readonly PlainRow[]> {
  return rowsFrom(await readColumns(connection, sql, parameters));
}

/** The rows of a statement whose answer is of that shape. Throws TypeError where it is of another. */
export async function readRowsOf<S extends Shape>(
  connection: DuckDBConnection,
  shape: S,
  sql: string,
  parameters: Parameters = {},
): Promise<readonly RowOfShape<S>[]> {
  return rowsOfShape(shape, await readColumns(connection, sql, parameters));
}

async function readColumns(
  connection: DuckDBConnection,
  sql: string,
  parameters: Parameters,
): Promise<readonly AnswerColumn<PlainValue>[]> {
  const { values, types } = bindings(parameters);
  const reader = await connection.runAndReadAll(sql, values, types);
  const columnTypes = reader.columnTypes();
  const columns = reader.getColumns();
  return reader.columnNames().map((sqlName, at) => {
    const name = toCamelCase(sqlName);
    return {
      name,
      type: String(columnTypes[at]),
      values: (columns[at] ?? []).map((value) => cell(name, value)),
    };
  });
}

/** `signed_on` → `signedOn`: the one conversion between the names of SQL and of TypeScript. */
function toCamelCase(name: string): string {
  return name.replace(/_([a-z0-9])/g, (_, letter: string) => letter.toUpperCase());
}

function cell(name: string, value: DuckDBValue): PlainValue {
  if (typeof value === "bigint") throw new TypeError(`${name} is a BIGINT; cast it to INTEGER or DOUBLE`);
  return plainValue(value);
}
