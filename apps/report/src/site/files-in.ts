import { readdir } from "node:fs/promises";
import { join, relative, sep } from "node:path";

/** The path of every file below `directory`, relative to it, with `/` between its names, sorted. */
export async function filesIn(directory: string): Promise<readonly string[]> {
  const entries = await readdir(directory, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => relative(directory, join(parentPath, name)).split(sep).join("/"))
    .sort();
}
