import { rmSync } from "node:fs";
import { cp, mkdtemp, readFile, rm } from "node:fs/promises";
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

/** Where the fixture is exported once in each process of the tests. */
let template: Promise<string> | undefined;

/** The fixture, exported from a database that is built for it: a copy for each that asks. */
export async function exported(): Promise<Exported> {
  template ??= exportInto("depositary-export-template-", fixtureDirectory).then((made) => {
    process.once("exit", () => rmSync(made, { recursive: true, force: true }));
    return made;
  });
  const parent = await mkdtemp(join(tmpdir(), "depositary-export-"));
  await cp(await template, parent, { recursive: true });
  return exportedIn(parent);
}

/** Exports the record in `dataDirectory` into a new directory of that prefix. */
async function exportInto(prefix: string, dataDirectory: string): Promise<string> {
  const parent = await mkdtemp(join(tmpdir(), prefix));
  const { databasePath, directory } = exportedIn(parent);
  await ensureDatabase({ dataDirectory, databasePath });
  await exportRecord({ databasePath, out: directory });
  return parent;
}

function exportedIn(parent: string): Exported {
  const directory = join(parent, "out");
  return {
    directory,
    databasePath: join(parent, "record.duckdb"),
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
    return exportedIn(await exportInto("depositary-export-", data));
  });
}
