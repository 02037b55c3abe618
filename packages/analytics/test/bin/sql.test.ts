import {
  cpSync,
  createWriteStream,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { StoppedError } from "../../src/bin/stopped-error.js";
import { openDatabase } from "../../src/database.js";
import { fixtureDirectory } from "../fixture.js";
import { atTerminal } from "./at-terminal.js";
import { runHere, start } from "./command-line.js";

const directory = mkdtempSync(join(tmpdir(), "depositary-sql-"));
const data = join(directory, "record");
const out = join(directory, "out");
const record = [
  ["--data", data],
  ["--database", join(directory, "record.duckdb")],
];
/** Asks the record, but for what the arguments name in its place. */
const sql = (...args: readonly string[]) =>
  runHere("sql", [...record.filter(([option = ""]) => !args.includes(option)).flat(), ...args]);
/** The same record for processes of the compiled command, which keep a database of their own. */
const compiled = ["--data", data, "--database", join(directory, "compiled.duckdb")];

beforeAll(async () => {
  cpSync(fixtureDirectory, data, { recursive: true });
  mkdirSync(out);
  await sql("SELECT 1");
});
afterAll(() => rmSync(directory, { recursive: true, force: true }));

describe("depositary-sql answers", () => {
  it("as a table, with numbers to the right and NULL apart from text", async () => {
    const { code, stdout } = await sql(
      "SELECT 'a' AS t, 7 AS n, NULL AS nothing, '' AS empty, 'NULL' AS word, ['x', 'y'] AS codes UNION ALL SELECT '法国', 1000, 'b', 'c', 'd', [] ORDER BY n",
    );
    expect(code).toBe(0);
    expect(stdout).toBe(
      [
        "t        n  nothing  empty  word    codes",
        "────  ────  ───────  ─────  ──────  ──────",
        'a        7  NULL     ""     "NULL"  [x, y]',
        "法国  1000  b        c      d       []",
        "",
      ].join("\n"),
    );
  });

  it("without letting text of a source drive the terminal", async () => {
    const { stdout } = await sql(
      "SELECT chr(27) || '[2J' || chr(10) || chr(8238) AS t, title FROM source WHERE source_id = 'press.test'",
    );
    expect(stdout).toContain("\\u{1b}[2J\\n\\u{202e}");
    expect(stdout).toContain("\\u{200b}exe");
  });

  it("as CSV of RFC 4180: CRLF, quotes doubled, NULL an empty cell, empty text quoted", async () => {
    const { stdout } = await sql(
      "SELECT publisher, NULL AS nothing, '' AS empty, [1, 2] AS list FROM source WHERE source_id = 'press.test'",
      "--format",
      "csv",
    );
    expect(stdout).toBe('publisher,nothing,empty,list\r\n"A ""newspaper"", <b>bold</b>",,"","[1,2]"\r\n');
  });

  it("as JSON with the names of SQL, dates as text, counts as numbers", async () => {
    const { stdout } = await sql(
      "SELECT treaty_id, signed_on, counts_toward_threshold, count(*) AS rows, sum(1) AS total, 9007199254740993 AS large, 1.5 AS half FROM participation WHERE participant_id = 'AZE' AND treaty_id = 'XVIII-16' GROUP BY ALL",
      "--format",
      "json",
    );
    expect(JSON.parse(stdout)).toEqual([
      {
        treaty_id: "XVIII-16",
        signed_on: "2025-10-25",
        counts_toward_threshold: null,
        rows: 1,
        total: 1,
        large: "9007199254740993",
        half: 1.5,
      },
    ]);
  });

  it("with an empty array where there is no row, and a heading only in CSV", async () => {
    expect(JSON.parse((await sql("FROM weight", "--format", "json")).stdout)).toEqual([]);
    expect((await sql("SELECT share FROM weight", "--format", "csv")).stdout).toBe("share\r\n");
  });

  it("with days and numbers without end as the database writes them, in each format", async () => {
    const query = "SELECT 'infinity'::DATE AS day, 'nan'::DOUBLE AS n, '-inf'::DOUBLE AS low";
    expect((await sql(query)).stdout.split("\n")[2]).toBe("infinity  nan  -inf");
    expect((await sql(query, "--format", "csv")).stdout).toBe("day,n,low\r\ninfinity,nan,-inf\r\n");
    const [row] = JSON.parse((await sql(query, "--format", "json")).stdout);
    expect(row).toEqual({ day: "infinity", n: "NaN", low: "-Infinity" });
  });

  it.each([
    ["-- how many\nSELECT 40 AS needed", []],
    ["--how many\nSELECT 40 AS needed", []],
    ["--\nSELECT 40 AS needed", []],
    ["--needed\nSELECT 40 AS needed", []],
    ["/* how many */ SELECT 40 AS needed", []],
    ["-- how many\nSELECT 40 AS needed", ["--"]],
  ])("a question that begins with a comment: %j", async (query, before) => {
    const { stdout } = await sql("--format", "csv", ...before, query);
    expect(stdout).toBe("needed\r\n40\r\n");
  });

  it("a question from standard input", async () => {
    const asked = ["-", ...record.flat(), "--format", "csv"];
    const query = "-- how many\nSELECT 40 AS needed;\n";
    expect((await runHere("sql", asked, query)).stdout).toBe("needed\r\n40\r\n");
    const answer = await runHere("sql", asked.slice(1), "SELECT 41 AS needed");
    expect(answer.stdout).toBe("needed\r\n41\r\n");
  });

  it("into a file, as text or as Parquet, and leaves nothing else beside it", async () => {
    const csv = join(out, "out.csv");
    const parquet = join(out, "out.parquet");
    expect(await sql("SELECT 1 AS one", "--format", "csv", "--out", csv)).toMatchObject({
      code: 0,
      stdout: "",
    });
    expect(readFileSync(csv, "utf8")).toBe("one\r\n1\r\n");
    expect((await sql("FROM roll_call", "--format", "parquet", "--out", parquet)).code).toBe(0);
    const reader = await openDatabase({ path: ":memory:", access: "build" });
    try {
      const [row] = await reader.rows(`SELECT roll_call_id, date, yes_by, yes FROM '${parquet}'`);
      expect(row).toEqual({
        rollCallId: "GA-74-247",
        date: "2019-12-27",
        yesBy: ["AZE", "QAT", "VNM"],
        yes: 3,
      });
    } finally {
      reader.close();
    }
    expect(readdirSync(out).sort()).toEqual(["out.csv", "out.parquet"]);
  });

  it("as Parquet into a pipe", async () => {
    const parquet = join(directory, "piped.parquet");
    await new Promise<void>((resolve, reject) => {
      const child = start("sql", [
        ...compiled,
        "SELECT 'Namibia' AS name, 'NA' AS iso2",
        "--format",
        "parquet",
      ]);
      child.stdout.pipe(createWriteStream(parquet)).on("close", resolve).on("error", reject);
    });
    const reader = await openDatabase({ path: ":memory:", access: "build" });
    try {
      expect(await reader.rows(`FROM '${parquet}'`)).toEqual([{ name: "Namibia", iso2: "NA" }]);
    } finally {
      reader.close();
      rmSync(parquet);
    }
  });

  it("as of a day, also through views", async () => {
    const status = "SELECT status FROM participation WHERE treaty_id = 'IV-1' AND participant_id = 'BDI'";
    expect((await sql(status, "--format", "csv")).stdout).toBe("status\r\nparty\r\n");
    expect((await sql(status, "--format", "csv", "--as-of", "2018-01-01")).stdout).toBe(
      "status\r\nwithdrawn\r\n",
    );
    const progress = "SELECT consents, remaining FROM treaty_progress WHERE treaty_id = 'XVIII-12'";
    expect((await sql(progress, "--format", "csv", "--as-of", "2002-12-31")).stdout).toBe(
      "consents,remaining\r\n1,1\r\n",
    );
  });

  it("as this record had seen it by a day", async () => {
    const consents = "SELECT consents FROM treaty_progress WHERE treaty_id = 'XVIII-16'";
    expect((await sql(consents, "--format", "csv")).stdout).toBe("consents\r\n1\r\n");
    expect((await sql(consents, "--format", "csv", "--seen-by", "2026-04-09")).stdout).toBe(
      "consents\r\n0\r\n",
    );
  });
});

describe("depositary-sql refuses", () => {
  // every other way out: test/ask/answer.test.ts
  it.each([
    ["to change a row", "UPDATE treaty SET title = 'x'", "UPDATE is refused"],
    ["to read a file", "SELECT * FROM read_text('/etc/passwd')", "file system operations are disabled"],
    ["to write a file", "COPY treaty TO 'treaty.csv'", "file system operations are disabled"],
    ["to change the session", "FROM enable_logging(storage = 'stdout')", "enable_logging() is refused"],
    ["two statements", "SELECT 1; SELECT 2", "expected one statement, found 2"],
    ["a comment alone", "-- SELECT 1", "expected a statement, found nothing"],
  ])("%s", async (_, statement, reason) => {
    const { code, stdout, stderr } = await sql(statement);
    expect(stderr).toContain(reason);
    expect(stderr.trim().split("\n")).toHaveLength(1);
    expect({ code, stdout }).toEqual({ code: 1, stdout: "" });
  });

  it("a column that is not there, in one line, with what DuckDB suggests and without a stack", async () => {
    const { code, stderr } = await sql("SELECT colour FROM action");
    expect(code).toBe(1);
    expect(stderr).toMatch(
      /^depositary-sql: .*Referenced column "colour" not found.*Candidate bindings: .*\n$/,
    );
  });
});

describe("depositary-sql at a terminal", () => {
  it("stops the query at ctrl-C and listens no longer", async () => {
    let listening = true;
    const query = "SELECT count(*) FROM range(3000000) a, range(3000000) b WHERE a.range * b.range = 7";
    const asked = atTerminal([...record.flat(), query], {
      onInterrupt: (stop) => {
        setImmediate(stop);
        return () => {
          listening = false;
        };
      },
    });
    await expect(asked).rejects.toBeInstanceOf(StoppedError);
    expect(listening).toBe(false);
  });

  it("ends with 130 and a word when ctrl-C comes while the answer is being written", async () => {
    const child = start("sql", [...compiled, "FROM range(5000000)", "--format", "csv"]);
    const said = text(child.stderr);
    const ended = new Promise((resolve) => child.on("exit", (code) => resolve(code)));
    // nobody reads on, so that the command cannot have finished writing
    await new Promise((resolve) => child.stdout.once("readable", resolve));
    child.kill("SIGINT");
    expect(await ended).toBe(130);
    child.stdout.destroy();
    expect(await said).toBe("depositary-sql: stopped\n");
  });
});
