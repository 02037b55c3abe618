import { cp, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { fileURLToPath } from "node:url";
import { fillDatabase } from "../src/build/fill-database.js";
import { type Database, openDatabase } from "../src/database.js";
import { RecordError } from "../src/load/problem.js";

/** The small record made by hand; see fixtures/README.md. */
export const fixtureDirectory = fileURLToPath(new URL("fixtures/record", import.meta.url));

/** The facts of the repository itself. */
export const repositoryData = fileURLToPath(new URL("../../../data", import.meta.url));

/** The fixture in a database in memory; the caller closes it. */
export async function builtInMemory(directory = fixtureDirectory): Promise<Database> {
  const database = await openDatabase({ path: ":memory:", access: "build" });
  await fillDatabase(database, directory);
  return database;
}

/** A directory of its own for the time of `work`. */
export async function inTemporaryDirectory<T>(work: (directory: string) => Promise<T>): Promise<T> {
  const directory = await mkdtemp(join(tmpdir(), "depositary-"));
  try {
    return await work(directory);
  } finally {
    await rm(directory, { recursive: true, force: true });
  }
}

/** A copy of the fixture for the time of `work`. */
export async function inCopyOfFixture<T>(work: (directory: string) => Promise<T>): Promise<T> {
  return inTemporaryDirectory(async (directory) => {
    await cp(fixtureDirectory, directory, { recursive: true, filter: (path) => basename(path) !== "build" });
    return work(directory);
  });
}

/** Replaces text in a file of the record; the text must be there. */
export async function edit(directory: string, file: string, from: string, to: string): Promise<void> {
  const path = join(directory, file);
  const before = await readFile(path, "utf8");
  if (!before.includes(from)) throw new Error(`${file} has no ${JSON.stringify(from)}`);
  await writeFile(path, before.replace(from, to));
}

/** The lines of the error with which the record is refused after an edit, without the first that counts them. */
export async function problemsAfter(
  change: (directory: string) => Promise<void>,
): Promise<readonly string[]> {
  return inCopyOfFixture(async (directory) => {
    await change(directory);
    const database = await openDatabase({ path: ":memory:", access: "build" });
    try {
      await fillDatabase(database, directory);
    } catch (error) {
      if (error instanceof RecordError) return error.message.split("\n").slice(1);
      throw error;
    } finally {
      database.close();
    }
    return [];
  });
}

/** Publishes a forecast in a database of the fixture: its record has none, since a seal names the code that made it. */
export const INSERT_FROZEN_FORECAST =
  "INSERT INTO frozen_forecast VALUES ('00001/XVIII-16', '2026-05-21', 'XVIII-16', '2026-05-21', '2026-05-21', 'as recorded', 'pool', 40, 3, NULL, NULL, NULL, NULL, NULL, ['0.1'], 'hash', 'version', 'seal')";
