import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { mkdir, readdir, readFile, rename, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { kind } from "@depositary/model";
import { afterAll, describe, expect, it } from "vitest";
import { ensureDatabase, type RecordPaths } from "../../src/build/ensure-database.js";
import { openDatabase } from "../../src/database.js";
import { edit, inCopyOfFixture } from "../fixture.js";

/** Statistics of the record, which are of no consequence here, are computed once. */
const statisticsDirectory = mkdtempSync(join(tmpdir(), "depositary-kept-"));
afterAll(() => rmSync(statisticsDirectory, { recursive: true, force: true }));

const inRecord = (work: (paths: RecordPaths) => Promise<void>) =>
  inCopyOfFixture((dataDirectory) => {
    const databasePath = join(dataDirectory, "build", "record.duckdb");
    return work({ dataDirectory, databasePath, statisticsDirectory });
  });

async function titleOfFirstChapter(path: string): Promise<string | undefined> {
  const database = await openDatabase({ path, access: "read" });
  try {
    const [row] = await database.rowsOf(
      { title: kind.text },
      "SELECT title FROM chapter WHERE chapter = 'IV'",
    );
    return row?.title;
  } finally {
    database.close();
  }
}

describe("the database file", () => {
  it("is built once, and again only when a file of the record has changed", () =>
    inRecord(async (paths) => {
      expect(await ensureDatabase(paths)).toEqual({ built: true });
      expect(await ensureDatabase(paths)).toEqual({ built: false });
      await edit(paths.dataDirectory, "reference/chapters.csv", "Human Rights", "Human rights");
      expect(await ensureDatabase(paths)).toEqual({ built: true });
      expect(await titleOfFirstChapter(paths.databasePath)).toBe("Human rights");
    }));

  it("stays as it was when the record is refused, and nothing else is left beside it", () =>
    inRecord(async (paths) => {
      await ensureDatabase(paths);
      await edit(paths.dataDirectory, "reference/chapters.csv", "IV,4,Human Rights", "IV,four,None");
      await expect(ensureDatabase(paths)).rejects.toThrow('position: expected a whole number, found "four"');
      expect(await titleOfFirstChapter(paths.databasePath)).toBe("Human Rights");
      expect(await readdir(join(paths.dataDirectory, "build"))).toEqual(["record.duckdb"]);
    }));

  it("removes what killed builds left beside it, and nothing of a process that is at work", () =>
    inRecord(async (paths) => {
      await ensureDatabase(paths);
      const { pid: dead } = spawnSync(process.execPath, ["--version"]);
      const folder = join(paths.dataDirectory, "build");
      const theirs = `.record.duckdb-${process.ppid}-AbC123`;
      for (const name of [`.record.duckdb-${dead}-AbC123`, theirs]) {
        await mkdir(join(folder, name));
        await writeFile(join(folder, name, "record.duckdb"), "half");
      }
      await edit(paths.dataDirectory, "reference/chapters.csv", "Human Rights", "Human rights");
      await ensureDatabase(paths);
      expect(await readdir(folder)).toEqual(["record.duckdb", theirs].sort());
    }));

  it("never replaces a file that is not its own: a text, or somebody's database", () =>
    inRecord(async ({ dataDirectory }) => {
      const text = join(dataDirectory, "notes.txt");
      await writeFile(text, "not a database");
      await expect(ensureDatabase({ dataDirectory, databasePath: text })).rejects.toThrow("is left as it is");
      expect(await readFile(text, "utf8")).toBe("not a database");
      const theirs = join(dataDirectory, "theirs.duckdb");
      const database = await openDatabase({ path: theirs, access: "build" });
      await database.run("CREATE TABLE mine AS SELECT 1 AS one");
      database.close();
      await expect(ensureDatabase({ dataDirectory, databasePath: theirs })).rejects.toThrow(theirs);
      const again = await openDatabase({ path: theirs, access: "read" });
      expect(await again.rows("FROM mine")).toEqual([{ one: 1 }]);
      again.close();
    }));

  it("is built anew where it was generated and is not a database or one without a fingerprint", () =>
    inRecord(async (paths) => {
      await ensureDatabase(paths);
      await writeFile(paths.databasePath, "not a database");
      expect(await ensureDatabase(paths)).toEqual({ built: true });
      const other = `${paths.databasePath}.other`;
      const empty = await openDatabase({ path: other, access: "build" });
      empty.close();
      await rename(other, paths.databasePath);
      expect(await ensureDatabase(paths)).toEqual({ built: true });
    }));
});
