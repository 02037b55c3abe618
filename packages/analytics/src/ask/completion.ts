import type { Session } from "../session.js";

/**
 * Names of tables, views, macros, columns and keywords of SQL, sorted, in lower case as DuckDB spells them. Keywords that can
 * be names themselves (TREAT, ACTION, NAME) are left out: they would stand in the way of the record's own names.
 */
export async function namesToComplete({ connection }: Session): Promise<readonly string[]> {
  const reader = await connection.runAndReadAll(`
    SELECT name FROM (
      SELECT table_name AS name FROM duckdb_tables() WHERE NOT internal
      UNION SELECT view_name FROM duckdb_views() WHERE NOT internal
      UNION SELECT column_name FROM duckdb_columns() WHERE NOT internal
      UNION SELECT function_name FROM duckdb_functions() WHERE NOT internal
      UNION SELECT keyword_name FROM duckdb_keywords() WHERE keyword_category IN ('reserved', 'type_function')
    ) ORDER BY name`);
  return reader.getRows().map(([name]) => String(name));
}

/** What the word at the end of `line` can become, in capitals where it is typed in capitals, and the word itself. */
export function complete(names: readonly string[], line: string): [string[], string] {
  const word = /\w*$/.exec(line)?.[0] ?? "";
  if (word === "") return [[], word];
  const found = names.filter((name) => name.startsWith(word.toLowerCase()));
  const capitals = word !== word.toLowerCase() && word === word.toUpperCase();
  return [capitals ? found.map((name) => name.toUpperCase()) : found, word];
}
