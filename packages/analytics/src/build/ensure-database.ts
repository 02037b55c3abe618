import { existsSync } from "node:fs";
import { dirname, resolve } from "node:path";
import { openDatabase } from "../database.js";
import { DatabaseError } from "../database-error.js";
import type { StatisticProgress } from "../statistics/statistic.js";
import { readFingerprint } from "./build-table.js";
import { fingerprintOf } from "./fingerprint.js";
import { ForeignFileError } from "./foreign-file-error.js";

/** Where the record is read, and where what follows from it is kept. */
export interface RecordPaths {
  readonly dataDirectory: string;
  readonly databasePath: string;
  /** Where results of statistics are kept to be read again; they are computed at each build where absent. */
  readonly statisticsDirectory?: string;
  /** What `fingerprintOf` says of the directory, where that is known already. */
  readonly fingerprint?: string;
}

/**
 * Builds the database unless it was built from the same files by the same code, and says whether it did.
 * Throws RecordError that lists every problem, ForeignFileError where another file is in its place; what was there stays.
 */
export async function ensureDatabase(
  paths: RecordPaths,
  onProgress?: (progress: StatisticProgress) => void,
): Promise<{ readonly built: boolean }> {
  const fingerprint = paths.fingerprint ?? (await fingerprintOf(paths.dataDirectory));
  const built = await fingerprintOfBuilt(paths.databasePath);
  if (built === fingerprint) return { built: false };
  if (built === null && existsSync(paths.databasePath) && !isGenerated(paths))
    throw new ForeignFileError(paths.databasePath);
  // what computes is loaded only where something is to be computed
  const { buildDatabase } = await import("./build-database.js");
  await buildDatabase(paths, fingerprint, onProgress);
  return { built: true };
}

/** Whatever is in the build folder of the data directory was generated, torn or old as it may be. */
function isGenerated({ dataDirectory, databasePath }: RecordPaths): boolean {
  return dirname(resolve(databasePath)) === resolve(dataDirectory, "build");
}

/** Null where there is no database, or a file that this version cannot open or that carries no fingerprint. */
async function fingerprintOfBuilt(path: string): Promise<string | null> {
  if (!existsSync(path)) return null;
  try {
    const database = await openDatabase({ path, access: "read" });
    try {
      return await readFingerprint(database);
    } finally {
      database.close();
    }
  } catch (error) {
    if (error instanceof DatabaseError) return null;
    throw error;
  }
}
