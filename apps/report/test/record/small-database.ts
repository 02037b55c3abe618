import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Database, openDatabase } from "@depositary/analytics";
import { fillDatabase } from "@depositary/analytics/fill-database";
import { writeSmallRecord } from "./small-record.js";
import { addSmallStatistics } from "./small-statistics.js";

/**
 * A database in memory, filled from the small record as `edit` leaves its files, with rows for the statistics that it is too small for.
 * The caller closes it.
 */
export async function smallDatabase(edit?: (directory: string) => Promise<void>): Promise<Database> {
  const directory = await mkdtemp(join(tmpdir(), "depositary-record-"));
  try {
    await writeSmallRecord(directory);
    await edit?.(directory);
    const database = await openDatabase({ path: ":memory:", access: "build" });
    await fillDatabase(database, directory);
    await addSmallStatistics(database);
    return database;
  } finally {
    await rm(directory, { recursive: true, force: true });
  }
}
