import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { ask } from "../../src/ask/answer.js";
import { ensureDatabase } from "../../src/build/ensure-database.js";
import { openSession, type Session } from "../../src/session.js";
import { fixtureDirectory } from "../fixture.js";

const DISABLED = "file system operations are disabled";
const ENDLESS = "SELECT count(*) FROM range(3000000) a, range(3000000) b WHERE a.range * b.range = 7";

describe("a locked database", () => {
  const directory = mkdtempSync(join(tmpdir(), "depositary-ask-"));
  let session: Session;
  beforeAll(async () => {
    const databasePath = join(directory, "record.duckdb");
    await ensureDatabase({ dataDirectory: fixtureDirectory, databasePath });
    session = await openSession({ path: databasePath, access: "locked" });
  });
  afterAll(() => {
    session.close();
    rmSync(directory, { recursive: true, force: true });
  });

  const rowsOf = async (sql: string) => {
    const rows: unknown[][] = [];
    for await (const chunk of (await ask(session, sql)).chunks()) rows.push(...chunk.getRows());
    return rows;
  };

  it.each([
    ["to change a row", "UPDATE treaty SET title = 'x'", "UPDATE is refused"],
    ["to add a row", "INSERT INTO chapter VALUES ('I', 1, 'x')", "INSERT is refused"],
    ["to remove rows", "DELETE FROM action", "DELETE is refused"],
    [
      "to merge rows",
      "MERGE INTO chapter USING chapter AS c ON false WHEN NOT MATCHED THEN INSERT",
      "MERGE_INTO is refused",
    ],
    ["to create a table", "CREATE TABLE t AS SELECT 1", "CREATE is refused"],
    ["to create a temporary table", "CREATE TEMP TABLE t AS SELECT 1", "CREATE is refused"],
    ["to create a macro", "CREATE FUNCTION f(a) AS a", "CREATE is refused"],
    ["to drop a table", "DROP TABLE action", "DROP is refused"],
    ["to change a comment", "COMMENT ON TABLE treaty IS 'x'", "ALTER is refused"],
    ["to begin a transaction", "BEGIN", "TRANSACTION is refused"],
    ["to prepare a statement", "PREPARE p AS SELECT 1", "PREPARE is refused"],
    ["to write the database out", "FROM checkpoint()", "checkpoint() is refused"],
    ["two statements", "SELECT 1; DROP TABLE action", "expected one statement, found 2"],
    ["nothing", " -- a comment only\n ;", "expected a statement, found nothing"],

    ["to write a file", "COPY treaty TO 'treaty.csv'", DISABLED],
    ["to write a query into a file", "COPY (FROM treaty) TO 'treaty.parquet' (FORMAT parquet)", DISABLED],
    ["to fill a table from a file", "COPY treaty FROM 'treaty.csv'", DISABLED],
    ["to export the database", "EXPORT DATABASE 'export'", DISABLED],
    ["to import a database", "IMPORT DATABASE 'export'", DISABLED],
    ["to make a table of a file", "CREATE TABLE t AS FROM read_csv('/etc/passwd')", DISABLED],

    ["to read a text", "SELECT * FROM read_text('/etc/passwd')", DISABLED],
    ["to read a text within a query", "SELECT (SELECT content FROM read_text('/etc/passwd'))", DISABLED],
    ["to read bytes", "FROM read_blob('/etc/passwd')", DISABLED],
    ["to read CSV", "FROM read_csv('/etc/passwd')", DISABLED],
    ["to guess at CSV", "FROM sniff_csv('/etc/passwd')", DISABLED],
    ["to read standard input as a file", "FROM read_csv('/dev/stdin')", DISABLED],
    ["to read JSON", "FROM read_json('/etc/passwd')", DISABLED],
    ["to read Parquet", "FROM read_parquet('file.parquet')", DISABLED],
    ["to read what a Parquet file says of itself", "FROM parquet_metadata('file.parquet')", DISABLED],
    ["to read a database", "FROM read_duckdb('other.duckdb')", DISABLED],
    ["to read a file named as a table", "FROM '/etc/passwd.csv'", DISABLED],
    ["to list files", "FROM glob('/etc/*')", DISABLED],
    ["to read over the network", "FROM 'https://files.example/x.csv'", DISABLED],
    ["to read object storage", "FROM read_parquet('s3://bucket/x.parquet')", DISABLED],
    ["to read a file in a hidden statement", "FROM query('FROM read_text(''/etc/passwd'')')", DISABLED],
    ["to read a file and explain it", "EXPLAIN ANALYZE FROM read_text('/etc/passwd')", DISABLED],
    ["to read the environment", "SELECT getenv('HOME')", "getenv does not exist"],

    ["to attach a database", "ATTACH 'other.duckdb'", "ATTACH is refused"],
    ["to attach another memory", "ATTACH ':memory:' AS other", "ATTACH is refused"],
    ["to use another database", "USE memory", "SET is refused"],
    ["to install an extension", "INSTALL httpfs", "LOAD is refused"],
    ["to load an extension", "LOAD '/tmp/any.duckdb_extension'", "LOAD is refused"],
    ["to update extensions", "UPDATE EXTENSIONS", "UPDATE_EXTENSIONS is refused"],
    ["to read another kind of database", "FROM sqlite_scan('a.db', 't')", "not in the catalog"],

    ["to change a setting", "SET threads = 1", "SET is refused"],
    ["to open the lock", "SET GLOBAL enable_external_access = true", "SET is refused"],
    ["to reset the lock", "RESET lock_configuration", "SET is refused"],
    ["to search elsewhere", "SET file_search_path = '/etc'", "SET is refused"],
    ["a pragma", "PRAGMA enable_profiling", "PRAGMA is refused"],
    ["a pragma that sets", "PRAGMA profiling_output = 'profile'", "SET is refused"],
    ["to call a procedure", "CALL enable_logging('QueryLog')", "CALL is refused"],
    ["to keep a secret", "CREATE PERSISTENT SECRET s (TYPE http, BEARER_TOKEN 'x')", "CREATE is refused"],
    [
      "to keep a temporary secret",
      "CREATE TEMPORARY SECRET s (TYPE http, BEARER_TOKEN 'x')",
      "CREATE is refused",
    ],
    ["to list secrets", "FROM duckdb_secrets()", "duckdb_secrets() is refused"],

    [
      "to log into a file",
      "FROM enable_logging(storage = 'file', storage_path = 'log')",
      "enable_logging() is refused",
    ],
    [
      "to log from within",
      "SELECT 1 WHERE EXISTS (FROM \"Enable_Logging\"('QueryLog'))",
      "enable_logging() is refused",
    ],
    ["to log from a hidden statement", "FROM query('FROM enable_' || 'logging()')", "query() is refused"],
    ["to explain and log", "EXPLAIN ANALYZE FROM enable_logging()", "enable_logging() is refused"],
    ["to write into the log", "SELECT write_log('x')", "write_log() is refused"],
    ["to profile", "FROM enable_profiling(save_location = 'profile')", "enable_profiling() is refused"],
    ["to explain a change by making it", "EXPLAIN ANALYZE DELETE FROM action", "only a query"],
    ["to explain a table by making it", "EXPLAIN ANALYZE CREATE TEMP TABLE t AS SELECT 1", "only a query"],
    [
      "to hide that behind a comment",
      "/* EXPLAIN SELECT 1 */ EXPLAIN (ANALYZE) CREATE TEMP TABLE t AS SELECT 1",
      "only a query",
    ],
  ])("refuses %s", async (_, statement, reason) => {
    await expect(rowsOf(statement)).rejects.toThrow(reason);
  });

  it.each([
    ["SELECT", "SELECT 1", 1],
    ["FROM", "FROM chapter", 2],
    ["WITH", "WITH a AS (SELECT 1) FROM a", 1],
    ["VALUES", "VALUES (1), (2)", 2],
    ["DESCRIBE", "DESCRIBE chapter", 3],
    ["SUMMARIZE", "SUMMARIZE chapter", 3],
    ["EXPLAIN", "EXPLAIN FROM chapter", 1],
    ["EXPLAIN ANALYZE", "-- how\nexplain analyze FROM chapter", 1],
    ["EXPLAIN as JSON", "EXPLAIN (FORMAT json) FROM chapter", 1],
    ["PIVOT", "PIVOT treaty ON chapter IN ('IV', 'XVIII') USING count(*) GROUP BY depositary", 1],
    ["a function named in a text only", 'SELECT \'"function_name":"checkpoint"\' AS checkpoint', 1],
    ["a trailing semicolon and comment", "SELECT 1; -- done", 1],
  ])("answers %s", async (_, statement, rows) => {
    expect(await rowsOf(statement)).toHaveLength(rows);
  });

  it("lists its tables", async () => {
    expect((await rowsOf("SHOW TABLES")).flat()).toContain("participation_spell");
  });

  it("numbers a column name that occurs twice", async () => {
    const { names } = await ask(session, "SELECT 1 AS a, 2 AS a");
    expect(new Set(names).size).toBe(2);
  });

  it("fails where a query fails half-way, and answers nothing", async () => {
    const late = "SELECT CASE WHEN range = 900000 THEN error('too late') ELSE range END FROM range(1000000)";
    await expect(rowsOf(late)).rejects.toThrow("too late");
  });

  it.each([
    ["while it runs", ENDLESS],
    ["before it runs", "SELECT 1"],
  ])("stops a query %s and answers the next", async (_, statement) => {
    const controller = new AbortController();
    const asked = ask(session, statement, controller.signal);
    controller.abort();
    await expect(asked).rejects.toThrow();
    expect(await rowsOf("SELECT 1")).toHaveLength(1);
  });

  it("stops between the chunks of an answer", async () => {
    const controller = new AbortController();
    const chunks = (await ask(session, "FROM range(10000)", controller.signal)).chunks();
    await chunks.next();
    controller.abort();
    await expect(chunks.next()).rejects.toThrow("aborted");
  });

  it("measures how far a query is and leaves the printing to whoever asks", async () => {
    expect(
      await rowsOf(
        "SELECT current_setting('enable_progress_bar'), current_setting('enable_progress_bar_print')",
      ),
    ).toEqual([[true, false]]);
  });

  it("reads many rows chunk by chunk", async () => {
    expect(await rowsOf("SELECT * FROM range(10000)")).toHaveLength(10000);
  });
});
