import { fileURLToPath } from "node:url";
import { Script } from "node:vm";
import { beforeAll, describe, expect, it } from "vitest";
import type { SiteFile } from "../../src/site/chart-files.js";
import { scriptFiles } from "../../src/site/script-files.js";

const directory = fileURLToPath(new URL("../../browser", import.meta.url));
let scripts: readonly (readonly [path: string, text: string])[];

const textOf = ({ path, content }: SiteFile) => [path, content.toString()] as const;

describe("the scripts of pages", () => {
  beforeAll(async () => {
    scripts = (await scriptFiles(directory)).map(textOf);
  });

  it("stand where pages ask for them", () => {
    const paths = scripts.map(([path]) => path);
    expect(paths).toEqual([
      "as-of.js",
      "cells.js",
      "compare.js",
      "embed-host.js",
      "embed.js",
      "enhance.js",
      "explore-votes.js",
      "marks.js",
      "not-found.js",
      "png.js",
      "search.js",
      "sql/console.js",
      "sql/worker.js",
    ]);
  });

  it("are scripts and no modules, each whole in itself, so that a page opened from a file can load them", () => {
    for (const [path, text] of scripts) {
      expect(() => new Script(text, { filename: path })).not.toThrow();
      expect(text, path).toMatch(/^\(function\(\)\{/);
    }
  });

  it("stay small: what they share with the site brings nothing else along", () => {
    for (const [path, { length }] of scripts) expect(length, path).toBeLessThan(9_000);
  });

  it("are the same bytes each time", async () => {
    expect((await scriptFiles(directory)).map(textOf)).toEqual(scripts);
  });
});
