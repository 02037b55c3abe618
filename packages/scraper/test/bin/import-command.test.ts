import { mkdtemp, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { emptyRecord, linesOf, remove } from "../import/small-archive.js";
import { COMMANDS, runCommand, runImport } from "../support/command.js";

describe("depositary-import", () => {
  it("says what it can read when asked", async () => {
    const { code, stdout, stderr } = await runImport(["--help"]);
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    for (const archive of ["mtdsg-2015", "unvotes", "undl-ga", "population"])
      expect(stdout).toContain(archive);
  });

  it("is asked wrongly for an archive that is not known", async () => {
    const { code, stdout, stderr } = await runImport(["oracle-bones", "--from", "."]);
    expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
    expect(stderr).toMatch(/^import: .*oracle-bones/);
  });

  it("says in one line that a directory is not there", async () => {
    const { code, stdout, stderr } = await runImport(["population", "--from", "/nowhere/at/all"]);
    expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
    expect(stderr).toMatch(/^import: .*\/nowhere\/at\/all.*\n$/);
  });

  it("tells of the first hundred reasons, counts the rest by kind, and keeps every row", async () => {
    const [data, folder] = [await emptyRecord(), await mkdtemp(join(tmpdir(), "depositary-names-"))];
    const rows = Array.from({ length: 250 }, (_, at) => `STATE ${at},C${at},`);
    await writeFile(
      join(folder, "2026_08_17_unms_names.csv"),
      `member_state,iso,coverage_periods\n${rows.join("\n")}\n`,
    );
    const { code, stdout, stderr } = await runImport(["undl-names", "--from", folder, "--data", data]);
    expect([code, stdout.trimEnd().split("\n").length]).toEqual([1, 1 + 100 + 1]);
    expect(stdout).toContain(
      '  refused 150: no participant has the code "…" (first: 2026_08_17_unms_names.csv: STATE 100 (C100))',
    );
    expect(stderr).toContain("and 150 more; all stand in rejects.csv after the import");
    expect(await linesOf(data, "rejects.csv", "undl-names,")).toHaveLength(rows.length);
    await Promise.all([data, folder].map(remove));
  });

  it("ends as a process of its own with the same code", async () => {
    const { code, stderr } = await runCommand([
      process.execPath,
      join(COMMANDS, "import.js"),
      "oracle-bones",
    ]);
    expect(code).toBe(2);
    expect(stderr).toContain("oracle-bones");
  });
});
