import {
  byPrimaryKey,
  CsvError,
  chapterTable,
  csvChunks,
  decodeRows,
  encodeCsv,
  rollCallTable,
  sqlColumns,
  tables,
  weightTable,
} from "@depositary/model";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import { seeded } from "../seed.js";
import { cellsOf } from "./cells.js";
import { rowOf } from "./rows.js";

const heading = ["chapter", "position", "title"];

/** Values of which a column accepts few: other types, other formats, text that breaks a line. */
const strange = fc.constantFrom<unknown>(
  ...[
    null,
    undefined,
    true,
    0,
    -1,
    1.5,
    1e9,
    Number.NaN,
    "",
    " ",
    "a ",
    "two\nlines",
    "tab\there",
    "\u202e",
    "x",
  ],
  ...["2026-02-29", "2024-02-29", "2026-2-3", "2026-02-03T10:20:30Z", "XVIII-16", "party", "signature"],
  ...[[], ["A"], ["a b"], [""], [1], {}, new Date(0)],
);

function isWritten(write: () => string): boolean {
  try {
    write();
    return true;
  } catch (error) {
    if (error instanceof z.ZodError) return false;
    throw error;
  }
}

function problemsOf(read: () => unknown): readonly string[] {
  try {
    read();
  } catch (error) {
    if (error instanceof CsvError) return error.problems;
    throw error;
  }
  throw new Error("nothing was refused");
}

describe.each(tables.map((table) => [table.name, table] as const))("the CSV of %s", (_, table) => {
  it("gives back the rows that were written, whatever they hold", () => {
    fc.assert(
      fc.property(fc.array(rowOf(table), { maxLength: 5 }), (rows) => {
        const read = decodeRows(table, cellsOf(encodeCsv(table, rows)));
        expect(read).toEqual([...rows].sort(byPrimaryKey(table)));
      }),
      { ...seeded, numRuns: 60 },
    );
  });

  it("is the same bytes for the same rows in another order", () => {
    fc.assert(
      fc.property(fc.array(rowOf(table), { maxLength: 5 }), (rows) => {
        const keys = new Set(rows.map((row) => table.primaryKey.map((name) => row[name]).join("\n")));
        fc.pre(keys.size === rows.length);
        expect(encodeCsv(table, [...rows].reverse())).toBe(encodeCsv(table, rows));
      }),
      { ...seeded, numRuns: 30 },
    );
  });

  it("takes a row among others exactly where the schema of the table does", () => {
    fc.assert(
      fc.property(
        rowOf(table),
        fc.constantFrom(...Object.keys(table.columns)),
        strange,
        (row, name, value) => {
          const rows = [row, { ...row, [name]: value }, row];
          const isAccepted = rows.every((one) => table.schema.safeParse(one).success);
          expect(isWritten(() => encodeCsv(table, rows))).toBe(isAccepted);
        },
      ),
      { ...seeded, numRuns: 60 },
    );
    const row = fc.sample(rowOf(table), { ...seeded, numRuns: 1 })[0];
    expect(isWritten(() => encodeCsv(table, [{ ...row, another: "column" }]))).toBe(false);
    expect(isWritten(() => encodeCsv(table, [{}]))).toBe(false);
  });

  it("has a heading even without rows", () => {
    expect(encodeCsv(table, [])).toBe(`${sqlColumns(table).join(",")}\n`);
    expect(decodeRows(table, cellsOf(encodeCsv(table, [])))).toEqual([]);
  });
});

