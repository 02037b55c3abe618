import { createInterface, type Interface } from "node:readline";
import { DatabaseError } from "../database-error.js";
import type { Session } from "../session.js";
import type { Streams } from "../streams.js";
import { ask } from "./answer.js";
import { type TextFormat, textFormats } from "./format/index.js";
import { RefusedStatementError } from "./refused-statement.js";

const GREETING =
  "Ask in SQL, end with a semicolon. SHOW TABLES; lists the tables, ctrl-C stops a query, exit leaves.\n";

/** Asks for statements until `exit` or the end of input. A failed statement is explained and the prompt stays. */
export async function prompt(session: Session, streams: Streams, format: TextFormat): Promise<void> {
  const names = await namesToComplete(session);
  const lines = createInterface({
    input: streams.stdin,
    output: streams.stderr,
    terminal: streams.stdin.isTTY ?? false,
    historySize: 1000,
    completer: (line: string) => complete(names, line),
    prompt: "depositary> ",
  });
  streams.stderr.write(GREETING);
  await readStatements(lines, session, streams, format);
}

async function readStatements(
  lines: Interface,
  session: Session,
  streams: Streams,
  format: TextFormat,
): Promise<void> {
  let statement = "";
  const restart = () => {
    statement = "";
    lines.setPrompt("depositary> ");
    lines.prompt();
  };
  lines.on("SIGINT", () => {
    session.connection.interrupt();
    streams.stderr.write("\n");
    restart();
  });
  lines.prompt();
  for await (const line of lines) {
    if (statement === "" && /^\s*(exit|quit|\\q)\s*;?\s*$/i.test(line)) break;
    statement += `${line}\n`;
    if (statement.trim() === "") restart();
    else if (/;\s*$/.test(line)) {
      const complete = statement;
      statement = "";
      await answer(session, complete, format, streams);
      restart();
    } else {
      lines.setPrompt("       ...> ");
      lines.prompt();
    }
  }
  lines.close();
}

async function answer(
  session: Session,
  sql: string,
  format: TextFormat,
  { stdout, stderr }: Streams,
): Promise<void> {
  try {
    for await (const part of textFormats[format](await ask(session, sql))) stdout.write(part);
  } catch (error) {
    if (error instanceof DatabaseError) stderr.write(`${error.reason}\n`);
    else if (error instanceof RefusedStatementError) stderr.write(`${error.message}\n`);
    else throw error;
  }
}

/** Names of tables, views, macros and columns, sorted. */
async function namesToComplete({ connection }: Session): Promise<readonly string[]> {
  const reader = await connection.runAndReadAll(`
    SELECT name FROM (
      SELECT table_name AS name FROM duckdb_tables() UNION SELECT view_name FROM duckdb_views() WHERE NOT internal
      UNION SELECT column_name FROM duckdb_columns() WHERE NOT internal
      UNION SELECT function_name FROM duckdb_functions() WHERE NOT internal
    ) ORDER BY name`);
  return reader.getRows().map(([name]) => String(name));
}

function complete(names: readonly string[], line: string): [string[], string] {
  const word = /\w*$/.exec(line)?.[0] ?? "";
  return [word === "" ? [] : names.filter((name) => name.startsWith(word.toLowerCase())), word];
}
