import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { z } from "zod";

describe("the model", () => {
  it("imports nothing but zod and its own files, and names no global of a platform", () => {
    const src = fileURLToPath(new URL("../src", import.meta.url));
    const files = readdirSync(src, { recursive: true, encoding: "utf8" }).filter((name) =>
      name.endsWith(".ts"),
    );
    expect(files.length).toBeGreaterThan(30);
    for (const name of files) {
      const text = readFileSync(join(src, name), "utf8");
      for (const [, specifier = ""] of text.matchAll(/\bfrom "([^"]+)"/g))
        expect(specifier === "zod" || specifier.startsWith("."), `${name}: ${specifier}`).toBe(true);
      expect(text, name).not.toMatch(
        /\b(process|Buffer|globalThis|window|Intl)\b|\bimport\(|localeCompare|toLocale|new Date\(\)|Date\.now|Math\.random/,
      );
    }
  });

  it("depends on zod only", () => {
    const manifest: unknown = JSON.parse(readFileSync(new URL("../package.json", import.meta.url), "utf8"));
    const { dependencies } = z
      .looseObject({ dependencies: z.record(z.string(), z.string()) })
      .parse(manifest);
    expect(Object.keys(dependencies)).toEqual(["zod"]);
  });
});
