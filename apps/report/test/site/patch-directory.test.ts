import { mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { patchDirectory } from "../../src/site/patch-directory.js";

let directory: string;
let out: string;
beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), "depositary-patch-"));
  out = join(directory, "dist");
});
beforeEach(async () => {
  await rm(out, { recursive: true, force: true });
  await put(out, "a/b/old.html", "old");
  await put(out, "kept.html", "kept");
});
afterAll(() => rm(directory, { recursive: true, force: true }));

async function put(root: string, path: string, content: string): Promise<void> {
  await mkdir(dirname(join(root, path)), { recursive: true });
  await writeFile(join(root, path), content);
}

describe("patching a directory", () => {
  it("moves what is new into place and drops what is gone, with the folders that held nothing else", async () => {
    const result = await patchDirectory(out, async (aside) => {
      await put(aside, "c/new.html", "new");
      await put(aside, "kept.html", "changed");
      return { result: 2, gone: ["a/b/old.html"] };
    });
    expect(result).toBe(2);
    expect((await readdir(out, { recursive: true })).sort()).toEqual(["c", "c/new.html", "kept.html"]);
    expect(await readFile(join(out, "kept.html"), "utf8")).toBe("changed");
    expect(await readdir(directory)).toEqual(["dist"]);
  });

  it("lets a file take the place of a folder that is gone, and the other way round", async () => {
    await patchDirectory(out, async (aside) => {
      await put(aside, "a", "a file");
      await put(aside, "kept.html/index.html", "a folder");
      return { result: null, gone: ["a/b/old.html", "kept.html"] };
    });
    expect(await readFile(join(out, "a"), "utf8")).toBe("a file");
    expect(await readFile(join(out, "kept.html/index.html"), "utf8")).toBe("a folder");
  });

  it.each(["a/b/old.html", "a/b/new.html"])(
    "touches nothing behind a link at the folder of %s",
    async (path) => {
      const elsewhere = join(directory, "elsewhere");
      await put(elsewhere, "b/old.html", "theirs");
      await rm(join(out, "a"), { recursive: true });
      await symlink(elsewhere, join(out, "a"));
      const patched = patchDirectory(out, async (aside) => {
        if (path.includes("new")) await put(aside, path, "new");
        return { result: null, gone: path.includes("old") ? [path] : [] };
      });
      await expect(patched).rejects.toThrow(`${join(out, "a")} is a link`);
      expect(await readdir(elsewhere, { recursive: true })).toEqual(["b", "b/old.html"]);
      await rm(elsewhere, { recursive: true });
    },
  );

  it("changes nothing where it fails", async () => {
    const failing = patchDirectory(out, async (aside) => {
      await put(aside, "kept.html", "changed");
      throw new Error("no more room");
    });
    await expect(failing).rejects.toThrow("no more room");
    expect(await readFile(join(out, "kept.html"), "utf8")).toBe("kept");
    expect(await readdir(directory)).toEqual(["dist"]);
  });
});
