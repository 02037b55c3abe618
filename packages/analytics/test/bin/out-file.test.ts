import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { outFile } from "../../src/bin/out-file.js";

const directory = mkdtempSync(join(tmpdir(), 'depositary it\'s "out" '));
const dataDirectory = join(directory, "data");
const paths = { dataDirectory, databasePath: join(directory, "record.duckdb") };

beforeAll(() => {
  mkdirSync(join(dataDirectory, "reference"), { recursive: true });
  mkdirSync(join(directory, "data-2"));
  mkdirSync(join(dataDirectory, "build"));
  writeFileSync(join(dataDirectory, "actions.csv"), "");
  symlinkSync(dataDirectory, join(directory, "link"));
});
afterAll(() => rmSync(directory, { recursive: true, force: true }));

describe("what is written to", () => {
  it.each(["answer.csv", "data-2/answer.csv", "..answer.csv", "data/../answer.csv", "data/build/answer.csv"])(
    "can be %s",
    (name) => {
      expect(outFile(join(directory, name), paths)).toBe(join(directory, name));
    },
  );

  it.each([
    ["a file of the record", "data/actions.csv"],
    ["a new file in it", "data/reference/answer.csv"],
    ["one that is reached by a link", "link/actions.csv"],
    ["the database", "record.duckdb"],
  ])("is not %s", (_, name) => {
    expect(() => outFile(join(directory, name), paths)).toThrow("belongs to the record, which is only read");
  });

  it.each([
    ["", "--out: expected a file to write to"],
    [join(directory, "nowhere", "answer.csv"), `--out: there is no directory ${join(directory, "nowhere")}`],
    [join(directory, "data-2"), "is a directory; name a file"],
    [
      join(dataDirectory, "actions.csv", "answer.csv"),
      `${join(dataDirectory, "actions.csv")} is no directory`,
    ],
  ])("is no %j where a file is asked for", (out, reason) => {
    expect(() => outFile(out, paths)).toThrow(reason);
  });
});
