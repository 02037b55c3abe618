import { sqlString } from "@depositary/model";

/** What a line that begins with a dot asks for: a text, a question in SQL, or to leave. */
export type DotCommand = { readonly text: string } | { readonly sql: string } | "leave";

const HELP = `.tables         tables, views and macros, with what they hold
.schema NAME    columns of a table or view, with what they mean
.help           this
.quit           leaves, as exit and ctrl-D do

Anything else is SQL (DuckDB), over as many lines as you like, and ends with a semicolon. Tab completes names and keywords,
the arrow up brings back what was typed, ctrl-C stops a running query or clears what is typed.
`;

const TABLES = `
  SELECT name, kind, comment FROM (
    SELECT table_name AS name, 'table' AS kind, comment FROM duckdb_tables() WHERE NOT internal AND NOT temporary
    UNION ALL SELECT view_name, 'view', comment FROM duckdb_views() WHERE NOT internal
    UNION ALL SELECT function_name, 'macro', comment FROM duckdb_functions() WHERE NOT internal
  ) ORDER BY kind, name`;

/** Reads a line such as `.schema action`; null where it is not a command of the prompt. */
export function dotCommand(line: string): DotCommand | null {
  const [, name, argument] = /^\s*\.(\w*)\s*(\w*)\s*;?\s*$/.exec(line) ?? [];
  if (name === undefined) return null;
  if (name === "quit" || name === "exit") return "leave";
  if (name === "tables") return { sql: TABLES };
  if (name === "schema" && argument) return { sql: schema(argument) };
  if (name === "schema") return { text: ".schema needs the name of a table or view; .tables lists them\n" };
  return { text: name === "help" ? HELP : `there is no .${name}\n${HELP}` };
}

function schema(table: string): string {
  return `
    SELECT column_name, data_type, is_nullable AS nullable, comment FROM duckdb_columns()
    WHERE NOT internal AND schema_name = 'main' AND table_name = lower(${sqlString(table)}) ORDER BY column_index`;
}
