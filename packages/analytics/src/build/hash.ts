import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";

/** A file to hash, under the name that it has wherever it lies. */
export interface NamedFile {
  readonly name: string;
  readonly path: string;
}

/**
 * SHA-256 over the names and bytes of files, in their order. One that is absent or cannot be read counts as such: who
 * reads it says so.
 */
export function hashOf(files: readonly NamedFile[]): string {
  const hash = createHash("sha256");
  for (const { name, path } of files) {
    const read = bytesOf(path);
    hash.update(`${name}\0${typeof read === "string" ? read : read.length}\0`);
    if (typeof read !== "string") hash.update(read);
  }
  return hash.digest("hex");
}

function bytesOf(path: string): Buffer | string {
  try {
    return readFileSync(path);
  } catch (error) {
    if (!(error instanceof Error && "code" in error)) throw error;
    return error.code === "ENOENT" ? "absent" : String(error.code);
  }
}
