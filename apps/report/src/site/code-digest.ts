import { join } from "node:path";
import { hashOf } from "@depositary/analytics/fingerprint";
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
  return hashOf([...listed.flat(), ...code.files].map((path) => ({ name: path, path })));
}

async function codeIn(directory: string): Promise<readonly string[]> {
  const names = await filesIn(directory);
  return names.filter((name) => !/\.d\.ts$|\.map$/.test(name)).map((name) => join(directory, name));
}
