import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";

/** A file to hash, under the name that it has wherever it lies. */
export interface NamedFile {
  readonly name: string;
  readonly path: string;
}

/** SHA-256 over the names and bytes of files, in their order. A file that is absent counts as absent. */
export async function hashOf(files: readonly NamedFile[]): Promise<string> {
  const hash = createHash("sha256");
  for (const { name, path } of files) {
    const bytes = await bytesOf(path);
    hash.update(`${name}\0${bytes?.length ?? "absent"}\0`);
    if (bytes !== null) hash.update(bytes);
  }
  return hash.digest("hex");
}

async function bytesOf(path: string): Promise<Buffer | null> {
  try {
    return await readFile(path);
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return null;
    throw error;
  }
}
