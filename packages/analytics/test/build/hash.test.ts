import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it } from "vitest";
import { hashOf } from "../../src/build/hash.js";

it("a file that is absent, one that is a directory and an empty one have hashes of their own", async () => {
  const folder = await mkdtemp(join(tmpdir(), "depositary-hash-"));
  const path = join(folder, "changes.csv");
  const hash = () => hashOf([{ name: "changes.csv", path }]);
  const absent = hash();
  await mkdir(path);
  const directory = hash();
  await rm(path, { recursive: true });
  await writeFile(path, "");
  expect(new Set([absent, directory, hash()]).size).toBe(3);
  await rm(folder, { recursive: true });
});
