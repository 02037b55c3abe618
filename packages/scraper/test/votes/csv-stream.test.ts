import { describe, expect, it } from "vitest";
import { openCsv, openKnownCsv } from "../../src/votes/csv-stream.js";
import { archiveOf } from "./small-archive.js";

async function rowsOf(text: string, path = "a.csv"): Promise<(readonly string[])[]> {
  const { batches } = await openCsv(archiveOf({ [path]: text }), path);
  const rows: (readonly string[])[] = [];
  for await (const batch of batches) rows.push(...batch);
  return rows;
}

describe("a stream of CSV", () => {
  it("reads packed files, CRLF, byte order marks and a last line without an end", async () => {
    expect(await rowsOf('\ufeffx,y\r\n1,"a""b"\r\n,2', "a.csv.gz")).toEqual([
      ["1", 'a"b'],
      ["", "2"],
    ]);
  });

  it.each([
    ['x\n"a"b\n', "row 2: text after a closing quote"],
    ['x\na"b\n', "row 2: a quote inside a cell without quotes"],
    ['x\n"a\n', "row 2: a quote is never closed"],
    ["x\n1,2\n", "row 2: expected 1 cells, found 2"],
    ["x\na\rb\n", "row 2: a carriage return without a line feed"],
    ["", "empty: expected a heading"],
  ])("refuses %j", async (text, message) => {
    await expect(rowsOf(text)).rejects.toThrow(message);
  });

  it("refuses bytes that are not UTF-8 and another heading", async () => {
    const files = archiveOf({ "a.csv": Uint8Array.of(0x78, 0xf4, 0x0a) });
    await expect(openCsv(files, "a.csv")).rejects.toThrow("bytes that are not UTF-8");
    await expect(openKnownCsv(archiveOf({ "a.csv": "y\n" }), "a.csv", ["x"])).rejects.toThrow(
      "expected the columns x, found y",
    );
  });

  it("has the cells of its columns in the order expected, in whatever order they stand", async () => {
    const { heading, batches } = await openKnownCsv(archiveOf({ "a.csv": "y,x\n1,2\n" }), "a.csv", [
      "x",
      "y",
    ]);
    const rows: (readonly string[])[] = [];
    for await (const batch of batches) rows.push(...batch);
    expect([heading, ...rows]).toEqual([
      ["x", "y"],
      ["2", "1"],
    ]);
    await expect(openKnownCsv(archiveOf({ "a.csv": "x,x\n" }), "a.csv", ["x", "y"])).rejects.toThrow(
      "expected the columns x,y, found x,x",
    );
  });
});
