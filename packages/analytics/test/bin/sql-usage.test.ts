import { existsSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { UsageError } from "../../src/bin/usage-error.js";
import { fixtureDirectory } from "../fixture.js";
import { atTerminal } from "./at-terminal.js";
import { runHere } from "./command-line.js";

/** A database that is never built: what is asked wrongly is refused before. */
const NEVER_BUILT = join(tmpdir(), `depositary-never-${process.pid}.duckdb`);
const RECORD = ["--data", fixtureDirectory, "--database", NEVER_BUILT];

/** Asks the record, but for what the arguments name in its place. */
const sql = (...args: readonly string[]) => runHere("sql", [...otherThan(args), ...args]);

function otherThan(args: readonly string[]): readonly string[] {
  return RECORD.filter((_, at) => !args.includes(RECORD[at - (at % 2)] ?? ""));
}

describe("depositary-sql takes", () => {
  it.each([
    [
      "a format that is none",
      ["SELECT 1", "--format", "xml"],
      "--format: expected table, csv, json or parquet",
    ],
    ["a day that does not exist", ["SELECT 1", "--as-of", "2025-02-30"], "--as-of: expected a calendar day"],
    ["a day of sight that is none", ["SELECT 1", "--seen-by", "May"], "--seen-by: expected a calendar day"],
    ["two queries", ["SELECT 1", "SELECT 2"], "expected one query"],
    ["two days", ["SELECT 1", "--as-of", "2020-01-01", "--as-of", "2021-01-01"], "--as-of: expected once"],
    ["an unknown option", ["SELECT 1", "--colour"], "unknown option '--colour'"],
    [
      "a file of the record to write to",
      ["SELECT 1", "--out", join(fixtureDirectory, "actions.csv")],
      "only read",
    ],
    [
      "a record that is a file",
      ["SELECT 1", "--data", join(fixtureDirectory, "actions.csv")],
      "is no directory",
    ],
    ["a record without a name", ["SELECT 1", "--data", ""], "--data: expected a directory"],
    ["a database without a name", ["SELECT 1", "--database", ""], "--database: expected a file"],
    [
      "a record that is not there",
      ["SELECT 1", "--data", "/nowhere/at/all"],
      "there is no directory /nowhere/at/all",
    ],
    ["an unknown option with a value", ["SELECT 1", "--colour=red green"], "unknown option '--colour'"],
    ["two queries of which one begins with a comment", ["SELECT 1", "-- x\nSELECT 2"], "expected one query"],
    ["a misspelt option with a query", ["--as_of=2020-01-01", "SELECT 1"], "unknown option '--as_of'"],
    ["no question at all", [], "expected a query on standard input, found nothing"],
  ])("%s as wrong usage", async (_, args, reason) => {
    const { code, stdout, stderr } = await sql(...args);
    expect(stderr).toContain(reason);
    expect(stderr.trim().split("\n")).toHaveLength(1);
    expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
    expect(existsSync(NEVER_BUILT)).toBe(false);
  });
});

describe("depositary-sql at a terminal", () => {
  it.each([
    [
      "Parquet on the screen",
      ["SELECT 1", "--format", "parquet"],
      "--format parquet needs --out FILE or a pipe",
    ],
    ["Parquet at the prompt", ["--format", "parquet"], "--format parquet needs a query"],
    ["a file for the prompt", ["--out", "x.csv"], "--out needs a query"],
  ])("refuses %s", async (_, args, reason) => {
    const refused = atTerminal([...RECORD, ...args]);
    await expect(refused).rejects.toBeInstanceOf(UsageError);
    await expect(refused).rejects.toThrow(reason);
  });
});

describe("depositary-sql --help", () => {
  it("prints how to use it", async () => {
    const { code, stdout, stderr } = await runHere("sql", ["--help"]);
    expect(stdout).toMatch(/^usage: npm run sql -- \[QUERY \| -\]/);
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
  });
});
