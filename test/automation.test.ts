import { accessSync, constants, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";

const root = fileURLToPath(new URL("../", import.meta.url));
const read = (name: string) => readFileSync(join(root, name), "utf8");

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
});

describe("the test command", () => {
  it("of the README is the one that CI runs", () => {
    expect(read("README.md")).toMatch(/^npm ci && npm test$/m);
    expect(read(".ci/run")).toMatch(/^npm ci$/m);
    expect(read(".ci/run")).toMatch(/^npm test$/m);
    expect(read(".github/workflows/ci.yml")).toMatch(/run: \.ci\/run$/m);
    expect(() => accessSync(join(root, ".ci/run"), constants.X_OK)).not.toThrow();
  });
});
