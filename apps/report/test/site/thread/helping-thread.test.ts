import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, relative, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import type { Database } from "@depositary/analytics";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { buildSite } from "../../../src/site/build-site.js";
import type { PartSource } from "../../../src/site/make-parts.js";
import type { MakingPlace } from "../../../src/site/making.js";
import { pagePlans } from "../../../src/site/page-plans.js";
import { readDigests } from "../../../src/site/record/keyed-rows.js";
import { readSiteRecord } from "../../../src/site/record.js";
import { writeSite } from "../../../src/site/write-site.js";
import { smallDatabase } from "../../record/small-database.js";

const report = resolve(fileURLToPath(import.meta.url), "../../../..");
const compiled = join(report, "lib/site/thread/helping-thread.js");
const isBuilt = existsSync(compiled);

const digest = (bytes: Buffer) => createHash("sha256").update(bytes).digest("hex");

let directory: string;
beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), "depositary-thread-"));
});
afterAll(() => rm(directory, { recursive: true, force: true }));

/** A digest of the bytes of every file below a directory, by path. */
async function digestsIn(place: string): Promise<ReadonlyMap<string, string>> {
  const entries = await readdir(place, { recursive: true, withFileTypes: true });
  const paths = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  const files = paths
    .toSorted()
    .map(async (path) => [relative(place, path), digest(await readFile(path))] as const);
  return new Map(await Promise.all(files));
}

// a thread runs compiled modules
describe.skipIf(!isBuilt)("a second thread (skipped where tsc -b has not run)", () => {
  let sharedParts: typeof import("../../../src/site/thread/helping-thread.js")["sharedParts"];
  let database: Database;
  beforeAll(async () => {
    ({ sharedParts } = await import(compiled));
    database = await smallDatabase();
  });
  afterAll(() => database.close());

  const together = (place: MakingPlace) =>
    buildSite(database, { partsOf: (work) => sharedParts(work, place) });

  it("makes some of the pages, and the site is the same byte for byte, from nothing and patched", async () => {
    const write = (name: string, parts: (place: MakingPlace) => PartSource) =>
      writeSite(parts, {
        assets: join(report, "assets"),
        scripts: join(report, "test/site/fixtures/scripts"),
        out: join(directory, name),
        keeping: { manifest: join(directory, `${name}.json`), code: "code", whole: "" },
      });
    const alone = await write("alone", () => buildSite(database));
    expect(await write("together", together)).toEqual(alone);
    expect(await digestsIn(join(directory, "together"))).toEqual(await digestsIn(join(directory, "alone")));
    await writeFile(join(directory, "together", "index.html"), "edited");
    await rm(join(directory, "together", "treaty"), { recursive: true });
    const patched = await write("together", together);
    expect(patched.files).toBe(alone.files);
    expect(patched.changed).toBeGreaterThan(1);
    expect(await digestsIn(join(directory, "together"))).toEqual(await digestsIn(join(directory, "alone")));
  });

  it("ends all work where it fails, and tells why", async () => {
    const record = await readSiteRecord(database);
    const digests = await readDigests(database);
    const names = new Set([...pagePlans(record)].map(({ name }) => name));
    const aside = join(directory, "a file");
    await writeFile(aside, "");
    const place = { out: join(directory, "none"), aside, before: null };
    const ended = new Promise((done) => process.once("worker", (thread) => thread.once("exit", done)));
    let taken = 0;
    const take = async () => {
      for await (const _ of sharedParts({ record, digests, site: null, names }, place)) {
        taken += 1;
        await ended;
      }
    };
    await expect(take()).rejects.toThrow(/ENOTDIR|EEXIST/);
    expect(taken).toBe(1);
  });
});
