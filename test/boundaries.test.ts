import { execFile } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { afterEach, beforeEach, describe, expect, it } from "vitest";

const root = fileURLToPath(new URL("../", import.meta.url));
const rooms = ["packages/model", "packages/scraper", "packages/analytics", "apps/report"];

describe("turbo boundaries, on a copy of the repository without its code", () => {
  let copy: string;
  beforeEach(() => {
    copy = mkdtempSync(join(tmpdir(), "depositary-boundaries-"));
    for (const name of ["package.json", "package-lock.json", "turbo.json"])
      cpSync(join(root, name), join(copy, name));
    for (const room of rooms) {
      for (const name of ["package.json", "turbo.json"]) write(`${room}/${name}`, read(`${room}/${name}`));
      write(`${room}/src/index.ts`, "export const nothing = null;\n");
    }
  });
  afterEach(() => rmSync(copy, { recursive: true, force: true }));

  const read = (name: string) => readFileSync(join(root, name), "utf8");
  function write(name: string, text: string): void {
    mkdirSync(dirname(join(copy, name)), { recursive: true });
    writeFileSync(join(copy, name), text);
  }
  async function boundaries(): Promise<string> {
    const environment = { ...process.env, TURBO_TELEMETRY_DISABLED: "1" };
    const turbo = join(root, "node_modules/.bin/turbo");
    const { stdout, stderr } = await promisify(execFile)(turbo, ["boundaries"], {
      cwd: copy,
      env: environment,
    }).catch((failure: { stdout: string; stderr: string }) => failure);
    return `${stdout}${stderr}`;
  }

  it("finds nothing where nothing is wrong", async () => {
    expect(await boundaries()).toContain("no issues found");
  });

  it.each([
    ["packages/analytics", "@depositary/scraper"],
    ["packages/scraper", "@depositary/analytics"],
    ["packages/model", "@depositary/analytics"],
    ["apps/report", "@depositary/scraper"],
    ["packages/analytics", "@depositary/report"],
  ])("catches %s importing %s", async (room, forbidden) => {
    write(`${room}/src/index.ts`, `export * from "${forbidden}";\n`);
    expect(await boundaries()).toContain(`cannot import package \`${forbidden}\``);
  });

  it("catches the same import where the dependency is declared", async () => {
    const manifest = read("packages/analytics/package.json");
    const model = '"@depositary/model": "0.1.0"';
    expect(manifest).toContain(model);
    write(
      "packages/analytics/package.json",
      manifest.replace(model, `${model}, "@depositary/scraper": "0.1.0"`),
    );
    expect(await boundaries()).toMatch(
      /`@depositary\/analytics` found without any tag listed in\s+\|?\s*allowlist/,
    );
  });

  it("catches a relative path that leaves its package", async () => {
    write("packages/analytics/src/index.ts", 'export * from "../../scraper/src/index.js";\n');
    expect(await boundaries()).toContain("leaves the package");
  });
});
