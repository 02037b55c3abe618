import { createHash } from "node:crypto";
import { cp, mkdtemp, readdir, readFile, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join, relative } from "node:path";
import { fileURLToPath } from "node:url";

const REPOSITORY_DATA = join(dirname(fileURLToPath(import.meta.url)), "..", "..", "..", "..", "data");
const GENERATED = new Set(["build", "snapshots", ".lock", ".staging"]);

/** What is taken of a table: the rows that begin so, null for none. */
type Kept = Readonly<Record<string, string | null>>;

/** A copy of the repository's data in a directory of its own, without what is generated and of some tables only these rows. */
export async function copyOfData(kept: Kept = {}, leftOut: readonly string[] = []): Promise<string> {
  const directory = await mkdtemp(join(tmpdir(), "depositary-data-"));
  const isCopied = (path: string) => !(path in kept || leftOut.includes(path) || GENERATED.has(path));
  await cp(REPOSITORY_DATA, directory, {
    recursive: true,
    filter: (from) => isCopied(relative(REPOSITORY_DATA, from)),
  });
  for (const [file, start] of Object.entries(kept))
    await writeFile(join(directory, file), await rowsThatBegin(file, start));
  return directory;
}

/** A copy with the actions and the row of one treaty only: a record that is quick to read forty times. */
export function copyOfTreaty(
  treatyId: string,
  kept: Kept = {},
  leftOut: readonly string[] = [],
): Promise<string> {
  const own = { "actions.csv": `${treatyId}/`, "treaties.csv": `${treatyId},` };
  return copyOfData({ ...own, ...kept }, leftOut);
}

const parts = new Map<string, Promise<string>>();

/** The heading of a table and its rows that begin so, looked for once: a table may have 40,000. */
function rowsThatBegin(file: string, start: string | null): Promise<string> {
  const part = parts.get(`${file} ${start}`) ?? readRowsThatBegin(file, start);
  parts.set(`${file} ${start}`, part);
  return part;
}

async function readRowsThatBegin(file: string, start: string | null): Promise<string> {
  const [head = "", ...lines] = (await readFile(join(REPOSITORY_DATA, file), "utf8")).trimEnd().split("\n");
  const kept = start === null ? [] : lines.filter((line) => line.startsWith(start));
  return `${[head, ...kept].join("\n")}\n`;
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
