import { join } from "node:path";
import { describe, expect, it } from "vitest";
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
