import { createHash } from "node:crypto";
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";

/**
 * SHA-256 over the names and bytes of all files in `directories` and of `files`: of all that decides how facts become pages. What
 * is absent counts as absent.
 */
export async function codeDigest(code: {
  readonly directories: readonly string[];
  readonly files: readonly string[];
}): Promise<string> {
  const listed = await Promise.all(code.directories.map(filesIn));
  const hash = createHash("sha256");
  for (const path of [...listed.flat(), ...code.files]) {
    const bytes = await readFile(path).catch(() => null);
    hash.update(`${path}\0${bytes?.length ?? "absent"}\0`);
    if (bytes !== null) hash.update(bytes);
  }
  return hash.digest("hex");
}

async function filesIn(directory: string): Promise<readonly string[]> {
  const entries = await readdir(directory, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile() && !/\.d\.ts$|\.map$/.test(entry.name))
    .map(({ parentPath, name }) => join(parentPath, name))
    .sort();
}
