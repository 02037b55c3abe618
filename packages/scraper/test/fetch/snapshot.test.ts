import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { sha256Of } from "../../src/fetch/sha256.js";
import { openSnapshotStore, type Snapshot } from "../../src/fetch/snapshot.js";

const ADDRESS = "https://treaties.un.org/a.xml";

let directory: string;

beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), "depositary-snapshots-"));
});

afterEach(() => rm(directory, { recursive: true, force: true }));

function snapshot(text: string): Snapshot {
  const bytes = Buffer.from(text);
  return {
    bytes,
    sidecar: {
      url: ADDRESS,
      retrievedAt: "2026-09-10T12:00:00Z",
      status: 200,
      sha256: sha256Of(bytes),
      etag: '"1"',
      lastModified: null,
      contentType: "text/xml",
    },
  };
}

it("bytes stand under their hash with a sidecar, and an accepted snapshot is the latest of its address", async () => {
  const store = openSnapshotStore(directory, { isReadOnly: false });
  const one = snapshot("one");
  await store.keep("untc", one);
  expect(await store.latest("untc", ADDRESS)).toBeNull();
  await store.accept("untc", ADDRESS, one.sidecar);
  expect(await store.latest("untc", ADDRESS)).toEqual({ ...one, bytes: Buffer.from("one") });
  const { sha256 } = one.sidecar;
  const path = join(directory, "untc", sha256.slice(0, 2), sha256);
  expect(await readFile(path, "utf8")).toBe("one");
  expect(JSON.parse(await readFile(`${path}.json`, "utf8"))).toEqual(one.sidecar);
});

it("bytes that no longer have their hash are not given out, and are mended by the next fetch", async () => {
  const store = openSnapshotStore(directory, { isReadOnly: false });
  const one = snapshot("one");
  await store.keep("untc", one);
  await store.accept("untc", ADDRESS, one.sidecar);
  const { sha256 } = one.sidecar;
  await writeFile(join(directory, "untc", sha256.slice(0, 2), sha256), "spoilt");
  expect(await store.latest("untc", ADDRESS)).toBeNull();
  await store.keep("untc", one);
  expect(Buffer.from((await store.latest("untc", ADDRESS))?.bytes ?? []).toString()).toBe("one");
});

it("a pointer that is no sidecar is no snapshot", async () => {
  const store = openSnapshotStore(directory, { isReadOnly: false });
  await store.accept("untc", ADDRESS, snapshot("one").sidecar);
  const [pointer = ""] = await readdir(join(directory, "untc", "latest"));
  for (const text of [
    "",
    "{}",
    "null",
    '{"sha256":"../../../etc/passwd","url":"","retrievedAt":"","status":200}',
  ]) {
    await writeFile(join(directory, "untc", "latest", pointer), text);
    expect(await store.latest("untc", ADDRESS)).toBeNull();
  }
});

it("a read-only store writes nothing", async () => {
  const store = openSnapshotStore(directory, { isReadOnly: true });
  await store.keep("untc", snapshot("one"));
  await store.accept("untc", ADDRESS, snapshot("one").sidecar);
  expect(await readdir(directory)).toEqual([]);
});
