import { kind } from "@depositary/model";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { withBulkDatabase } from "../../src/bulk/bulk-database.js";
import { countRows } from "../../src/bulk/count-rows.js";
import { readBulk } from "../../src/bulk/read-bulk.js";
import { readHeading } from "../../src/votes/csv-stream.js";
import { seeded } from "../support/seed.js";
import { archiveOf } from "../votes/small-archive.js";

const TABLE = {
  view: "file_text",
  make: "CREATE TABLE file_row AS FROM file_text",
  count: "SELECT count(*)::INTEGER AS rows FROM file_row",
};

/** The rows of a file with the columns `x` and `y`, in this order whatever the order of the file. */
async function read(content: string | Uint8Array, path = "a.csv") {
  const files = archiveOf({ [path]: content });
  return withBulkDatabase(async (database) => {
    const heading = await readHeading(files, path);
    const columns = { x: heading.indexOf("x"), y: heading.indexOf("y") };
    const count = await readBulk(database, files, path, { ...TABLE, columns, width: heading.length });
    const rows = await database.rowsOf(
      { x: kind.text, y: kind.text },
      "SELECT x, y FROM file_row ORDER BY rowid",
    );
    expect(rows).toHaveLength(count);
    return rows.map(({ x, y }) => [x, y]);
  });
}

const cell = fc.oneof(
  fc.constantFrom(
    "NA",
    "NULL",
    "null",
    "",
    '"',
    "\n",
    "\r\n",
    "'; DROP TABLE file_row; --",
    "ES-10",
    "159.0",
  ),
  fc.string({ unit: fc.constantFrom("a", "é", ",", '"', "\n", "\t", " ", "\\", "|", "=", "💡") }),
);

function encode(rows: readonly (readonly string[])[], end: string): string {
  return rows.map((row) => row.map((value) => `"${value.replaceAll('"', '""')}"`).join(",") + end).join("");
}

describe("a large file of CSV", () => {
  it("keeps every text as it is: NA, empty cells, quotes, tabs, line breaks", async () => {
    expect(await read('x,y\nNA,\n"",NULL\n"a ""b""\nc\td", e \n')).toEqual([
      ["NA", ""],
      ["", "NULL"],
      ['a "b"\nc\td', " e "],
    ]);
  });

  it("is found by the names of its columns; one that it lacks is empty", async () => {
    expect(await read("y,z,x\n1,2,3\n")).toEqual([["3", "1"]]);
    expect(await read("x,z\n1,2\n")).toEqual([["1", ""]]);
  });

  it("may be packed, begin with a byte order mark, end lines with CRLF and lack the last line break", async () => {
    expect(await read("\ufeffx,y\r\n1,2\r\n3,", "a.csv.gz")).toEqual([
      ["1", "2"],
      ["3", ""],
    ]);
  });

  it("may lie under any name", async () => {
    expect(await read("x,y\n1,2\n", "a [*]? 'b'.csv")).toEqual([["1", "2"]]);
  });

  it("has no dialect guessed from its last line: the three lines of duckdb/duckdb#25827", async () => {
    expect(await read("x\nv0\na;b\n")).toEqual([
      ["v0", ""],
      ["a;b", ""],
    ]);
  });

  it("is refused where it grows wider after 30,000 rows, with the line", async () => {
    const narrow = "1,2\n".repeat(30_000);
    await expect(read(`x,y\n${narrow}1,2,3\n`)).rejects.toThrow(/Line: 30002/);
  });

  it("has no type guessed from its first rows: sessions are numbers until one is ES-10, votes are YES and NO", async () => {
    const rows = await read(`x,y\n${"58,YES\n".repeat(30_000)}ES-10,NO\n078,NA\n`);
    expect(rows).toHaveLength(30_002);
    expect([rows[0], ...rows.slice(-2)]).toEqual([
      ["58", "YES"],
      ["ES-10", "NO"],
      ["078", "NA"],
    ]);
  });

  it("is read as it was written, whatever stands in it", async () => {
    const table = fc.array(fc.tuple(cell, cell), { minLength: 1, maxLength: 8 });
    await fc.assert(
      fc.asyncProperty(table, fc.constantFrom("\n", "\r\n"), async (rows, end) => {
        expect(await read(`x,y${end}${encode(rows, end)}`)).toEqual(rows);
      }),
      { ...seeded, numRuns: 25 },
    );
  });

  it.each([
    ["too few cells", "x,y\n1,2\n3\n", /Line: 3/],
    ["too many cells", "x,y\n1,2,3\n", /Line: 2/],
    ["a last line that was cut off", 'x,y\n1,2\n3,"4', /unterminated quote|never closed/],
    ["text after a closing quote", 'x,y\n1,"2"3\n', /row 2/],
    ["an empty line", "x,y\n1,2\n\n3,4\n", /: line 3 is empty$/],
    ["an empty line that ends in a carriage return", "x,y\r\n1,2\r\n\r\n3,4\r\n", /: line 3 is empty$/],
    ["empty lines after a cell of two lines", 'x,y\n1,"2\n3"\n\n\n', /line 4 is empty\n {2}line 5 is empty$/],
    ["bytes that are not UTF-8", Uint8Array.from([120, 44, 121, 10, 49, 44, 244, 10]), /not.*(utf-8|UTF-8)/],
    ["nothing", "", /empty: expected a heading/],
  ])("is refused with %s", async (_, content, message) => {
    await expect(read(content)).rejects.toThrow(message);
  });
});

describe("the count of rows", () => {
  it("is that of the rows written, wherever the bytes are cut", async () => {
    const table = fc.array(fc.tuple(cell, cell), { minLength: 1, maxLength: 6 });
    await fc.assert(
      fc.asyncProperty(table, fc.integer({ min: 1, max: 9 }), fc.boolean(), async (rows, size, isEnded) => {
        const bytes = new TextEncoder().encode(encode(rows, "\n"));
        const whole = isEnded ? bytes : bytes.subarray(0, -1);
        expect(await countRows(chunks(whole, size))).toEqual({ rows: rows.length, emptyLines: [] });
      }),
      seeded,
    );
  });

  it.each(["\n", "\r\n"])("tells the lines that are empty, wherever the bytes are cut", async (end) => {
    const bytes = new TextEncoder().encode(["x,y", "", '"1\n",2', "", "3,4", "", ""].join(end));
    for (let size = 1; size <= bytes.length; size++)
      expect(await countRows(chunks(bytes, size))).toEqual({ rows: 6, emptyLines: [2, 5, 7] });
  });
});

async function* chunks(bytes: Uint8Array, size: number): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}