describe("a CSV file that does not fit", () => {
  it.each([
    ["is empty", []],
    ["has its columns in another order", [["position", "chapter", "title"]]],
    ["lacks a column", [["chapter", "position"]]],
    ["has a column too many", [[...heading, "note"]]],
    ["has a byte-order mark", [["\uFEFFchapter", "position", "title"]]],
    ["is headed in another case", [["Chapter", "Position", "Title"]]],
  ])("is refused where it %s", (_, lines) => {
    expect(problemsOf(() => decodeRows(chapterTable, lines))).toEqual([
      expect.stringMatching(/^line 1: expected the heading chapter,position,title, found /),
    ]);
  });

  it("lists everything that is wrong with it, by line and column", () => {
    const read = () =>
      decodeRows(chapterTable, [
        heading,
        ["I", "one", "Charter"],
        ["II", "2"],
        ["", "3", " Privileges"],
        ["IV", "4", "Human\nrights"],
        ["V", "5", "Refugees", "extra"],
        ["VI", "6", "Narcotic drugs"],
        ["VII", "7", "Traffic in \u202esnosrep"],
      ]);
    expect(problemsOf(read)).toEqual([
      expect.stringMatching(/^line 2, position: .*, found "one"$/),
      "line 3: expected 3 cells, found 2",
      expect.stringMatching(/^line 4, chapter: .*, found null$/),
      'line 4, title: text must have no control characters and no blanks at its ends, found " Privileges"',
      'line 5, title: text must have no control characters and no blanks at its ends, found "Human\\nrights"',
      "line 6: expected 3 cells, found 4",
      'line 8, title: text must have no control characters and no blanks at its ends, found "Traffic in \u202esnosrep"',
    ]);
    expect(read).toThrow(/^reference\/chapters\.csv: line 2, position/);
  });

  it.each(["", " ", "1,5", "0x10", "1e", "NaN", "Infinity", "१", "1 "])("refuses %j as a share", (cell) => {
    const lines = [[...sqlColumns(weightTable)], ["emissions", "CHN", cell, "unfccc", "one"]];
    expect(problemsOf(() => decodeRows(weightTable, lines))).toHaveLength(1);
  });

  it.each(["01", "-0", "1e1", "+1", "1.0", "2147483648"])("refuses %j as a whole number", (cell) => {
    expect(problemsOf(() => decodeRows(chapterTable, [heading, ["I", cell, "Charter"]]))).toHaveLength(1);
  });

  it("refuses a word outside a closed vocabulary, and a share above one", () => {
    const lines = [[...sqlColumns(weightTable)], ["emissions", "CHN", "20.09", "unfccc", "two"]];
    expect(problemsOf(() => decodeRows(weightTable, lines))).toEqual([
      expect.stringContaining("line 2, share: "),
      expect.stringContaining("line 2, confirmation: "),
    ]);
  });

  it("does not confuse Namibia's code with nothing, nor an empty list with nothing", () => {
    const cells = [
      "GA-74-247",
      "GA",
      "74",
      "2019-12-27",
      "2019-12-27",
      "2019-12-27",
      "",
      "whole",
      "1",
      "0",
      "0",
      "",
      "NA",
      "",
      "",
      "",
      "",
      "undl",
    ];
    expect(decodeRows(rollCallTable, [[...sqlColumns(rollCallTable)], cells])).toMatchObject([
      { symbol: null, notVoting: null, yesBy: ["NA"], noBy: [] },
    ]);
  });

  it("thousands of rows are in the order of their keys, in pieces that are made when they are asked for", () => {
    const chapters = Array.from({ length: 4500 }, (_, i) => ({
      chapter: `C${9999 - i}`,
      position: i,
      title: "T",
    }));
    const pieces = [...csvChunks(chapterTable, chapters)];
    const keys = cellsOf(pieces.join("")).map(([chapter]) => chapter);
    expect(pieces.length).toBeGreaterThan(3);
    expect(keys).toEqual(["chapter", ...chapters.map(({ chapter }) => chapter).sort()]);
    const broken = csvChunks(chapterTable, [...chapters, { chapter: "ZZ", position: 1.5, title: "T" }]);
    expect([broken.next().value, broken.next().done]).toEqual(["chapter,position,title\n", false]);
    expect(() => [...broken]).toThrow("position");
  });

  it("a row outside its schema is not written", () => {
    expect(() => encodeCsv(chapterTable, [{ chapter: "I", position: 1.5, title: "Charter" }])).toThrow();
    expect(() => encodeCsv(chapterTable, [{ chapter: "I", position: 1, title: "two\nlines" }])).toThrow();
  });
});
