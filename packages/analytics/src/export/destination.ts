import { lstat, readdir, readFile, realpath, stat } from "node:fs/promises";
import { join, relative, resolve, sep } from "node:path";
import { checksumFile, pathsOf } from "./checksums.js";
import { publication } from "./publication.js";
import { RefusedExportError } from "./refused-export.js";

/**
 * Where the export can be switched into place: an absolute path at which there is nothing, an empty directory or an earlier
 * export to which nobody has added a file. Throws RefusedExportError on anything else, since it would be removed.
 */
export async function destinationOf(out: string): Promise<string> {
  const path = await realpath(out).catch(() => resolve(out));
  const found = await stat(path).catch(() => null);
  if (found === null) {
    if (await lstat(path).catch(() => null)) throw new RefusedExportError(`${path} is a link to nothing`);
    return path;
  }
  if (!found.isDirectory()) throw new RefusedExportError(`${path} is a file; name a directory`);
  const strangers = await foreignFiles(path);
  if (strangers.length > 0)
    throw new RefusedExportError(
      `${path} holds what no export wrote: ${listed(strangers)}; the export replaces its directory as a whole, so name another or an empty one`,
    );
  return path;
}

async function foreignFiles(directory: string): Promise<readonly string[]> {
  if (!(await isExport(directory))) return (await readdir(directory)).sort();
  const own = new Set([
    checksumFile,
    ...pathsOf(await readFile(join(directory, checksumFile), "utf8").catch(() => "")),
  ]);
  const entries = await readdir(directory, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => !entry.isDirectory())
    .map((entry) => relative(directory, join(entry.parentPath, entry.name)).replaceAll(sep, "/"))
    .filter((file) => !own.has(file))
    .sort();
}

async function isExport(directory: string): Promise<boolean> {
  try {
    const descriptor: unknown = JSON.parse(await readFile(join(directory, "datapackage.json"), "utf8"));
    return (
      typeof descriptor === "object" &&
      descriptor !== null &&
      "name" in descriptor &&
      descriptor.name === publication.name
    );
  } catch {
    return false;
  }
}

function listed(files: readonly string[]): string {
  const shown = files.slice(0, 3).map((file) => JSON.stringify(file));
  const more = files.length - shown.length;
  return more > 0 ? `${shown.join(", ")} and ${more} more` : shown.join(", ");
}
