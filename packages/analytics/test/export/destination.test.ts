import { cp, lstat, mkdir, mkdtemp, readdir, readFile, rm, stat, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { DatabaseError } from "../../src/database-error.js";
import { exportRecord } from "../../src/export/export-record.js";
import { type Exported, exported } from "./exported.js";

describe("the directory of an export", () => {
  let earlier: Exported;
  let databasePath: string;
  let parent: string;
  let out: string;
  beforeAll(async () => {
    earlier = await exported();
    databasePath = earlier.databasePath;
  });
  afterAll(() => earlier.remove());
  beforeEach(async () => {
    parent = await mkdtemp(join(tmpdir(), "depositary-destination-"));
    out = join(parent, "out");
  });
  afterEach(() => rm(parent, { recursive: true, force: true }));

  it("is replaced as a whole by the next export, and nothing is left beside it", async () => {
    await cp(earlier.directory, out, { recursive: true });
    await writeFile(join(out, "README.md"), "changed by hand");
    expect((await exportRecord({ databasePath, out })).directory).toBe(out);
    expect(await readFile(join(out, "README.md"), "utf8")).toBe(await earlier.read("README.md"));
    expect(await readdir(parent)).toEqual(["out"]);
    expect((await stat(out)).mode & 0o777).toBe(0o755);
  });

  it("may be there and empty, and is told of each table as it comes", async () => {
    await mkdir(out);
    const told: string[] = [];
    const onProgress = (name: string, position: number, of: number) => told.push(`${position}/${of} ${name}`);
    const { relations, files } = await exportRecord({ databasePath, out, onProgress });
    expect(told[0]).toBe(`1/${relations} source`);
    expect(told).toHaveLength(relations);
    const entries = await readdir(out, { recursive: true, withFileTypes: true });
    expect(entries.filter((entry) => entry.isFile())).toHaveLength(files);
  });

  it("is refused where it holds what no export wrote, which stays", async () => {
    await mkdir(out);
    await writeFile(join(out, "thesis.txt"), "years of work");
    await expect(exportRecord({ databasePath, out })).rejects.toThrow(
      /out holds what no export wrote: "thesis.txt"; .* name another or an empty one$/,
    );
    expect(await readFile(join(out, "thesis.txt"), "utf8")).toBe("years of work");
  });

  it("is refused where someone put a file into an earlier export", async () => {
    await cp(earlier.directory, out, { recursive: true });
    await writeFile(join(out, "csv", "notes.csv"), "mine");
    await expect(exportRecord({ databasePath, out })).rejects.toThrow('"csv/notes.csv"');
  });

  it("is refused where the data package in it is another's", async () => {
    await cp(earlier.directory, out, { recursive: true });
    await writeFile(join(out, "datapackage.json"), '{"name": "other"}');
    await expect(exportRecord({ databasePath, out })).rejects.toThrow(
      '"CITATION.cff", "README.md", "SHA256SUMS" and 8 more',
    );
  });

  it("is refused where a folder in it is a link that leads out of it, and what is there stays", async () => {
    const elsewhere = join(parent, "elsewhere");
    await cp(earlier.directory, out, { recursive: true });
    await cp(join(out, "csv"), elsewhere, { recursive: true });
    await rm(join(out, "csv"), { recursive: true });
    await symlink(elsewhere, join(out, "csv"));
    const before = await readdir(elsewhere);
    await expect(exportRecord({ databasePath, out })).rejects.toThrow('holds what no export wrote: "csv"');
    expect(await readdir(elsewhere)).toEqual(before);
  });

  it("has a file of its own in the place of a link, and what the link led to stays", async () => {
    const elsewhere = join(parent, "elsewhere.md");
    await cp(earlier.directory, out, { recursive: true });
    await writeFile(elsewhere, "years of work");
    await rm(join(out, "README.md"));
    await symlink(elsewhere, join(out, "README.md"));
    await exportRecord({ databasePath, out });
    expect(await readFile(elsewhere, "utf8")).toBe("years of work");
    expect(await readFile(join(out, "README.md"), "utf8")).toBe(await earlier.read("README.md"));
  });

  it("is where a link leads, and the link stays", async () => {
    const linked = join(parent, "a place");
    await mkdir(linked);
    await symlink(linked, out);
    expect((await exportRecord({ databasePath, out })).directory).toBe(linked);
    expect((await lstat(out)).isSymbolicLink()).toBe(true);
  });

  it("is refused where it is a link to nothing", async () => {
    await symlink(join(parent, "nothing"), out);
    await expect(exportRecord({ databasePath, out })).rejects.toThrow(/out is a link to nothing$/);
  });

  it("is refused where it is a file", async () => {
    await writeFile(out, "a file");
    await expect(exportRecord({ databasePath, out })).rejects.toThrow(/out is a file; name a directory$/);
  });

  it("stays as it was where the database cannot be read, without half an export beside it", async () => {
    await cp(earlier.directory, out, { recursive: true });
    const broken = join(dirname(databasePath), "broken.duckdb");
    await writeFile(broken, "not a database");
    await expect(exportRecord({ databasePath: broken, out })).rejects.toThrow(DatabaseError);
    expect(await readFile(join(out, "SHA256SUMS"), "utf8")).toBe(await earlier.read("SHA256SUMS"));
    expect(await readdir(parent)).toEqual(["out"]);
  });
});
