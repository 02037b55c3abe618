import { parse } from "csv-parse/sync";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { CsvSplitter, splitCsv } from "../src/csv-splitter.js";
import { seeded } from "./support/seed.js";

const cell = fc.string({ unit: fc.constantFrom("a", "é", ",", '"', "\n", " ", "\\", "1") });

function encode(rows: readonly (readonly string[])[]): string {
  return rows.map((row) => `${row.map((value) => `"${value.replaceAll('"', '""')}"`).join(",")}\n`).join("");
}

describe("CSV text", () => {
  it("gives the rows that a general parser gives, wherever the chunks are cut", () => {
    const rows = fc.array(fc.array(cell, { minLength: 3, maxLength: 3 }), { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(rows, fc.array(fc.nat(40), { maxLength: 8 }), (table, cuts) => {
        const text = encode(table);
        const splitter = new CsvSplitter("a.csv");
        const read: string[][] = [];
        let from = 0;
        for (const cut of cuts) {
          read.push(...splitter.push(text.slice(from, from + cut)));
          from += cut;
        }
        read.push(...splitter.push(text.slice(from)), ...splitter.end());
        expect(read).toEqual(parse(text));
      }),
      seeded,
    );
  });

  it("may begin with a byte order mark, end without a line break, and be empty", () => {
    expect(splitCsv("a.csv", '\ufeffx,y\r\n"1,\n",')).toEqual([
      ["x", "y"],
      ["1,\n", ""],
    ]);
    expect(splitCsv("a.csv", "")).toEqual([]);
  });

  it("that is cut inside a quote is refused", () => {
    expect(() => splitCsv("a.csv", 'x\n"1')).toThrow("row 2: a quote is never closed");
  });

  it("is not held as a whole to find the end of a row that has none", () => {
    const splitter = new CsvSplitter("a.csv");
    const piece = "a".repeat(65_536);
    const pushes = () => {
      for (let pushed = 0; pushed < 20; pushed++) splitter.push(piece);
    };
    expect(pushes).toThrow("row 1: more than 1000000 characters without an end, or a quote is never closed");
  });
});
