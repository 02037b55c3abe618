import { createHash } from "node:crypto";
import { readdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { Database } from "@depositary/analytics";
import { buildSite, type SiteOptions } from "../../src/site/build-site.js";
import type { SiteFile, TextFile } from "../../src/site/chart-files.js";
import type { PartSource } from "../../src/site/make-parts.js";
import type { SitePart } from "../../src/site/part.js";
import { scriptPath } from "../../src/site/script-files.js";

/** Every file of a site, one after the other. */
export async function* siteFiles(database: Database, options: SiteOptions = {}): AsyncGenerator<SiteFile> {
  const before: string[] = [];
  for await (const { make } of partsHere(buildSite(database, options)))
    for (const file of await make(() => before)) {
      before.push(file.path);
      yield "content" in file ? file : { path: file.path, content: await file.make() };
    }
}

/** The parts of a site that no other thread has a share in. */
async function* partsHere(parts: PartSource): AsyncGenerator<SitePart> {
  for await (const part of parts) {
    if ("parts" in part) throw new Error("a part was made elsewhere");
    if ("planned" in part) yield* partsHere(part.make(new Set(part.planned.map(({ name }) => name))));
    else yield part;
  }
}

/** Those parts of a site that are called so: the others are not made. */
export async function* partsCalled(names: readonly string[], parts: PartSource): AsyncGenerator<SitePart> {
  for await (const part of partsHere(parts)) if (names.includes(part.name)) yield part;
}

/** Every file of a site at once; of a picture or other bytes the digest stands for the content. */
export async function filesOf(database: Database): Promise<readonly TextFile[]> {
  const files: TextFile[] = [];
  for await (const file of siteFiles(database)) files.push(asText(file));
  return files;
}

/** A file with the digest of its content in place of bytes. */
export function asText({ path, content }: SiteFile): TextFile {
  const text = typeof content === "string" ? content : createHash("sha256").update(content).digest("hex");
  return { path, content: text };
}

/** The pages of a site; of its other files, which together are larger than memory should be, only that they are there. */
export async function pagesOf(database: Database): Promise<readonly TextFile[]> {
  const files: TextFile[] = [];
  for await (const { make } of partsHere(buildSite(database)))
    for (const file of await make(() => [])) {
      const isPage = file.path.endsWith(".html") && "content" in file;
      files.push({ path: file.path, content: isPage ? String(file.content) : "" });
    }
  return files;
}

/** Files as a part of a site. */
export function partOf(files: readonly SiteFile[], { name = "files", inputs = "" } = {}): SitePart {
  return { name, inputs: () => inputs, make: () => files };
}

const namesIn = (directory: string) =>
  readdirSync(fileURLToPath(new URL(`../../${directory}`, import.meta.url)), {
    recursive: true,
    encoding: "utf8",
  });

/** The files that every site has, whatever its record: those that it takes as they are, and its scripts. */
export const assetNames = [...namesIn("assets"), ...namesIn("browser/entry").map(scriptPath)];
