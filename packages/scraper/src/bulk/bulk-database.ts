import { randomUUID } from "node:crypto";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type RowOfShape, rowsOfShape, type Shape } from "@depositary/model";
import type { DuckDBConnection } from "@duckdb/node-api";

/** A cell of a small table that is written into a bulk database; DuckDB casts text to the type of the column. */
export type BulkCell = string | number | null;

/** A database in memory in which a large file is read and checked as sets. It is gone when its work is done. */
export interface BulkDatabase {
  run(sql: string): Promise<void>;
  /** Rows of that shape. Throws TypeError where the answer is of another; a BIGINT must be cast to INTEGER in the statement. */
  rowsOf<S extends Shape>(shape: S, sql: string): Promise<readonly RowOfShape<S>[]>;
  /** Appends rows to a table, one cell for each of its columns. Throws where a cell does not fit its column. */
  append(table: string, rows: Iterable<readonly BulkCell[]>): Promise<void>;
}

/** Two threads and a gigabyte, whatever the machine: beyond that the tables go to a temporary folder. */
const SETTINGS = {
  threads: "2",
  memory_limit: "1GB",
  autoinstall_known_extensions: "false",
  autoload_known_extensions: "false",
};

/** Lends a database to `work` and drops it afterwards. DuckDB is loaded when one is wanted: most runs have no large file. */
export async function withBulkDatabase<Result>(
  work: (database: BulkDatabase) => Promise<Result>,
): Promise<Result> {
  const { DuckDBInstance } = await import("@duckdb/node-api");
  const temp_directory = join(tmpdir(), `depositary-${randomUUID()}`);
  const instance = await DuckDBInstance.create(":memory:", { ...SETTINGS, temp_directory });
  const connection = await instance.connect();
  try {
    return await work(databaseOn(connection));
  } finally {
    connection.closeSync();
    instance.closeSync();
  }
}

function databaseOn(connection: DuckDBConnection): BulkDatabase {
  return {
    run: async (sql) => {
      await connection.run(sql);
    },
    rowsOf: async (shape, sql) => {
      const reader = await connection.runAndReadAll(sql);
      const types = reader.columnTypes();
      const columns = reader.getColumnsJson();
      const names = reader.columnNames();
      return rowsOfShape(
        shape,
        names.map((name, at) => ({ name, type: String(types[at]), values: columns[at] ?? [] })),
      );
    },
    append: (table, rows) => append(connection, table, rows),
  };
}

async function append(
  connection: DuckDBConnection,
  table: string,
  rows: Iterable<readonly BulkCell[]>,
): Promise<void> {
  const appender = await connection.createAppender(table);
  for (const row of rows) {
    for (const cell of row)
      if (cell === null) appender.appendNull();
      else appender.appendVarchar(String(cell));
    appender.endRow();
  }
  appender.closeSync();
}
