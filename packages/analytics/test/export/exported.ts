import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { ensureDatabase } from "../../src/build/ensure-database.js";
import { exportRecord } from "../../src/export/export-record.js";
import { edit, fixtureDirectory, inCopyOfFixture } from "../fixture.js";

/** An export in a directory of its own; the caller removes it. */
export interface Exported {
  readonly directory: string;
  readonly databasePath: string;
  read(path: string): Promise<string>;
  remove(): Promise<void>;
}

/** Exports the record in `dataDirectory` from a database that is built for it. */
export async function exported(dataDirectory = fixtureDirectory): Promise<Exported> {
  const parent = await mkdtemp(join(tmpdir(), "depositary-export-"));
  const databasePath = join(parent, "record.duckdb");
  await ensureDatabase({ dataDirectory, databasePath });
  const { directory } = await exportRecord({ databasePath, out: join(parent, "out") });
  return {
    directory,
    databasePath,
    read: (path) => readFile(join(directory, path), "utf8"),
    remove: () => rm(parent, { recursive: true, force: true }),
  };
}

/** Text that tries to leave its cell, its string, its element or its line. */
export const hostileText = '=1+1,"x"\u2028</script><img src=x onerror=alert(1)>|`\\';

/** The fixture with hostile text as the name of a publisher and in a ledger's cell, exported. */
export function exportedHostile(): Promise<Exported> {
  const cell = `"${hostileText.replaceAll('"', '""')}"`;
  return inCopyOfFixture(async (data) => {
    await edit(data, "sources.csv", "undl.test,United Nations Digital Library", `undl.test,${cell}`);
    return exported(data);
  });
}
