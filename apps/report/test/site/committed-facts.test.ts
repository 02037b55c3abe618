import { existsSync } from "node:fs";
import { resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import { openDatabase } from "@depositary/analytics";
import { fillDatabase } from "@depositary/analytics/fill-database";
import { describe, expect, it } from "vitest";
import { assetNames, pagesOf } from "./files-of.js";
import { brokenLinks } from "./links.js";

const data = resolve(fileURLToPath(import.meta.url), "../../../../../data");

// some fifteen thousand files
const TIMEOUT_MS = 240_000;

describe.skipIf(!existsSync(data))("a site of the committed facts", () => {
  it(
    "holds its links, its weight, and the words for what is not verified",
    async () => {
      const database = await openDatabase({ path: ":memory:", access: "build" });
      await fillDatabase(database, data);
      const files = await pagesOf(database);
      database.close();
      expect(brokenLinks(files, assetNames)).toEqual([]);
      for (const { path, content } of files.filter((file) => file.path.endsWith(".html"))) {
        const limit = path === "index.html" ? 60_000 : 250_000;
        if (content.length > limit) expect(gzipSync(content).length, path).toBeLessThan(limit);
        expect(content, path).not.toMatch(/NaN|undefined|\[object/);
      }
    },
    TIMEOUT_MS,
  );
});
