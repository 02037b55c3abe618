import { existsSync } from "node:fs";
import { resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import { fillDatabase, openDatabase } from "@depositary/analytics";
import { describe, expect, it } from "vitest";
import { filesOf } from "./files-of.js";
import { brokenLinks } from "./links.js";

const data = resolve(fileURLToPath(import.meta.url), "../../../../../data");

describe.skipIf(!existsSync(data))("a site of the committed facts", () => {
  it("holds its links, its weight, and the words for what is not verified", async () => {
    const database = await openDatabase({ path: ":memory:", access: "build" });
    await fillDatabase(database, data);
    const files = await filesOf(database);
    database.close();
    expect(brokenLinks(files, ["style.css", "enhance.js", "icon.svg"])).toEqual([]);
    for (const { path, content } of files.filter((file) => file.path.endsWith(".html"))) {
      expect(gzipSync(content).length, path).toBeLessThan(path === "index.html" ? 60_000 : 250_000);
      expect(content, path).not.toMatch(/NaN|undefined|\[object/);
    }
  });
});
