import { createHash } from "node:crypto";
import { mkdtemp, readdir, readFile, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, relative, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import type { Database } from "@depositary/analytics";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { buildSite } from "../../src/site/build-site.js";
import type { PartSource } from "../../src/site/make-parts.js";
import type { PartGroup, SitePart } from "../../src/site/part.js";
import { siteAddress } from "../../src/site/site-address.js";
import { unchangedFiles } from "../../src/site/unchanged-files.js";
import { writeSite } from "../../src/site/write-site.js";
import { smallDatabase } from "../record/small-database.js";

const assets = resolve(fileURLToPath(import.meta.url), "../../../assets");
const scripts = resolve(fileURLToPath(import.meta.url), "../fixtures/scripts");
const site = siteAddress("https://example.org/record/");
let directory: string;
let before: Database;
let after: Database;
let original: Readonly<Record<string, string>>;

beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), "depositary-incremental-"));
  before = await smallDatabase();
  after = await smallDatabase(moveOneDeposit);
  await build("site", before);
  original = await bytesOf("site");
});
afterAll(async () => {
  before.close();
  after.close();
  await rm(directory, { recursive: true, force: true });
});

/** China's acceptance of the Convention against Transnational Organized Crime, a week later. */
async function moveOneDeposit(record: string): Promise<void> {
  const path = join(record, "actions.csv");
  const lines = (await readFile(path, "utf8")).split("\n");
  const moved = lines.map((line) =>
    line.startsWith("XVIII-12/CHN/acceptance") ? line.replaceAll("2001-06-15", "2001-06-22") : line,
  );
  expect(moved).not.toEqual(lines);
  await writeFile(path, moved.join("\n"));
}

const outOf = (name: string) => join(directory, name);

/** Writes the site of `database` where the one called `name` is; the names of the parts that were made. */
async function build(name: string, database: Database): Promise<readonly string[]> {
  const made: string[] = [];
  await writeSite(() => noting(made, buildSite(database, { site })), {
    assets,
    scripts,
    out: outOf(name),
    keeping: keepingOf(name, database === before ? "before" : "after"),
  });
  return made;
}

const keepingOf = (name: string, whole = "before") => ({
  manifest: outOf(`${name}.json`),
  code: "code",
  whole,
});

async function* noting(made: string[], parts: PartSource): AsyncGenerator<SitePart | PartGroup> {
  for await (const part of parts) {
    if ("parts" in part) throw new Error("a part was made elsewhere");
    if ("planned" in part)
      yield { ...part, make: (names: ReadonlySet<string>) => noting(made, part.make(names)) };
    else
      yield {
        ...part,
        make: (paths: () => readonly string[]) => {
          made.push(part.name);
          return part.make(paths);
        },
      };
  }
}

/** A digest of the bytes of every file of a site, by path. */
async function bytesOf(name: string): Promise<Readonly<Record<string, string>>> {
  const entries = await readdir(outOf(name), { recursive: true, withFileTypes: true });
  const paths = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  const files = paths.toSorted().map(async (path) => {
    const digest = createHash("sha256")
      .update(await readFile(path))
      .digest("hex");
    return [relative(outOf(name), path), digest] as const;
  });
  return Object.fromEntries(await Promise.all(files));
}

describe("a site of which no fact has changed", () => {
  it("is known as such without being read, and nothing of it is made", async () => {
    expect(unchangedFiles(outOf("site"), keepingOf("site"))).toBe(Object.keys(original).length);
    expect(await build("site", before)).toEqual([]);
    expect(await bytesOf("site")).toEqual(original);
  });

  it.each([
    ["an edited page", "treaty/XXVI-8/index.html", (path: string) => writeFile(path, "edited")],
    ["a missing picture", "chart/map.png", (path: string) => rm(path)],
    ["a missing stylesheet", "style.css", (path: string) => rm(path)],
    ["a missing folder", "participant/BRA", (path: string) => rm(path, { recursive: true })],
  ])("heals %s and nothing else", async (_, path, harm) => {
    await harm(join(outOf("site"), path));
    expect(unchangedFiles(outOf("site"), keepingOf("site"))).toBeNull();
    expect((await build("site", before)).length).toBeLessThanOrEqual(1);
    expect(await bytesOf("site")).toEqual(original);
    expect(unchangedFiles(outOf("site"), keepingOf("site"))).not.toBeNull();
  });
});

describe("a site of which one fact has changed", () => {
  it("is, byte for byte, the one that is made from nothing, of which only the pages of that fact were made, and goes back", async () => {
    const timeOf = async (id: string) => (await stat(join(outOf("site"), `treaty/${id}/index.html`))).mtimeMs;
    const times = [await timeOf("XXVI-8"), await timeOf("XVIII-12")];
    const made = await build("site", after);
    expect(made.filter((name) => !name.startsWith("region "))).toEqual([
      "curves",
      // where its curve stands beside that of the Convention
      "home",
      "treaty XVIII-12",
      "participant CHN",
      "compare",
      "changes",
      "table action",
      "table participation",
      "table participation_spell",
      "table instrument",
      "site map",
    ]);
    expect(await timeOf("XXVI-8")).toBe(times[0]);
    expect(await timeOf("XVIII-12")).not.toBe(times[1]);
    await build("whole", after);
    const patched = await bytesOf("site");
    expect(patched).toEqual(await bytesOf("whole"));
    expect(patched).not.toEqual(original);
    await build("site", before);
    expect(await bytesOf("site")).toEqual(original);
  });
});
