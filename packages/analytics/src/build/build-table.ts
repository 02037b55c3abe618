import { kind, sqlString } from "@depositary/model";
import type { Database } from "../database.js";

/** Writes down what the database was built from, so that it is built again only when that has changed. */
export async function writeFingerprint(database: Database, fingerprint: string): Promise<void> {
  await database.run(`
    CREATE TABLE build (fingerprint VARCHAR NOT NULL);
    COMMENT ON TABLE build IS 'What this database was built from: one row.';
    COMMENT ON COLUMN build.fingerprint IS 'SHA-256 of the files of the record and of the code that loaded them.';
    INSERT INTO build VALUES (${sqlString(fingerprint)});`);
}

/** The fingerprint that a database carries; null where it carries none. */
export async function readFingerprint(database: Database): Promise<string | null> {
  const tables = await database.rows("SELECT 1 FROM duckdb_tables() WHERE table_name = 'build'");
  if (tables.length === 0) return null;
  const [row] = await database.rowsOf({ fingerprint: kind.text }, "SELECT fingerprint FROM build");
  return row?.fingerprint ?? null;
}
