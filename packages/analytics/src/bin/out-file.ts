import { existsSync, realpathSync, statSync } from "node:fs";
import { basename, dirname, isAbsolute, join, relative, resolve, sep } from "node:path";
import type { RecordPaths } from "../build/ensure-database.js";
import { UsageError } from "./usage-error.js";

/**
 * The file of `--out`, in a directory that exists. Throws UsageError on any other, on the database, and on what lies in the
 * record but not in its folder of generated files.
 */
export function outFile(out: string, paths: RecordPaths): string {
  if (out === "") throw new UsageError("--out: expected a file to write to");
  const directory = dirname(resolve(out));
  const found = existsSync(directory) ? statSync(directory) : undefined;
  if (found === undefined) throw new UsageError(`--out: there is no directory ${directory}`);
  if (!found.isDirectory()) throw new UsageError(`--out: ${directory} is no directory`);
  if (statSync(out, { throwIfNoEntry: false })?.isDirectory())
    throw new UsageError(`--out: ${out} is a directory; name a file`);
  if (isOfRecord(real(out), paths))
    throw new UsageError(`--out: ${out} belongs to the record, which is only read; name another place`);
  return out;
}

function isOfRecord(path: string, { dataDirectory, databasePath }: RecordPaths): boolean {
  const data = real(dataDirectory);
  return path === real(databasePath) || (isWithin(path, data) && !isWithin(path, join(data, "build")));
}

function isWithin(path: string, directory: string): boolean {
  const way = relative(directory, path);
  return way !== ".." && !way.startsWith(`..${sep}`) && !isAbsolute(way);
}

/** The path without links, as far as it exists. */
function real(path: string): string {
  const absolute = resolve(path);
  if (existsSync(absolute)) return realpathSync(absolute);
  const parent = dirname(absolute);
  return parent === absolute ? absolute : join(real(parent), basename(absolute));
}
