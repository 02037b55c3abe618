import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { tables } from "@depositary/model";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Consumer, installPackedModel } from "./consumer.js";
import { examplesOf } from "./examples.js";

const model = fileURLToPath(new URL("../../", import.meta.url));
const readme = readFileSync(join(model, "README.md"), "utf8");
const examples = examplesOf(readme);
const files = Object.fromEntries(examples.map(({ program }, index) => [`example-${index}.ts`, program]));

describe("the packed model", () => {
  let consumer: Consumer;
  beforeAll(async () => {
    consumer = await installPackedModel();
  });
  afterAll(() => consumer?.remove());

  it("holds its build, its sources for source maps, its schemas, README and licence, and nothing else", () => {
    const known = /^package\/(dist\/.*\.(js|d\.ts)(\.map)?|src\/.*\.ts|schema\/\w+\.json)$/;
    expect(consumer.packed.filter((name) => !known.test(name))).toEqual([
      "package/LICENSE",
      "package/README.md",
      "package/package.json",
    ]);
    for (const { name } of tables) expect(consumer.packed).toContain(`package/schema/${name}.json`);
    expect(consumer.packed).toContain("package/schema/entry_into_force_rules.json");
    expect(consumer.packed).toContain("package/src/index.ts");
  });

  it("compiles for a bundler, and the README's examples with it", async () => {
    await consumer.compile(files, "bundler");
  });

  it("compiles for Node, and the README's examples print what they say", async () => {
    const out = await consumer.compile(files, "nodenext");
    for (const [index, { heading, prints }] of examples.entries()) {
      expect(prints, heading).not.toBe("");
      expect(await consumer.print(join(out, `example-${index}.js`)), heading).toBe(prints);
    }
  });

  it("is clean to publint and arethetypeswrong", async () => {
    expect(await consumer.lint("lint:package")).toContain("All good!");
    expect(await consumer.lint("lint:types")).toContain("node16 (from ESM): 🟢");
  });
});

describe("the README", () => {
  it("has an example of each thing that the package does, and names every table", () => {
    expect(examples.map(({ heading }) => heading)).toEqual([
      "A treaty's number",
      "Where a State stands on a day",
      "When a treaty enters into force",
      "One definition per table",
      "One definition per table",
    ]);
    for (const { name } of tables) expect(readme).toContain(`| \`${name}\` |`);
  });

  it("has the licence of the repository beside it", () => {
    const licence = readFileSync(join(model, "LICENSE"), "utf8");
    expect(licence).toBe(readFileSync(join(model, "../../LICENSE"), "utf8"));
    expect(licence).toMatch(/^MIT License\n/);
  });
});
