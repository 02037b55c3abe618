import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { commitFiles, finishCommit } from "../../src/store/commit.js";

let directory: string;

beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), "depositary-commit-"));
  await writeFile(join(directory, "a.csv"), "old a");
});

afterEach(() => rm(directory, { recursive: true, force: true }));

const files = [
  { file: "a.csv", content: "new a" },
  { file: "b.csv", content: "new b" },
];

function read(name: string): Promise<string> {
  return readFile(join(directory, name), "utf8");
}

it("all files are written and nothing else is left", async () => {
  await commitFiles(directory, files);
  expect([await read("a.csv"), await read("b.csv"), await readdir(directory)]).toEqual([
    "new a",
    "new b",
    ["a.csv", "b.csv"],
  ]);
});

function* pieces(end?: Error): Generator<string> {
  yield "first ";
  if (end) throw end;
  yield "second";
}

it("a file whose content is made while it is written is written whole", async () => {
  await commitFiles(directory, [{ file: "a.csv", content: pieces() }]);
  expect(await read("a.csv")).toBe("first second");
});

it("a row that cannot be written, found half-way, leaves every file as it was", async () => {
  const broken = { file: "b.csv", content: pieces(new RangeError("no such day")) };
  await expect(commitFiles(directory, [...files, broken])).rejects.toThrow(
    "nothing was changed: no such day",
  );
  expect([await read("a.csv"), await readdir(directory)]).toEqual(["old a", ["a.csv"]]);
});

it("a directory in the place of one file leaves every file as it was", async () => {
  await mkdir(join(directory, "b.csv", "occupied"), { recursive: true });
  await expect(commitFiles(directory, files)).rejects.toThrow(join(directory, "b.csv"));
  expect(await read("a.csv")).toBe("old a");
  expect(await readdir(directory)).toEqual(["a.csv", "b.csv"]);
});

it("a run that was killed after the journal is finished by the next", async () => {
  const names = ["00000000-0000-4000-8000-000000000001", "00000000-0000-4000-8000-000000000002"] as const;
  await mkdir(join(directory, ".staging"));
  await writeFile(join(directory, "a.csv"), "new a");
  await writeFile(join(directory, ".staging", names[1]), "new b");
  const moves = [
    { from: names[0], to: "a.csv" },
    { from: names[1], to: "b.csv" },
  ];
  await writeFile(join(directory, ".staging", "journal.json"), JSON.stringify(moves));
  await finishCommit(directory);
  expect([await read("a.csv"), await read("b.csv"), await readdir(directory)]).toEqual([
    "new a",
    "new b",
    ["a.csv", "b.csv"],
  ]);
});

it("a run that was killed before the journal leaves the old files, and its remains are cleared", async () => {
  await mkdir(join(directory, ".staging"));
  await writeFile(join(directory, ".staging", "half"), "new");
  await finishCommit(directory);
  expect([await read("a.csv"), await readdir(directory)]).toEqual(["old a", ["a.csv"]]);
});

it("a journal cannot lead out of the directory, and nothing is done that it says", async () => {
  const [good, evil] = ["00000000-0000-4000-8000-000000000001", "00000000-0000-4000-8000-000000000002"];
  const path = join(directory, ".staging", "journal.json");
  await mkdir(join(directory, ".staging"));
  await writeFile(join(directory, ".staging", good), "new a");
  await writeFile(join(directory, ".staging", evil), "evil");
  const moves = [
    { from: good, to: "a.csv" },
    { from: evil, to: "../evil.csv" },
  ];
  await writeFile(path, JSON.stringify(moves));
  await expect(finishCommit(directory)).rejects.toThrow(`${path}: cannot be read`);
  expect([await read("a.csv"), await readdir(directory)]).toEqual(["old a", [".staging", "a.csv"]]);
});

it("a file of a name that a journal cannot hold is refused before anything is written", async () => {
  const odd = { file: "../b.csv", content: "b" };
  await expect(commitFiles(directory, [...files, odd])).rejects.toThrow("nothing was changed");
  expect([await read("a.csv"), await readdir(directory)]).toEqual(["old a", ["a.csv"]]);
});
