import { existsSync } from "node:fs";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { inCopyOfFixture } from "../fixture.js";
import { run, runHere } from "./command-line.js";

describe("depositary-export", () => {
  it("writes the record into a directory and says so in one line", () =>
    inCopyOfFixture(async (data) => {
      const out = join(data, "build", "export");
      const { code, stdout, stderr } = await run("export", ["--data", data, "--out", out]);
      expect(stderr).toMatch(/^.*\/build\/export: \d+ tables and views, \d+ rows, \d+ files\n$/);
      expect({ code, stdout }).toEqual({ code: 0, stdout: "" });
      expect(existsSync(join(out, "parquet", "ballot.parquet"))).toBe(true);
    }));

  it("fails with one line, before it builds anything, where the directory is someone else's", () =>
    inCopyOfFixture(async (data) => {
      const database = join(data, "not-built.duckdb");
      await writeFile(join(data, "notes.txt"), "mine");
      const args = ["--data", data, "--database", database, "--out", data];
      const { code, stdout, stderr } = await runHere("export", args);
      expect(stderr).toMatch(/^depositary-export: .* holds what no export wrote: .*\n$/);
      expect({ code, stdout }).toEqual({ code: 1, stdout: "" });
      expect(existsSync(database)).toBe(false);
    }));

  it.each([
    ["no directory", [], "--out: expected a directory to write to"],
    ["an empty name", ["--out", ""], "--out: expected a directory to write to"],
    ["an unknown option", ["--out", "x", "--colour"], "unknown option '--colour'"],
    ["a record that is not there", ["--out", "x", "--data", "/nowhere/at/all"], "there is no directory"],
  ])("takes %s as wrong usage", async (_, args, reason) => {
    const { code, stdout, stderr } = await runHere("export", args);
    expect(stderr).toContain(reason);
    expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
  });

  it("explains itself with --help", async () => {
    const { code, stdout, stderr } = await runHere("export", ["--help"]);
    expect(stdout).toMatch(/^usage: npm run export -- --out DIR \[--data DIR\] \[--database FILE\]\n/);
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
  });
});
