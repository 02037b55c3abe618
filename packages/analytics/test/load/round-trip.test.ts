import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { mkdir } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Chapter, chapterTable, createTable, encodeCsv } from "@depositary/model";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Database, openDatabase } from "../../src/database.js";
import { badCells } from "../../src/load/cells.js";
import { fileTableNamed, rawName, TEXT } from "../../src/load/file-table.js";
import { readRawTable } from "../../src/load/raw-table.js";
import { insertTyped } from "../../src/load/typed-table.js";

const hostile = fc.constantFrom(
  '"',
  '""',
  ",",
  "'",
  ";--",
  "NULL",
  "NA",
  "\\",
  "=1+1",
  "\u200b",
  "法国",
  "é",
  "e\u0301",
  "-",
  "#",
  "true",
);
const title = fc
  .array(fc.oneof(hostile, fc.string({ unit: "grapheme", maxLength: 8 })), { minLength: 1, maxLength: 5 })
  .map((parts) =>
    parts
      .join("")
      .replace(/[\p{Cc}\p{Bidi_Control}]/gu, "")
      .trim(),
  )
  .filter((text) => text !== "");
const chapters = fc.uniqueArray(
  fc.record({ chapter: title, position: fc.integer({ min: 1, max: 99 }), title }),
  {
    selector: ({ chapter }) => chapter,
    maxLength: 20,
  },
);

describe("a file written by the model", () => {
  const directory = mkdtempSync(join(tmpdir(), "depositary-round-trip-"));
  let database: Database;
  beforeAll(async () => {
    await mkdir(join(directory, "reference"));
    database = await openDatabase({ path: ":memory:", access: "build" });
    await database.run(`ATTACH ':memory:' AS ${TEXT}`);
  });
  afterAll(() => {
    database.close();
    rmSync(directory, { recursive: true, force: true });
  });

  it("comes back from the database as it was, whatever its text", async () => {
    const table = fileTableNamed("chapter");
    await fc.assert(
      fc.asyncProperty(chapters, async (rows: readonly Chapter[]) => {
        writeFileSync(join(directory, table.file), encodeCsv(chapterTable, rows));
        await database.run(`DROP TABLE IF EXISTS chapter; DROP TABLE IF EXISTS ${rawName(table)}`);
        expect(await readRawTable(database, directory, table)).toEqual([]);
        expect(await badCells(database, table)).toEqual([]);
        await database.run(createTable(table).join(";"));
        await database.run(insertTyped(table));
        const byChapter = new Map(rows.map((row) => [row.chapter, row]));
        const loaded = await database.rowsOf(chapterTable.columns, "FROM chapter");
        expect(new Map(loaded.map((row) => [row.chapter, row]))).toEqual(byChapter);
      }),
      { seed: 20251025, numRuns: 60 },
    );
  });
});
