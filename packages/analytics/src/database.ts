import type { DuckDBValue } from "@duckdb/node-api";
import { type AppendedColumn, appendColumns } from "./append.js";
import { DatabaseError } from "./database-error.js";
import { bindings } from "./parameters.js";
import { type PlainValue, plainValue } from "./plain-value.js";
import { type DatabaseOptions, openSession, type Session } from "./session.js";

/** A table to add rows to; `temp` for a temporary one. */
export interface AppendTarget {
  readonly table: string;
  readonly catalog?: "temp";
}

/** A database to ask and, where it was opened to be built, to change. */
export interface Database {
  /**
   * Rows of one statement as plain objects: `signed_on` becomes `signedOn`, DATE an ISO string, a list an array. A BIGINT or
   * HUGEINT must be cast in the statement (`count(*)::INTEGER`). Parameters are named: `$treaty`.
   * Throws DatabaseError with the statement and the file.
   */
  rows<T>(sql: string, parameters?: Readonly<Record<string, unknown>>): Promise<readonly T[]>;
  /** Runs one or more statements for their effect; with parameters, one. Throws DatabaseError. */
  run(sql: string, parameters?: Readonly<Record<string, unknown>>): Promise<void>;
  /** Adds rows, given as all columns of the table in its order. Throws DatabaseError, also for a value of another type. */
  append(target: AppendTarget, columns: readonly AppendedColumn[]): Promise<void>;
  /** Another connection to the same database, for work at the same time; the caller closes it before this one. Throws DatabaseError. */
  connectAgain(): Promise<Database>;
  close(): void;
}

/** Opens the database at `path`; the caller closes it. Throws DatabaseError where it cannot be opened. */
export async function openDatabase(options: DatabaseOptions): Promise<Database> {
  return databaseOf(await openSession(options));
}

/** The same face on a session that is already open. */
export function databaseOf(session: Session): Database {
  const attempt = async <R>(sql: string, work: () => Promise<R>): Promise<R> => {
    try {
      return await work();
    } catch (error) {
      throw new DatabaseError(session.path, sql, error);
    }
  };
  return {
    rows: <T>(sql: string, parameters?: Readonly<Record<string, unknown>>) =>
      attempt(sql, () => readRows<T>(session, sql, parameters)),
    run: (sql, parameters = {}) =>
      attempt(sql, async () => {
        const { values, types } = bindings(parameters);
        await session.connection.run(sql, values, types);
      }),
    append: (target, columns) => attempt(`append to ${target.table}`, () => append(session, target, columns)),
    connectAgain: () => attempt("connect", async () => databaseOf(await session.connectAgain())),
    close: () => session.close(),
  };
}

async function append(
  { connection }: Session,
  { table, catalog }: AppendTarget,
  columns: readonly AppendedColumn[],
): Promise<void> {
  const appender = await connection.createAppender(table, "main", catalog);
  try {
    appendColumns(appender, columns);
    appender.flushSync();
  } finally {
    appender.closeSync();
  }
}

/** `signed_on` → `signedOn`: the one conversion between the names of SQL and of TypeScript. */
function toCamelCase(name: string): string {
  return name.replace(/_([a-z0-9])/g, (_, letter: string) => letter.toUpperCase());
}

async function readRows<T>(
  { connection }: Session,
  sql: string,
  parameters: Readonly<Record<string, unknown>> = {},
): Promise<readonly T[]> {
  const { values, types } = bindings(parameters);
  const reader = await connection.runAndReadAll(sql, values, types);
  const names = reader.columnNames().map(toCamelCase);
  const columns = reader
    .getColumns()
    .map((values, index) => values.map((value) => cell(names[index] ?? "", value)));
  return Array.from({ length: reader.currentRowCount }, (_, row) => rowOf<T>(names, columns, row));
}

function rowOf<T>(names: readonly string[], columns: readonly (readonly PlainValue[])[], row: number): T {
  const values: Record<string, PlainValue> = {};
  for (const [index, name] of names.entries()) values[name] = columns[index]?.[row] ?? null;
  return values as T;
}

function cell(name: string, value: DuckDBValue): PlainValue {
  if (typeof value === "bigint") throw new TypeError(`${name} is a BIGINT; cast it to INTEGER or DOUBLE`);
  return plainValue(value);
}
