import { cp, mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { fixtureDirectory } from "../fixture.js";
import { run } from "./command-line.js";

const MARK = "not-for-publication-0123456789";
const PLACES = [
  { name: "here", env: { TZ: "UTC", LANG: "C", LC_ALL: "C" } },
  {
    name: "elsewhere, with blanks",
    env: { TZ: "America/St_Johns", LANG: "tr_TR.UTF-8", LC_ALL: "tr_TR.UTF-8" },
  },
  { name: "ailleurs", env: { TZ: "Asia/Tokyo", LANG: "de_DE.UTF-8", LC_ALL: "de_DE.UTF-8" } },
] as const;

let directory: string;

beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), "depositary-anywhere-"));
  for (const { name, env } of PLACES) {
    const cwd = join(directory, name);
    await cp(fixtureDirectory, join(cwd, "data"), { recursive: true });
    const place = { cwd, env: { ...env, DEPOSITARY_UNDL_TOKEN: MARK } };
    const { code, stderr } = await run("export", ["--data", "data", "--out", "out"], "", place);
    if (code !== 0) throw new Error(stderr);
  }
});

afterAll(() => rm(directory, { recursive: true, force: true }));

/** Files of an export by their path in it, but for those that may differ. */
async function filesOf(name: string): Promise<ReadonlyMap<string, Buffer>> {
  const out = join(directory, name, "out");
  const entries = await readdir(out, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  const read = files.map(async (path) => [path.slice(out.length + 1), await readFile(path)] as const);
  return new Map(await Promise.all(read));
}

it.each(PLACES.slice(1))(
  "an export has the same bytes in another directory, time zone and language: $name",
  async ({ name }) => {
    const [here, there] = await Promise.all([filesOf(PLACES[0].name), filesOf(name)]);
    expect([...there.keys()].sort()).toEqual([...here.keys()].sort());
    const may = new Set(["depositary.duckdb", "SHA256SUMS"]);
    const differing = [...here].filter(([path, bytes]) => !may.has(path) && !there.get(path)?.equals(bytes));
    expect(differing.map(([path]) => path)).toEqual([]);
  },
);

it("no file of an export, the database included, holds a path of the machine or a value of the environment", async () => {
  for (const [path, bytes] of await filesOf(PLACES[1].name))
    for (const secret of [directory, MARK, process.cwd()])
      expect(bytes.includes(secret), `${path} holds ${secret}`).toBe(false);
});
