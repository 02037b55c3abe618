import {
  type DuckDBDataChunk,
  type DuckDBPreparedStatement,
  type DuckDBType,
  StatementType,
} from "@duckdb/node-api";
import { DatabaseError } from "../database-error.js";
import type { Session } from "../session.js";
import { RefusedStatementError } from "./refused-statement.js";

/** The result of one statement, to be read once, chunk by chunk. */
export interface Answer {
  /** Column names; a name that occurs twice is numbered. */
  readonly names: readonly string[];
  readonly types: readonly DuckDBType[];
  chunks(): AsyncGenerator<DuckDBDataChunk>;
}

/**
 * Runs one statement that only reads: SELECT and its kin (FROM, WITH, VALUES, SHOW, DESCRIBE, SUMMARIZE) or EXPLAIN.
 * Throws RefusedStatementError on anything else, DatabaseError where DuckDB refuses it.
 */
export async function ask(session: Session, sql: string): Promise<Answer> {
  if (isBlank(sql)) throw new RefusedStatementError("expected a statement, found nothing");
  try {
    const result = await (await prepareOne(session, sql)).stream();
    return { names: result.deduplicatedColumnNames(), types: result.columnTypes(), chunks };
    async function* chunks() {
      try {
        for (;;) {
          const chunk = await result.fetchChunk();
          if (chunk === null || chunk.rowCount === 0) return;
          yield chunk;
        }
      } catch (error) {
        throw new DatabaseError(session.path, sql, error);
      }
    }
  } catch (error) {
    if (error instanceof RefusedStatementError) throw error;
    throw new DatabaseError(session.path, sql, error);
  }
}

async function prepareOne({ connection }: Session, sql: string): Promise<DuckDBPreparedStatement> {
  const statements = await connection.extractStatements(sql);
  if (statements.count !== 1)
    throw new RefusedStatementError(
      `expected one statement, found ${statements.count}; ask one after the other`,
    );
  const prepared = await statements.prepare(0);
  const { statementType } = prepared;
  if (statementType === StatementType.SELECT || statementType === StatementType.EXPLAIN) return prepared;
  throw new RefusedStatementError(
    `${StatementType[statementType]} is refused: the database is only read here; ask with SELECT, FROM, WITH, SHOW, DESCRIBE, SUMMARIZE or EXPLAIN`,
  );
}

function isBlank(sql: string): boolean {
  return (
    sql
      .replace(/--[^\n]*|\/\*[\s\S]*?\*\//g, "")
      .replaceAll(";", "")
      .trim() === ""
  );
}
