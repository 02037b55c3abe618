import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Manifest, readManifest, writeManifest } from "../../src/site/manifest.js";

const file = { path: "treaty/XXVI-8/index.html", size: 12, time: 1_780_000_000_000.25 };
const manifest: Manifest = {
  code: "c0de",
  whole: null,
  parts: {
    home: { inputs: "a1", reads: ["day"], files: [file, { ...file, path: "chart/map.png", inputs: "b2" }] },
    "treaty XXVI-8": { inputs: "c3", files: [] },
  },
};

let path: string;
beforeAll(async () => {
  path = join(await mkdtemp(join(tmpdir(), "depositary-manifest-")), ".dist.made.json");
});
afterAll(() => rm(join(path, ".."), { recursive: true }));

const read = async (text: string) => {
  await writeFile(path, text);
  return readManifest(path, "c0de");
};
const withHome = (home: object) => JSON.stringify({ ...manifest, parts: { home } });

describe("the manifest of a site", () => {
  it("is read as it was written", () => {
    writeManifest(path, manifest);
    expect(readManifest(path, "c0de")).toEqual(manifest);
  });

  it("is none where there is no file, or other code wrote it", () => {
    expect(readManifest(`${path}.absent`, "c0de")).toBeNull();
    writeManifest(path, manifest);
    expect(readManifest(path, "other")).toBeNull();
  });

  it.each([
    ["half a file", JSON.stringify(manifest).slice(0, 40)],
    ["nothing", "null"],
    ["a list", "[]"],
    ["no parts", JSON.stringify({ code: "c0de", whole: null })],
    ["parts of another form", JSON.stringify({ ...manifest, parts: { home: null } })],
    ["a part without digest", withHome({ files: [] })],
    ["a part without files", withHome({ inputs: "a1" })],
    ["reads that are no list", withHome({ inputs: "a1", reads: "day", files: [] })],
    ["a file without time", withHome({ inputs: "a1", files: [{ path: "a", size: 1 }] })],
    [
      "a file that lies elsewhere",
      withHome({ inputs: "a1", files: [{ ...file, path: "../../packages/model/package.json" }] }),
    ],
    ["a file by its whole path", withHome({ inputs: "a1", files: [{ ...file, path: "/etc/hosts" }] })],
  ])("is none where it holds %s", async (_, text) => {
    expect(await read(text)).toBeNull();
  });
});
