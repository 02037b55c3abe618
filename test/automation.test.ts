import { execFileSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";

const root = fileURLToPath(new URL("../", import.meta.url));
const read = (name: string) => readFileSync(join(root, name), "utf8");

/** What a script has npm do, told by programs in place of npm and of the browser that it installs where there is none. */
function commandsOf(script: string): readonly string[] {
  const bin = mkdtempSync(join(tmpdir(), "depositary-bin-"));
  try {
    writeFileSync(join(bin, "npm"), '#!/bin/sh\necho "npm $*"\n', { mode: 0o755 });
    writeFileSync(join(bin, "chromium"), "#!/bin/sh\n", { mode: 0o755 });
    const env = { ...process.env, PATH: `${bin}:${process.env.PATH}` };
    return execFileSync(script, { env, encoding: "utf8" }).trim().split("\n");
  } finally {
    rmSync(bin, { recursive: true });
  }
}

const REFRESH = ".github/workflows/refresh.yml";

/** What is to be told after a step in bash that finds the record in order, with what the refresh left to tell, if it did. */
function failuresAfter(script: string, left: string | null): string {
  const directory = mkdtempSync(join(tmpdir(), "depositary-runner-"));
  try {
    const file = join(directory, "failures.md");
    if (left !== null) writeFileSync(file, left);
    writeFileSync(join(directory, "npm"), "#!/bin/sh\necho ok\n", { mode: 0o755 });
    const env = { ...process.env, PATH: `${directory}:${process.env.PATH}`, RUNNER_TEMP: directory };
    execFileSync("bash", ["-eo", "pipefail", "-c", script], { env });
    return readFileSync(file, "utf8");
  } finally {
    rmSync(directory, { recursive: true });
  }
}

describe("the workflows", () => {
  const folder = join(root, ".github/workflows");
  const workflows = readdirSync(folder).map(
    (name) => [name, readFileSync(join(folder, name), "utf8")] as const,
  );

  it.each(workflows)("%s pins every action by commit, with the version beside it", (_, text) => {
    for (const [, action = ""] of text.matchAll(/uses: (.+)$/gm))
      expect(action).toMatch(/^[\w./-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/);
  });

  it.each(workflows)("%s grants nothing by default and leaves no credentials behind", (_, text) => {
    expect(text).toMatch(/^permissions: \{\}$/m);
    expect(text.match(/actions\/checkout@/g)?.length).toBe(text.match(/persist-credentials: false/g)?.length);
    expect(text).not.toMatch(/pull_request_target/);
  });

  it.each(workflows)("%s knows no secret but the key of a source, where that is asked", (name, text) => {
    const secrets = [...text.matchAll(/secrets\.(\w+)/g)].map(([, secret]) => secret);
    expect(secrets).toEqual(name === "refresh.yml" ? ["DEPOSITARY_UNDL_TOKEN"] : []);
  });

  it("tell of a refresh that ended before it could say what failed, and add nothing to one that said so", () => {
    const [, script = ""] =
      /\n {6}- name: Check the record.*?run: \|\n(.*?)\n {6}- /s.exec(read(REFRESH)) ?? [];
    expect(failuresAfter(script, null)).toMatch(/did not run to its end/);
    expect(failuresAfter(script, "- refused: untc\n")).toBe("- refused: untc\n");
    expect(failuresAfter(script, "")).toBe("");
  });
});

describe("the test command", () => {
  it("of the README is the one that CI runs", () => {
    const commands = commandsOf(join(root, ".ci/run"));
    expect(commands).toEqual(["npm ci", "npm test"]);
    expect(read("README.md").split("\n")).toContain(commands.join(" && "));
    expect(read(".github/workflows/ci.yml")).toMatch(/run: \.ci\/run$/m);
  });
});
