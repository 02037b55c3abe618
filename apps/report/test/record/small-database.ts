import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Database, fillDatabase, openDatabase } from "@depositary/analytics";
import { writeSmallRecord } from "./small-record.js";

/** A database in memory, filled from the small record. The caller closes it. */
export async function smallDatabase(): Promise<Database> {
  const directory = await mkdtemp(join(tmpdir(), "depositary-record-"));
  try {
    await writeSmallRecord(directory);
    const database = await openDatabase({ path: ":memory:", access: "build" });
    await fillDatabase(database, directory);
    return database;
  } finally {
    await rm(directory, { recursive: true, force: true });
  }
}
