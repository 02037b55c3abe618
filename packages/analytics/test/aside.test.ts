import { spawnSync } from "node:child_process";
import { mkdir, mkdtemp, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { withAside } from "../src/aside.js";

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "depositary-aside-"));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

describe("a directory aside", () => {
  it("is beside the path, and gone when the work is done or has failed", async () => {
    const [name] = await withAside(join(folder, "site"), () => readdir(folder));
    expect(name).toMatch(new RegExp(`^\\.site-${process.pid}-`));
    const failing = withAside(join(folder, "site"), async (aside) => {
      await writeFile(join(aside, "half"), "half");
      throw new Error("no room");
    });
    await expect(failing).rejects.toThrow("no room");
    expect(await readdir(folder)).toEqual([]);
  });

  it("is removed by the next work at the same path where its process was killed, and left where it is at work", async () => {
    const { pid: dead } = spawnSync(process.execPath, ["--version"]);
    const left = [
      `.site-${process.ppid}-AbC123`,
      `.other-${dead}-AbC123`,
      `.site-2024-${dead}-AbC123`,
      ".site-draft",
    ];
    for (const name of [`.site-${dead}-AbC123`, ...left])
      await mkdir(join(folder, name, "a"), { recursive: true });
    await withAside(join(folder, "site"), async () => {});
    expect(await readdir(folder)).toEqual(left.sort());
  });
});
