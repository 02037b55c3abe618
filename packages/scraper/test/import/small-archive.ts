import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { encodeCsv, fileTables, type Table } from "@depositary/model";
import { filesBelow } from "../../src/import/archive-files.js";
import { archives } from "../../src/import/archives.js";
import { type ImportOutcome, runImport } from "../../src/import/run-import.js";
import { pathOf } from "../../src/store/read-rows.js";

const REPOSITORY_DATA = fileURLToPath(new URL("../../../../data/", import.meta.url));
const NOW = new Date("2026-11-23T00:00:00Z");

/** Tables of which an import writes some; of sources the exceptions name those on file. */
const NO_ROWS = fileTables.filter(({ file }) => !file.startsWith("reference/") && file !== "sources.csv");

/** A data directory with the reference data and the sources of this repository, and no fact yet. */
export async function emptyRecord(): Promise<string> {
  const directory = await mkdtemp(join(tmpdir(), "depositary-record-"));
  await cp(join(REPOSITORY_DATA, "reference"), join(directory, "reference"), { recursive: true });
  await cp(join(REPOSITORY_DATA, "sources.csv"), join(directory, "sources.csv"));
  for (const table of NO_ROWS) await clear(directory, table);
  return directory;
}

/** Takes every row out of a table on file. */
export function clear(directory: string, table: Table): Promise<void> {
  return writeFile(pathOf(directory, table), encodeCsv(table, []));
}

export interface ImportCall {
  readonly only?: readonly string[];
  readonly readOn?: string | null;
  readonly isDryRun?: boolean;
}

/** Imports an archive by its name from a folder into a data directory. */
export async function importInto(
  directory: string,
  name: string,
  from: string,
  { only = [], readOn = null, isDryRun = false }: ImportCall = {},
): Promise<ImportOutcome> {
  const archive = archives.find((one) => one.name === name);
  if (archive === undefined) throw new Error(`no archive ${name}`);
  return runImport({ archive, files: await filesBelow(from), directory, only, readOn, isDryRun, now: NOW });
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

/** What a page of 2026 says; the rest is as in every page. */
export interface Page {
  readonly heading: readonly string[] | null;
  readonly rows: readonly (readonly string[])[] | null;
  readonly names?: readonly string[] | null;
  readonly parties?: number;
  /** The day of reading. */
  readonly day?: string;
}

/** A hand-made archive in the layout of mtdsg-2026: pages by the number of the treaty. */
export async function archiveOf2026(pages: Readonly<Record<string, Page>>): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "depositary-2026-"));
  for (const [treaty, page] of Object.entries(pages))
    await writeFile(join(folder, `${treaty}.json`), JSON.stringify(pageOf2026(treaty, page)));
  return folder;
}

/** A page of 2026 key by key, as its archive keeps it. */
export function pageOf2026(
  treaty: string,
  { heading, rows, names = null, parties, day = "2026-04-13" }: Page,
): Readonly<Record<string, unknown>> {
  return {
    treaty_id: treaty,
    title: "Treaty",
    chapter_name: "CHAPTER",
    conclusion: "Rome, 1 July 19901",
    concluded_on: "1990-07-01",
    entry_into_force: "2 July 1991, in accordance with article 3.",
    registration: "Registration2 July 1991, No. 4711",
    registration_number: null,
    signatories_count: null,
    parties_count: parties ?? null,
    text_reference: null,
    url: "https://treaties.un.org/",
    origin: [{ path: "record.json", fetched_at: `${day}T06:50:07.402265+00:00` }],
    names,
    heading,
    rows,
  };
}

/** Lines of a table in a data directory that begin with `start`. */
export async function linesOf(directory: string, file: string, start: string): Promise<readonly string[]> {
  const text = await readFile(join(directory, file), "utf8").catch(() => "");
  return text.split("\n").filter((line) => line.startsWith(start));
}

export function remove(directory: string): Promise<void> {
  return rm(directory, { recursive: true, force: true });
}
