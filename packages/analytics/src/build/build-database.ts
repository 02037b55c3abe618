import { mkdir, rename, rm } from "node:fs/promises";
import { dirname } from "node:path";
import { openDatabase } from "../database.js";
import { inTransaction } from "../load/at-once.js";
import { readRules } from "../load/rules.js";
import { statistics } from "../statistics/index.js";
import { fillStatistics } from "../statistics/stage.js";
import type { StatisticProgress } from "../statistics/statistic.js";
import { asideOf, removeAbandoned } from "./abandoned.js";
import { writeFingerprint } from "./build-table.js";
import type { RecordPaths } from "./ensure-database.js";
import { fillDatabase } from "./fill-database.js";

/**
 * Builds the database with its statistics aside and renames it into place, so that a reader never sees half of one.
 * Throws RecordError.
 */
export async function buildDatabase(
  paths: RecordPaths,
  fingerprint: string,
  onProgress?: (progress: StatisticProgress) => void,
): Promise<void> {
  const aside = asideOf(paths.databasePath, process.pid);
  await mkdir(dirname(aside), { recursive: true });
  await removeAbandoned(paths.databasePath);
  try {
    await removeDatabase(aside);
    const database = await openDatabase({ path: aside, access: "build" });
    try {
      await fillDatabase(database, paths.dataDirectory);
      const rules = await readRules(paths.dataDirectory);
      await inTransaction(database, async (connection) => {
        await fillStatistics(connection, rules, statistics, { ...paths, onProgress });
        await writeFingerprint(connection, fingerprint);
      });
      await database.run("CHECKPOINT");
    } finally {
      database.close();
    }
    await rename(aside, paths.databasePath);
  } finally {
    await removeDatabase(aside);
  }
}

async function removeDatabase(path: string): Promise<void> {
  await rm(path, { force: true });
  await rm(`${path}.wal`, { force: true });
}
