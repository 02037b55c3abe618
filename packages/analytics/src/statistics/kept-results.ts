import { existsSync } from "node:fs";
import { mkdir, readdir, rename, rm } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { sqlString, storedColumns, type Table, toSnakeCase } from "@depositary/model";
import { withAside } from "../aside.js";
import { ownCode } from "../build/code.js";
import type { Database } from "../database.js";
import { quoteName } from "../load/file-table.js";
import type { Statistic } from "./statistic.js";

/** Adds the rows that were kept under this key. Returns false, and adds nothing, where there are none. */
export async function readKept(
  database: Database,
  { name, fills }: Statistic,
  key: string,
  directory: string,
): Promise<boolean> {
  const folder = folderOf(name, key, directory);
  if (!existsSync(folder)) return false;
  for (const table of fills)
    await database.run(
      `INSERT INTO ${quoteName(table.name)} BY NAME FROM read_parquet(${sqlString(fileOf(table, folder))})`,
    );
  return true;
}

/** Keeps the rows under the key, in the place of those of any other. Several processes may keep the same at once. */
export async function keep(
  database: Database,
  { name, fills }: Statistic,
  key: string,
  directory: string,
): Promise<void> {
  const folder = folderOf(name, key, directory);
  await withAside(dirname(folder), async (aside) => {
    for (const table of fills) await write(database, table, aside);
    await mkdir(dirname(folder), { recursive: true });
    await moveUnlessThere(aside, folder);
  });
  await removeOthers(folder);
}

async function write(database: Database, table: Table, folder: string): Promise<void> {
  const list = (names: readonly string[]) => names.map((name) => quoteName(toSnakeCase(name))).join(", ");
  const stored = list(storedColumns(table).map(([name]) => name));
  await database.run(
    `COPY (SELECT ${stored} FROM ${quoteName(table.name)} ORDER BY ${list(table.primaryKey)}) TO ${sqlString(fileOf(table, folder))} (FORMAT parquet, COMPRESSION zstd)`,
  );
}

/** What is there under the same key has the same rows. */
async function moveUnlessThere(aside: string, folder: string): Promise<void> {
  try {
    await rename(aside, folder);
  } catch (error) {
    if (!existsSync(folder)) throw error;
  }
}

async function removeOthers(folder: string): Promise<void> {
  const names = await readdir(dirname(folder));
  for (const name of names.filter((other) => other !== basename(folder)))
    await rm(join(dirname(folder), name), { recursive: true, force: true });
}

/** Results of the sources and of what is compiled from them lie apart: they have different keys. */
function folderOf(name: string, key: string, directory: string): string {
  return join(directory, `${name}-${basename(ownCode)}`, key);
}

function fileOf({ name }: Table, folder: string): string {
  return join(folder, `${name}.parquet`);
}
