import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";

const root = fileURLToPath(new URL("../", import.meta.url));
const readme = readFileSync(join(root, "README.md"), "utf8");
const commands = [...readme.matchAll(/^```sh\n([\s\S]*?)^```$/gm)].flatMap(([, block = ""]) =>
  block.trim().split("\n"),
);
const scripts: Readonly<Record<string, string>> = JSON.parse(
  readFileSync(join(root, "package.json"), "utf8"),
).scripts;

function run(command: string, ...args: readonly string[]) {
  return spawnSync(command, args, { cwd: root, encoding: "utf8", shell: args.length === 0 });
}

describe("the README", () => {
  it("names only commands that are there", () => {
    const named = commands.flatMap((line) =>
      [...line.matchAll(/npm run (?:--silent )?([a-z]+)/g)].map(([, name]) => name),
    );
    expect(named.length).toBeGreaterThan(5);
    expect(named.filter((name) => scripts[name ?? ""] === undefined)).toEqual([]);
  });

  it("shows a picture and links only to files that are there", () => {
    const targets = [...readme.matchAll(/\]\(([^)#]+)\)/g)].map(([, target = ""]) => target);
    const missing = targets.filter((target) => !target.startsWith("http") && !existsSync(join(root, target)));
    expect(missing).toEqual([]);
  });

  it("counts roll calls and questions as they are on file", () => {
    const lines = (path: string) => readFileSync(join(root, path), "utf8").split("\n");
    const rollCalls = lines("data/roll-calls.csv").filter(Boolean).length - 1;
    const asked = lines("docs/sql.md").filter((line) => line.startsWith("### ")).length;
    expect(readme).toContain(
      `${String(rollCalls).replace(/\B(?=(\d{3})+$)/g, ",")} roll calls of the\nGeneral Assembly`,
    );
    expect(readme).toContain(`${asked} questions with their answers`);
  });

  const questions = commands.filter((line) => line.startsWith("npm run --silent sql"));
  const answers = [
    /\b75\b/,
    /\b68\b/,
    /^signatory,73\r?$/m,
    /"vote": ?"no",\s*"ballots": ?60/,
    /ratification\s+5\s+0\.68\d+/,
  ];

  it("asks as many questions as are answered here", () => {
    expect(questions).toHaveLength(answers.length);
  });

  it.each(questions.map((question, i) => [question, answers[i] ?? /$^/] as const))(
    "%s is answered",
    (question, answer) => {
      const { status, stdout, stderr } = run(question);
      expect(status, stderr).toBe(0);
      expect(stdout).toMatch(answer);
    },
  );

  it("names options of refresh that its help knows", () => {
    const { stdout } = run("npm", "run", "--silent", "refresh", "--", "--help");
    for (const option of ["--only", "--origin", "--data", "--dry-run", "--offline"])
      expect(stdout).toContain(option);
  });

  it("checks the record as it says, and every invariant holds", () => {
    const { status, stdout } = run("npm", "run", "--silent", "check");
    expect(stdout).not.toMatch(/^broken/m);
    expect(status).toBe(0);
  });

  it("exports the record as it says, and the sums are right", () => {
    const command = commands.find((line) => line.startsWith("npm run export")) ?? "";
    expect(command).toContain("--out depositary-data");
    const parent = mkdtempSync(join(tmpdir(), "depositary-readme-"));
    try {
      const out = join(parent, "depositary-data");
      const { status, stderr } = run(command.replace("depositary-data", out));
      expect(status, stderr).toBe(0);
      const entries = ["datapackage.json", "CITATION.cff", "depositary.duckdb", "parquet", "csv", "json"];
      expect(readdirSync(out)).toEqual(expect.arrayContaining(entries));
      const sums = spawnSync("sha256sum", ["-c", "--quiet", "SHA256SUMS"], { cwd: out, encoding: "utf8" });
      expect({ status: sums.status, stdout: sums.stdout }).toEqual({ status: 0, stdout: "" });
      for (const name of ["action", "roll-call", "indicator"]) {
        const own = readFileSync(join(root, `data/${name}s.csv`));
        expect(readFileSync(join(out, `csv/${name.replace("-", "_")}.csv`)).equals(own), name).toBe(true);
      }
    } finally {
      rmSync(parent, { recursive: true, force: true });
    }
  }, 180_000);
});
