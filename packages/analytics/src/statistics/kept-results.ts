import { existsSync } from "node:fs";
import { readFile, writeFile } from "node:fs/promises";
import { basename, join } from "node:path";
import { sqlString, storedColumns, type Table, toSnakeCase } from "@depositary/model";
import { ownCode } from "../build/code.js";
import type { Database } from "../database.js";
import { quoteName } from "../load/file-table.js";
import { writeWholeDirectory } from "../whole-directory.js";
import type { Statistic } from "./statistic.js";

/** The file that holds the key of the results beside it. */
const KEY = "key";

/** Adds the rows that were kept under this key. Returns false, and adds nothing, where there are none. */
export async function readKept(
  database: Database,
  { name, fills }: Statistic,
  key: string,
  directory: string,
): Promise<boolean> {
  const folder = folderOf(name, directory);
  if (!existsSync(join(folder, KEY)) || (await readFile(join(folder, KEY), "utf8")) !== key) return false;
  for (const table of fills)
    await database.run(
      `INSERT INTO ${quoteName(table.name)} BY NAME FROM read_parquet(${sqlString(fileOf(table, folder))})`,
    );
  return true;
}

/** Keeps the rows under the key, in the place of those of any other. */
export async function keep(
  database: Database,
  { name, fills }: Statistic,
  key: string,
  directory: string,
): Promise<void> {
  await writeWholeDirectory(folderOf(name, directory), async (aside) => {
    for (const table of fills) {
      const list = (names: readonly string[]) => names.map((name) => quoteName(toSnakeCase(name))).join(", ");
      const stored = list(storedColumns(table).map(([name]) => name));
      await database.run(
        `COPY (SELECT ${stored} FROM ${quoteName(table.name)} ORDER BY ${list(table.primaryKey)}) TO ${sqlString(fileOf(table, aside))} (FORMAT parquet, COMPRESSION zstd)`,
      );
    }
    await writeFile(join(aside, KEY), key);
  });
}

/** Results of the sources and of what is compiled from them lie apart: they have different keys. */
function folderOf(name: string, directory: string): string {
  return join(directory, `${name}-${basename(ownCode)}`);
}

function fileOf({ name }: Table, folder: string): string {
  return join(folder, `${name}.parquet`);
}
