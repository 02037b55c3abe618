import { existsSync } from "node:fs";
import { chmod, cp, mkdir, mkdtemp, readFile, rename, rm, writeFile } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { paletteCss } from "../chart/palette.js";
import type { SiteFile } from "./chart-files.js";

/**
 * Writes a whole site aside and renames it into place: a reader, and a failed build, never sees half of one.
 * `assets` is the directory of files that are taken as they are; its `style.css` follows the colours of the palette.
 */
export async function writeSite(files: readonly SiteFile[], assets: string, out: string): Promise<void> {
  await mkdir(dirname(out), { recursive: true });
  const aside = await mkdtemp(join(dirname(out), `.${basename(out)}-`));
  try {
    await cp(assets, aside, { recursive: true });
    await prefixStyle(aside);
    for (const { path, content } of files) {
      const target = join(aside, path);
      await mkdir(dirname(target), { recursive: true });
      await writeFile(target, content);
    }
    await swap(aside, out);
  } finally {
    await rm(aside, { recursive: true, force: true });
  }
}

async function prefixStyle(directory: string): Promise<void> {
  await chmod(directory, 0o755);
  const path = join(directory, "style.css");
  await writeFile(path, `${paletteCss()}\n${await readFile(path, "utf8")}`);
}

async function swap(aside: string, out: string): Promise<void> {
  const old = `${aside}-old`;
  if (existsSync(out)) await rename(out, old);
  try {
    await rename(aside, out);
  } catch (error) {
    if (existsSync(old)) await rename(old, out);
    throw error;
  }
  await rm(old, { recursive: true, force: true });
}
