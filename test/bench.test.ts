import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";

const directory = new URL("../bench/", import.meta.url);
const names = readdirSync(directory).filter((name) => name.endsWith(".mjs"));
const importOfOurs = /^import \{([^}]+)\} from "(\.\.?\/[^"]+)";$/gm;

describe("a benchmark", () => {
  // nothing else loads those that run as processes of their own before somebody measures
  it.each(names)("takes nothing that is not there: %s", async (name) => {
    const text = readFileSync(new URL(name, directory), "utf8");
    for (const [, list = "", path = ""] of text.matchAll(importOfOurs)) {
      const found: object = await import(new URL(path, directory).href);
      const wanted = list.match(/[^\s,][^,]*/g)?.map((one) => one.trim().replace(/ as .*/, "")) ?? [];
      expect(wanted).not.toEqual([]);
      expect(wanted.filter((one) => !(one in found))).toEqual([]);
    }
  });
});
