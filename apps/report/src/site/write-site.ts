import { mkdirSync, writeFileSync } from "node:fs";
import { cp, readFile, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { writeWholeDirectory } from "@depositary/analytics";
import { paletteCss } from "../chart/palette.js";
import type { SiteFile } from "./chart-files.js";

/** Names of letters, digits, `_`, `-` and `.`, none of which leads out of its folder. */
const PLAIN = /^(?!.*(^|\/)\.\.?(\/|$))[\w.-]+(\/[\w.-]+)*$/;

/**
 * Writes a whole site aside and renames it into place: a reader, and a failed build, never sees half of one.
 * `assets` is the directory of files that are taken as they are; its `style.css` follows the colours of the palette. Returns the
 * number of files other than assets. Throws where a path is not made of plain names, since identifiers of the record are in it.
 */
export function writeSite(
  files: AsyncIterable<SiteFile> | Iterable<SiteFile>,
  assets: string,
  out: string,
): Promise<number> {
  return writeWholeDirectory(out, async (aside) => {
    await cp(assets, aside, { recursive: true });
    await prefixStyle(aside);
    const folders = new Set<string>();
    let count = 0;
    for await (const { path, content } of files) {
      if (!PLAIN.test(path)) throw new Error(`not the path of a file of the site: ${JSON.stringify(path)}`);
      const target = join(aside, path);
      const folder = dirname(target);
      if (!folders.has(folder)) mkdirSync(folder, { recursive: true });
      folders.add(folder);
      // tens of thousands of small files: a promise for each costs more than the writing
      writeFileSync(target, content);
      count++;
    }
    return count;
  });
}

async function prefixStyle(directory: string): Promise<void> {
  const path = join(directory, "style.css");
  await writeFile(path, `${paletteCss()}\n${await readFile(path, "utf8")}`);
}
