import { createHash } from "node:crypto";
import { cp, mkdtemp, readdir, readFile, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const REPOSITORY_DATA = join(dirname(fileURLToPath(import.meta.url)), "..", "..", "..", "..", "data");
const GENERATED = new Set(["build", "snapshots", ".lock", ".staging"]);

/** A copy of the repository's data in a directory of its own, without what is generated. */
export async function copyOfData(): Promise<string> {
  const directory = await mkdtemp(join(tmpdir(), "depositary-data-"));
  const names = (await readdir(REPOSITORY_DATA)).filter((name) => !GENERATED.has(name));
  for (const name of names) await cp(join(REPOSITORY_DATA, name), join(directory, name), { recursive: true });
  return directory;
}

/** A copy with the actions and the row of one treaty only: a record that is quick to read forty times. */
export async function copyOfTreaty(treatyId: string): Promise<string> {
  const directory = await copyOfData();
  for (const [file, start] of [
    ["actions.csv", `${treatyId}/`],
    ["treaties.csv", `${treatyId},`],
  ] as const) {
    const [head = "", ...lines] = (await readFile(join(directory, file), "utf8")).trimEnd().split("\n");
    const kept = lines.filter((line) => line.startsWith(start));
    await writeFile(join(directory, file), `${[head, ...kept].join("\n")}\n`);
  }
  return directory;
}

export function removeCopy(directory: string): Promise<void> {
  return rm(directory, { recursive: true, force: true });
}

/** Every file of the facts with its hash and time of change: what a run that takes nothing leaves as it is. */
export function factsOf(directory: string): Promise<readonly string[]> {
  return stateOf(directory, (path) => path === STATUS || path.startsWith("snapshots/"));
}

/** The same with what was fetched; without what tells of the run itself: how it went, and when an address was asked last. */
export function keptOf(directory: string): Promise<readonly string[]> {
  return stateOf(directory, (path) => path === STATUS || /^snapshots\/[^/]+\/asked\//.test(path));
}

const STATUS = "status.json";

/** Every file below a directory with its hash and time of change, but those that are left out. */
export async function stateOf(
  directory: string,
  isLeftOut: (path: string) => boolean = () => false,
): Promise<readonly string[]> {
  const entries = await readdir(directory, { recursive: true, withFileTypes: true });
  const files = entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(directory.length + 1))
    .filter((path) => !isLeftOut(path))
    .sort();
  return Promise.all(files.map(async (path) => `${path} ${await digest(join(directory, path))}`));
}

async function digest(path: string): Promise<string> {
  const hash = createHash("sha256")
    .update(await readFile(path))
    .digest("hex");
  return `${hash} ${(await stat(path)).mtimeMs}`;
}
