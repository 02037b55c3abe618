import { sqlString } from "@depositary/model";
import { type DuckDBConnection, StatementType } from "@duckdb/node-api";
import { RefusedStatementError } from "./refused-statement.js";

/**
 * What a SELECT can call that is not reading the record: it changes the session, prints on its own, hides a statement
 * in a text, or shows secrets.
 */
const refusedFunctions: ReadonlySet<string> = new Set([
  "checkpoint",
  "disable_logging",
  "disable_profiling",
  "duckdb_secrets",
  "enable_logging",
  "enable_profiling",
  "force_checkpoint",
  "json_execute_serialized_sql",
  "query",
  "truncate_duckdb_logs",
  "which_secret",
  "write_log",
]);

/** Throws RefusedStatementError unless the statement, which DuckDB could prepare, and what it explains only read. */
export async function refuseEffects(
  connection: DuckDBConnection,
  type: StatementType,
  sql: string,
): Promise<void> {
  if (type !== StatementType.SELECT && type !== StatementType.EXPLAIN)
    throw new RefusedStatementError(
      `${StatementType[type]} is refused: the database is only read here; ask with SELECT, FROM, WITH, SHOW, DESCRIBE, SUMMARIZE or EXPLAIN`,
    );
  const names = await calledFunctions(connection, type === StatementType.EXPLAIN ? explained(sql) : sql);
  if (names === null) throw new RefusedStatementError("only a query can be asked or explained here");
  const refused = names.find((name) => refusedFunctions.has(name));
  if (refused !== undefined)
    throw new RefusedStatementError(`${refused}() is refused: the database is only read here`);
}

/** Names of all functions in the parsed query, or null where it is not a query. */
async function calledFunctions(connection: DuckDBConnection, sql: string): Promise<readonly string[] | null> {
  const reader = await connection.runAndReadAll(`SELECT json_serialize_sql(${sqlString(sql)})`);
  const names: string[] = [];
  const tree: unknown = JSON.parse(String(reader.getRows()[0]?.[0]), (key, value) => {
    if (key === "function_name") names.push(String(value).toLowerCase());
    return value;
  });
  const isQuery = typeof tree === "object" && tree !== null && "error" in tree && tree.error === false;
  return isQuery ? names : null;
}

const EXPLAIN =
  /^(?:\s|--[^\r\n]*|\/\*[\s\S]*?\*\/)*EXPLAIN\s*(?:ANALYZE\b|\(\s*(?:ANALYZE|FORMAT)[^)]*\))?/i;

function explained(sql: string): string {
  return sql.replace(EXPLAIN, "");
}
