import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { filesBelow } from "../../src/import/archive-files.js";
import { archives } from "../../src/import/archives.js";
import { type ImportOutcome, runImport } from "../../src/import/run-import.js";

const REPOSITORY_DATA = fileURLToPath(new URL("../../../../data/", import.meta.url));
const NOW = new Date("2026-11-23T00:00:00Z");

/** A data directory with the reference data and the sources of this repository, and no fact yet. */
export async function emptyRecord(): Promise<string> {
  const directory = await mkdtemp(join(tmpdir(), "depositary-record-"));
  await cp(join(REPOSITORY_DATA, "reference"), join(directory, "reference"), { recursive: true });
  await cp(join(REPOSITORY_DATA, "sources.csv"), join(directory, "sources.csv"));
  return directory;
}

export interface ImportCall {
  readonly only?: readonly string[];
  readonly isDryRun?: boolean;
}

/** Imports an archive by its name from a folder into a data directory. */
export async function importInto(
  directory: string,
  name: string,
  from: string,
  { only = [], isDryRun = false }: ImportCall = {},
): Promise<ImportOutcome> {
  const archive = archives.find((one) => one.name === name);
  if (archive === undefined) throw new Error(`no archive ${name}`);
  return runImport({ archive, files: await filesBelow(from), directory, only, isDryRun, now: NOW });
}

/** A hand-made archive in the layout of mtdsg-2015: tables by file name, all of them last changed on 27 January 2014. */
export async function archiveOf2015(files: Readonly<Record<string, string>>): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "depositary-2015-"));
  await mkdir(join(folder, "treaties"));
  const index = ["chapter_no,treaty_no,treaty_name,url,chapter_url,chapter_name"];
  const dates = ["file\ttreaty_id\tlast_changed"];
  for (const [name, text] of Object.entries(files)) {
    const [chapter, ...number] = name.replace(".csv", "").split("-");
    index.push(`${chapter},${number.join(".")},"Treaty. Rome, 1 July 1990",,,Chapter`);
    dates.push(`${name}\tI-1\t2014-01-27`);
    await writeFile(join(folder, "treaties", name), text);
  }
  await writeFile(join(folder, "index.csv"), index.join("\n"));
  await writeFile(join(folder, "file_dates_2015.tsv"), dates.join("\n"));
  return folder;
}

/** Lines of a table in a data directory that begin with `start`. */
export async function linesOf(directory: string, file: string, start: string): Promise<readonly string[]> {
  const text = await readFile(join(directory, file), "utf8").catch(() => "");
  return text.split("\n").filter((line) => line.startsWith(start));
}

export function remove(directory: string): Promise<void> {
  return rm(directory, { recursive: true, force: true });
}
