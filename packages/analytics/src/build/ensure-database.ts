import { existsSync } from "node:fs";
import { openDatabase } from "../database.js";
import { DatabaseError } from "../database-error.js";
import { buildDatabase } from "./build-database.js";
import { readFingerprint } from "./build-table.js";
import { fingerprintOf } from "./fingerprint.js";

/** Where the record is read and where the database is kept. */
export interface RecordPaths {
  readonly dataDirectory: string;
  readonly databasePath: string;
}

/**
 * Builds the database unless it was built from the same files by the same code.
 * Throws RecordError that lists every problem; the database that was there stays.
 * @returns whether it was built.
 */
export async function ensureDatabase(paths: RecordPaths): Promise<{ readonly built: boolean }> {
  const fingerprint = await fingerprintOf(paths.dataDirectory);
  if ((await fingerprintOfBuilt(paths.databasePath)) === fingerprint) return { built: false };
  await buildDatabase(paths, fingerprint);
  return { built: true };
}

/** Null where there is no database or one that this version cannot open: it is then built anew. */
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
