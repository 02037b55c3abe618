import type {
  DuckDBConnection,
  DuckDBDataChunk,
  DuckDBPreparedStatement,
  DuckDBType,
} from "@duckdb/node-api";
import { DatabaseError } from "../database-error.js";
import type { Session } from "../session.js";
import { refuseEffects } from "./reading-only.js";
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
 * The whole answer is held in the database's memory: a streamed one ends without a word where the query fails or is
 * interrupted half-way. Throws RefusedStatementError on anything else, DatabaseError where DuckDB refuses it or
 * `signal` stops it.
 */
export async function ask(session: Session, sql: string, signal?: AbortSignal): Promise<Answer> {
  if (isBlank(sql)) throw new RefusedStatementError("expected a statement, found nothing");
  const release = interruptOnAbort(session.connection, signal);
  try {
    const prepared = await prepareOne(session, sql);
    signal?.throwIfAborted();
    const result = await prepared.run();
    return { names: result.deduplicatedColumnNames(), types: result.columnTypes(), chunks };
    async function* chunks() {
      for (;;) {
        signal?.throwIfAborted();
        const chunk = await result.fetchChunk();
        if (chunk === null || chunk.rowCount === 0) return;
        yield chunk;
      }
    }
  } catch (error) {
    if (error instanceof RefusedStatementError) throw error;
    throw new DatabaseError(session.path, sql, error);
  } finally {
    release();
  }
}

async function prepareOne({ connection }: Session, sql: string): Promise<DuckDBPreparedStatement> {
  const statements = await connection.extractStatements(sql);
  if (statements.count !== 1)
    throw new RefusedStatementError(
      `expected one statement, found ${statements.count}; ask one after the other`,
    );
  const prepared = await statements.prepare(0);
  await refuseEffects(connection, prepared.statementType, sql);
  return prepared;
}

/** Interrupts again and again: DuckDB forgets an interrupt that comes just before a query begins to run. */
function interruptOnAbort(connection: DuckDBConnection, signal: AbortSignal | undefined): () => void {
  let repeat: NodeJS.Timeout | undefined;
  const interrupt = () => {
    connection.interrupt();
    repeat = setInterval(() => connection.interrupt(), 20);
  };
  signal?.addEventListener("abort", interrupt, { once: true });
  return () => {
    signal?.removeEventListener("abort", interrupt);
    clearInterval(repeat);
  };
}

function isBlank(sql: string): boolean {
  return (
    sql
      .replace(/--[^\n]*|\/\*[\s\S]*?\*\//g, "")
      .replaceAll(";", "")
      .trim() === ""
  );
}
