import type { RowOfShape, Shape } from "@depositary/model";
import { type AppendedColumn, appendColumns } from "./append.js";
import { DatabaseError } from "./database-error.js";
import { bindings } from "./parameters.js";
import { type Parameters, type PlainRow, readRows, readRowsOf } from "./read-rows.js";
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
  rows(sql: string, parameters?: Parameters): Promise<readonly PlainRow[]>;
  /**
   * The same, of a known shape: throws DatabaseError too where the answer has other columns, types or words, or a NULL
   * that is not foreseen.
   */
  rowsOf<S extends Shape>(shape: S, sql: string, parameters?: Parameters): Promise<readonly RowOfShape<S>[]>;
  /** The row of an answer that has exactly one, as that of a sum has. Throws as `rowsOf`, and for another number of rows. */
  rowOf<S extends Shape>(shape: S, sql: string, parameters?: Parameters): Promise<RowOfShape<S>>;
  /** Runs one or more statements for their effect; with parameters, one. Throws DatabaseError. */
  run(sql: string, parameters?: Parameters): Promise<void>;
  /** Adds rows, given as all columns of the table in its order. Throws DatabaseError, also for a value of another type. */
  append(target: AppendTarget, columns: readonly AppendedColumn[]): Promise<void>;
  /** Another connection to the same database, for work at the same time; the caller closes it before this one. Throws DatabaseError. */
  connectAgain(): Promise<Database>;
  /** May be called again. */
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
    rows: (sql, parameters) => attempt(sql, () => readRows(session.connection, sql, parameters)),
    rowsOf: (shape, sql, parameters) =>
      attempt(sql, () => readRowsOf(session.connection, shape, sql, parameters)),
    rowOf: (shape, sql, parameters) =>
      attempt(sql, async () => only(await readRowsOf(session.connection, shape, sql, parameters))),
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

function only<Row>(rows: readonly Row[]): Row {
  const [row] = rows;
  if (row === undefined || rows.length > 1) throw new TypeError(`expected one row, found ${rows.length}`);
  return row;
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
