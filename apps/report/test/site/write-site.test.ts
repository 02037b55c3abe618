import { mkdtemp, readdir, readFile, rm, stat, utimes, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { filesIn } from "../../src/site/files-in.js";
import { writeSite } from "../../src/site/write-site.js";
import { assetNames, partOf } from "./files-of.js";

const assets = resolve(fileURLToPath(import.meta.url), "../../../assets");
const scripts = resolve(fileURLToPath(import.meta.url), "../fixtures/scripts");
let directory: string;
beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), "depositary-site-"));
});
afterAll(() => rm(directory, { recursive: true, force: true }));

describe("writing a site", () => {
  it("puts a finished directory in place of the old one, with nothing left of it", async () => {
    const out = join(directory, "dist");
    await writeSite(() => [partOf([{ path: "old/index.html", content: "old" }])], { assets, scripts, out });
    await writeSite(() => [partOf([{ path: "index.html", content: "new" }])], { assets, scripts, out });
    const own = (await readdir(out)).filter((name) => !assetNames.includes(name));
    expect(own).toEqual(["index.html"]);
    expect(await readFile(join(out, "style.css"), "utf8")).toMatch(
      /^:root\{color-scheme:light dark;--paper:/,
    );
    expect(await readdir(directory)).toEqual(["dist"]);
  });

  it("counts every file, assets included, leaves what is as it was untouched, and says how many are not", async () => {
    const out = join(directory, "again");
    const site = (b: string) => [
      { path: "a/index.html", content: "same" },
      { path: "b.html", content: b },
    ];
    const first = await writeSite(() => [partOf(site("one"))], { assets, scripts, out });
    const files = (await filesIn(out)).length;
    expect(first).toEqual({ files, changed: files });
    const past = new Date("2026-01-01T00:00:00Z");
    for (const path of ["a/index.html", "b.html", "style.css"]) await utimes(join(out, path), past, past);
    expect(await writeSite(() => [partOf(site("one"))], { assets, scripts, out })).toEqual({
      files,
      changed: 0,
    });
    expect(await writeSite(() => [partOf(site("two"))], { assets, scripts, out })).toEqual({
      files,
      changed: 1,
    });
    const timeOf = async (path: string) => (await stat(join(out, path))).mtime;
    expect([await timeOf("a/index.html"), await timeOf("style.css")]).toEqual([past, past]);
    expect(await timeOf("b.html")).not.toEqual(past);
    expect(await readFile(join(out, "b.html"), "utf8")).toBe("two");
    await rm(out, { recursive: true });
  });

  it("makes all of it again by other code, and where what is kept of it cannot be read", async () => {
    const [out, manifest] = [join(directory, "kept"), join(directory, "kept.json")];
    const made: string[] = [];
    const build = async (code: string) => {
      const make = () => {
        made.push(code);
        return [{ path: "index.html", content: "same" }];
      };
      const keeping = { manifest, code, whole: "facts" };
      await writeSite(() => [{ name: "home", inputs: () => "facts", make }], {
        assets,
        scripts,
        out,
        keeping,
      });
    };
    for (const code of ["old", "old", "new"]) await build(code);
    for (const text of ["", "{", "[]"]) {
      await writeFile(manifest, text);
      await build("new");
    }
    await build("new");
    expect(made).toEqual(["old", "new", "new", "new", "new"]);
    await rm(out, { recursive: true });
    await rm(manifest);
  });

  it("drops the files of a part that is no more, and keeps what is not its own", async () => {
    const [out, manifest] = [join(directory, "fewer"), join(directory, "fewer.json")];
    const keeping = { manifest, code: "code", whole: "facts" };
    const parts = ["a", "b"].map((name) => partOf([{ path: `${name}/index.html`, content: name }], { name }));
    await writeSite(() => parts, { assets, scripts, out, keeping });
    await writeFile(join(out, "CNAME"), "example.org");
    expect(await writeSite(() => parts.slice(1), { assets, scripts, out, keeping })).toEqual({
      files: (await filesIn(out)).length - 1,
      changed: 0,
    });
    expect((await readdir(out)).filter((name) => /^(a|b|CNAME)$/.test(name)).sort()).toEqual(["CNAME", "b"]);
    await rm(out, { recursive: true });
    await rm(manifest);
  });

  it.each(["../out.html", "a/../../b", "a/./b", "/etc/x", "a//b", "a b", "<b>.html", "a\\b", "vote/..", ""])(
    "writes nothing where an identifier would lead to the path %j",
    async (path) => {
      const out = join(directory, "refused");
      await expect(
        writeSite(() => [partOf([{ path, content: "x" }])], { assets, scripts, out }),
      ).rejects.toThrow(`not the path of a file of the site: ${JSON.stringify(path)}`);
      expect(await readdir(directory)).toEqual(["dist"]);
    },
  );

  it("leaves the old site where it fails", async () => {
    const out = join(directory, "dist");
    await writeFile(join(out, "index.html"), "kept");
    const files = [
      { path: "a", content: "a file" },
      { path: "a/b", content: "below a file" },
    ];
    await expect(writeSite(() => [partOf(files)], { assets, scripts, out })).rejects.toThrow();
    expect(await readFile(join(out, "index.html"), "utf8")).toBe("kept");
    expect(await readdir(directory)).toEqual(["dist"]);
  });
});
