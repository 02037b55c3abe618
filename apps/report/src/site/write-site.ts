import { mkdirSync } from "node:fs";
import { readdir, readFile } from "node:fs/promises";
import { dirname, join, relative, sep } from "node:path";
import { writeWholeDirectory } from "@depositary/analytics";
import { paletteCss } from "../chart/palette.js";
import type { SiteFile } from "./chart-files.js";
import { putFile } from "./put-file.js";

/** Names of letters, digits, `_`, `-` and `.`, none of which leads out of its folder. */
const PLAIN = /^(?!.*(^|\/)\.\.?(\/|$))[\w.-]+(\/[\w.-]+)*$/;

/** How many files a site has beside its assets, and how many files, assets included, have other bytes than the one before had. */
export interface WrittenSite {
  readonly files: number;
  readonly changed: number;
}

/**
 * Writes a whole site aside and renames it into place: a reader, and a failed build, never sees half of one. What is as it was is not
 * written again. `assets` is the directory of files that are taken as they are; its `style.css` follows the colours of the palette.
 * Throws where a path is not made of plain names, since identifiers of the record are in it.
 */
export function writeSite(
  files: AsyncIterable<SiteFile> | Iterable<SiteFile>,
  assets: string,
  out: string,
): Promise<WrittenSite> {
  return writeWholeDirectory(out, async (aside) => {
    const put = writer(aside, out);
    let count = 0;
    let changed = 0;
    for (const asset of await assetFiles(assets)) if (put(asset)) changed++;
    for await (const file of files) {
      if (put(file)) changed++;
      count++;
    }
    return { files: count, changed };
  });
}

function writer(aside: string, before: string) {
  const folders = new Set<string>();
  return ({ path, content }: SiteFile): boolean => {
    if (!PLAIN.test(path)) throw new Error(`not the path of a file of the site: ${JSON.stringify(path)}`);
    const target = join(aside, path);
    const folder = dirname(target);
    if (!folders.has(folder)) mkdirSync(folder, { recursive: true });
    folders.add(folder);
    return putFile(target, content, join(before, path));
  };
}

async function assetFiles(directory: string): Promise<readonly SiteFile[]> {
  const entries = await readdir(directory, { recursive: true, withFileTypes: true });
  const paths = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  return Promise.all(
    paths.map(async (place) => {
      const path = relative(directory, place).split(sep).join("/");
      const content = await readFile(place);
      return { path, content: path === "style.css" ? `${paletteCss()}\n${content.toString()}` : content };
    }),
  );
}
