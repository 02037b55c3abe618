import { createHash } from "node:crypto";
import { readdir, readFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { fileTables } from "@depositary/model";
import { rulesFile } from "../load/rules.js";

/**
 * SHA-256 over the names and bytes of every file of the record and of the code of this package and of the model. A file that
 * is absent counts as absent, so that the load can say so.
 */
export async function fingerprintOf(dataDirectory: string): Promise<string> {
  const facts = [...fileTables.map(({ file }) => file), rulesFile].sort();
  const hash = createHash("sha256");
  for (const file of facts) await addFile(hash, file, join(dataDirectory, file));
  for (const directory of codeDirectories()) {
    const names = await readdir(directory, { recursive: true });
    for (const name of names.filter(isCode).sort()) await addFile(hash, name, join(directory, name));
  }
  return hash.digest("hex");
}

type Hash = ReturnType<typeof createHash>;

async function addFile(hash: Hash, name: string, path: string): Promise<void> {
  const bytes = await readFile(path).catch((error: unknown) => {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return null;
    throw error;
  });
  hash.update(`${name}\0${bytes?.length ?? "absent"}\0`);
  if (bytes !== null) hash.update(bytes);
}

/** `src` or `dist` of this package, whichever runs, and the same of the model. */
function codeDirectories(): readonly string[] {
  const own = fileURLToPath(new URL("..", import.meta.url));
  const model = dirname(fileURLToPath(import.meta.resolve("@depositary/model")));
  return [own, model];
}

function isCode(name: string): boolean {
  return /\.[jt]s$/.test(name) && !name.endsWith(".d.ts");
}
