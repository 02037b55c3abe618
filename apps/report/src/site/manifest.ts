import { readFileSync, renameSync, statSync, writeFileSync } from "node:fs";
import { isManifest } from "./manifest-form.js";

/** What stands in a site and what it was made from, so that only what follows from something else is made again. */
export interface Manifest {
  /** Digest of the code that made it. */
  readonly code: string;
  /** Digest of all that it was made from, where that is known without reading it. */
  readonly whole: string | null;
  /** By name. */
  readonly parts: Readonly<Record<string, MadePart>>;
}

export interface MadePart {
  readonly inputs: string;
  /** Names of what it read, of a part that notes that. */
  readonly reads?: readonly string[];
  readonly files: readonly MadeFile[];
}

/** A file as it was written: an edited or missing one is not what stands here, and is made again. */
export interface MadeFile {
  readonly path: string;
  readonly size: number;
  readonly time: number;
  /** Of a costly file. */
  readonly inputs?: string;
}

/** Where it is kept what a site was made from. */
export interface Keeping {
  /** Path of the manifest. */
  readonly manifest: string;
  /** Digest of the code: what other code made is made again. */
  readonly code: string;
  /** Digest of all that the site is made from. */
  readonly whole: string;
}

/** The manifest at `path`; null where there is none that the code of digest `code` wrote, and then everything is made. */
export function readManifest(path: string, code: string): Manifest | null {
  try {
    const found: unknown = JSON.parse(readFileSync(path, "utf8"));
    return isManifest(found) && found.code === code ? found : null;
  } catch (error) {
    if (error instanceof SyntaxError || isAbsent(error)) return null;
    throw error;
  }
}

/** Writes it whole or not at all. */
export function writeManifest(path: string, manifest: Manifest): void {
  writeFileSync(`${path}.new`, JSON.stringify(manifest));
  renameSync(`${path}.new`, path);
}

/** Whether the file stands in `directory` as it was written there. */
export function isIntact(directory: string, { path, size, time }: MadeFile): boolean {
  // of tens of thousands, a path that is plain already is not joined
  const found = statSync(`${directory}/${path}`, { throwIfNoEntry: false });
  return found?.isFile() === true && found.size === size && found.mtimeMs === time;
}

/** The file at `path` in `directory`, as it is to be found again. */
export function madeFile(directory: string, path: string, inputs?: string): MadeFile {
  const { size, mtimeMs } = statSync(`${directory}/${path}`);
  return { path, size, time: mtimeMs, ...(inputs === undefined ? {} : { inputs }) };
}

function isAbsent(error: unknown): boolean {
  return error instanceof Error && "code" in error && error.code === "ENOENT";
}
