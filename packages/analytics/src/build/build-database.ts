import { rename } from "node:fs/promises";
import { basename, join } from "node:path";
import { withAside } from "../aside.js";
import { openDatabase } from "../database.js";
import { inTransaction } from "../load/at-once.js";
import { readRules } from "../load/rules.js";
import { statistics } from "../statistics/index.js";
import { fillStatistics } from "../statistics/stage.js";
import type { StatisticProgress } from "../statistics/statistic.js";
import { writeFingerprint } from "./build-table.js";
import type { RecordPaths } from "./ensure-database.js";
import { fillDatabase } from "./fill-database.js";

/**
 * Builds the database with its statistics aside and renames it into place, so that a reader never sees half of one.
 * Throws RecordError.
 */
export function buildDatabase(
  paths: RecordPaths,
  fingerprint: string,
  onProgress?: (progress: StatisticProgress) => void,
): Promise<void> {
  return withAside(paths.databasePath, async (aside) => {
    const path = join(aside, basename(paths.databasePath));
    const database = await openDatabase({ path, access: "build" });
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
    await rename(path, paths.databasePath);
  });
}
