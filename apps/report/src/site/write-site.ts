import { cp, mkdir, readFile, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { writeWholeDirectory } from "@depositary/analytics";
import { paletteCss } from "../chart/palette.js";
import type { SiteFile } from "./chart-files.js";

/**
 * Writes a whole site aside and renames it into place: a reader, and a failed build, never sees half of one.
 * `assets` is the directory of files that are taken as they are; its `style.css` follows the colours of the palette.
 */
export async function writeSite(files: readonly SiteFile[], assets: string, out: string): Promise<void> {
  await writeWholeDirectory(out, async (aside) => {
    await cp(assets, aside, { recursive: true });
    await prefixStyle(aside);
    for (const { path, content } of files) {
      const target = join(aside, path);
      await mkdir(dirname(target), { recursive: true });
      await writeFile(target, content);
    }
  });
}

async function prefixStyle(directory: string): Promise<void> {
  const path = join(directory, "style.css");
  await writeFile(path, `${paletteCss()}\n${await readFile(path, "utf8")}`);
}
