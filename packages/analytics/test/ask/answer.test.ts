import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { ask } from "../../src/ask/answer.js";
import { ensureDatabase } from "../../src/build/ensure-database.js";
import { openSession, type Session } from "../../src/session.js";
import { fixtureDirectory } from "../fixture.js";

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
    ["to create a table", "CREATE TABLE t AS SELECT 1", "CREATE is refused"],
    ["to create a temporary table", "CREATE TEMP TABLE t AS SELECT 1", "CREATE is refused"],
    ["to drop a table", "DROP TABLE action", "DROP is refused"],
    ["to attach a database", "ATTACH '/tmp/other.duckdb'", "ATTACH is refused"],
    ["to copy to a file", "COPY treaty TO '/tmp/treaty.csv'", "file system operations are disabled"],
    ["to export the database", "EXPORT DATABASE '/tmp/export'", "file system operations are disabled"],
    ["to import a database", "IMPORT DATABASE '/tmp/export'", "file system operations are disabled"],
    [
      "to read a file as text",
      "SELECT * FROM read_text('/etc/passwd')",
      "file system operations are disabled",
    ],
    ["to read a file as a table", "FROM '/etc/passwd.csv'", "file system operations are disabled"],
    ["to list a directory", "SELECT * FROM glob('/etc/*')", "file system operations are disabled"],
    ["to install an extension", "INSTALL httpfs", "LOAD is refused"],
    ["to load an extension", "LOAD httpfs", "LOAD is refused"],
    ["to change a setting", "SET threads = 1", "SET is refused"],
    ["to open the lock", "SET enable_external_access = true", "SET is refused"],
    ["to call a procedure", "CALL pragma_version()", "CALL is refused"],
    ["to explain a change by making it", "EXPLAIN ANALYZE DELETE FROM action", "read-only mode"],
    ["to use another database", "USE memory", "SET is refused"],
    ["to begin a transaction", "BEGIN", "TRANSACTION is refused"],
    ["to keep a secret", "CREATE SECRET s (TYPE s3)", "file system operations are disabled"],
    ["to write a profile", "PRAGMA profiling_output = '/tmp/profile'", "refused"],
    ["two statements", "SELECT 1; DROP TABLE action", "expected one statement, found 2"],
    ["nothing", " -- a comment only\n ;", "expected a statement, found nothing"],
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

  it("reads many rows chunk by chunk", async () => {
    expect(await rowsOf("SELECT * FROM range(10000)")).toHaveLength(10000);
  });
});
