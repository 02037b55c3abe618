import { mkdirSync, readdirSync, renameSync, rmdirSync, rmSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { basename, dirname, join } from "node:path";

/** What a patch gives, and the paths of files that are to go. */
export interface Patch<T> {
  readonly result: T;
  readonly gone: readonly string[];
}

/**
 * Lets `fill` write files that are new or changed into a directory aside, and then moves each into its place in `out`: a
 * reader never sees half of a file, and a failed run leaves all as it was. Returns the result of `fill`.
 */
export async function patchDirectory<T>(out: string, fill: (aside: string) => Promise<Patch<T>>): Promise<T> {
  const aside = await mkdtemp(join(dirname(out), `.${basename(out)}-`));
  try {
    const { result, gone } = await fill(aside);
    for (const path of gone) rmSync(join(out, path), { force: true });
    dropEmpty(out, gone);
    moveFiles(aside, out);
    return result;
  } finally {
    await rm(aside, { recursive: true, force: true });
  }
}

function moveFiles(from: string, to: string): void {
  for (const entry of readdirSync(from, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const target = join(to, entry.parentPath.slice(from.length), entry.name);
    mkdirSync(dirname(target), { recursive: true });
    renameSync(join(entry.parentPath, entry.name), target);
  }
}

/** Folders of files that are gone, and those above them, where nothing is left in them. */
function dropEmpty(out: string, gone: readonly string[]): void {
  for (const path of gone)
    for (let folder = dirname(path); folder !== "." && isEmpty(join(out, folder)); folder = dirname(folder))
      rmdirSync(join(out, folder));
}

function isEmpty(folder: string): boolean {
  try {
    return readdirSync(folder).length === 0;
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return false;
    throw error;
  }
}
