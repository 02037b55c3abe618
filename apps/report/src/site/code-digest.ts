import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { filesIn } from "./files-in.js";

/**
 * SHA-256 over the names and bytes of all files in `directories` and of `files`: of all that decides how facts become pages. What
 * is absent counts as absent.
 */
export async function codeDigest(code: {
  readonly directories: readonly string[];
  readonly files: readonly string[];
}): Promise<string> {
  const listed = await Promise.all(code.directories.map(codeIn));
  const hash = createHash("sha256");
  for (const path of [...listed.flat(), ...code.files]) {
    const bytes = await readFile(path).catch(() => null);
    hash.update(`${path}\0${bytes?.length ?? "absent"}\0`);
    if (bytes !== null) hash.update(bytes);
  }
  return hash.digest("hex");
}

async function codeIn(directory: string): Promise<readonly string[]> {
  const names = await filesIn(directory);
  return names.filter((name) => !/\.d\.ts$|\.map$/.test(name)).map((name) => join(directory, name));
}
