import { lstatSync, mkdirSync, readdirSync, renameSync, rmdirSync, rmSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { withAside } from "@depositary/analytics";

/** What a patch gives, and the paths of files that are to go. */
export interface Patch<T> {
  readonly result: T;
  readonly gone: readonly string[];
}

/**
 * Lets `fill` write files that are new or changed into a directory aside, and then moves each into its place in `out`: a
 * reader never sees half of a file, and a failed run leaves all as it was. Returns the result of `fill`.
 * Throws where a folder below `out` is a link: what lies behind it is not of the site.
 */
export function patchDirectory<T>(out: string, fill: (aside: string) => Promise<Patch<T>>): Promise<T> {
  return withAside(out, async (aside) => {
    const { result, gone } = await fill(aside);
    const made = filesIn(aside);
    refuseLinks(out, [...gone, ...made]);
    for (const path of gone) rmSync(join(out, path), { force: true });
    dropEmpty(out, gone);
    for (const path of made) move(join(aside, path), join(out, path));
    return result;
  });
}

function filesIn(directory: string): readonly string[] {
  return readdirSync(directory, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => relative(directory, join(parentPath, name)));
}

function refuseLinks(out: string, paths: readonly string[]): void {
  const known = new Set(["."]);
  for (const path of paths)
    for (let folder = dirname(path); !known.has(folder); folder = dirname(folder)) {
      known.add(folder);
      const place = join(out, folder);
      if (lstatSync(place, { throwIfNoEntry: false })?.isSymbolicLink())
        throw new Error(`${place} is a link, and a site is not written through links: remove it`);
    }
}

function move(from: string, to: string): void {
  mkdirSync(dirname(to), { recursive: true });
  renameSync(from, to);
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
