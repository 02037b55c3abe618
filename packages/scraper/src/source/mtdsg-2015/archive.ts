import { type IsoDate, isMtdsg, parseTreatyId, type TreatyId, toRoman } from "@depositary/model";
import { parse } from "csv-parse/sync";
import type { ArchiveFiles } from "../../import/archive-files.js";
import { collapse } from "../untc/printed-text.js";
import type { StatusRecord } from "../untc/status-record.js";
import { readTable } from "../untc/table.js";
import { parseIndexTitle } from "./index-title.js";
import { inOrder, treatyOfFile } from "./treaty-number.js";

/** One file of the archive: a treaty and its table, with the last day on which the file is known to have changed. */
export interface ArchivedTable {
  readonly treatyId: TreatyId;
  readonly file: string;
  readonly asAt: IsoDate | null;
  /** Rows below the heading, with or without a date. */
  readonly rowsRead: number;
  /** Reads the table; throws ParseError or UnknownHeadingError with every problem of the file. */
  readonly record: () => StatusRecord;
}

interface IndexEntry {
  readonly title: string;
  readonly conclusion: string | null;
  readonly chapterName: string;
}

/**
 * The status tables of *Multilateral Treaties Deposited with the Secretary-General* as archived in 2013 to 2015
 * (zmjones/untreaties), in the order of the collection. Square brackets and footnotes were stripped by the archive.
 */
export async function readArchive(files: ArchiveFiles): Promise<readonly ArchivedTable[]> {
  const [index, changed, names] = await Promise.all([
    files.read("index.csv").then(readIndex),
    files.read("file_dates_2015.tsv").then(readDates),
    files.list("treaties"),
  ]);
  return Promise.all(inOrder(names).map((name) => readFile(files, name, index, changed)));
}

async function readFile(
  files: ArchiveFiles,
  name: string,
  index: ReadonlyMap<TreatyId, IndexEntry>,
  changed: ReadonlyMap<string, IsoDate>,
): Promise<ArchivedTable> {
  const treatyId = treatyOfFile(name);
  const entry = index.get(treatyId);
  if (entry === undefined) throw new Error(`index.csv: no entry for ${treatyId} (${name})`);
  const [head = [], ...body] = parseCells(await files.read(`treaties/${name}`));
  return {
    treatyId,
    file: `treaties/${name}`,
    asAt: changed.get(name) ?? null,
    rowsRead: body.length,
    record: () => ({ ...describe(treatyId, entry), ...readTable(`treaties/${name}`, { head, body }) }),
  };
}

function describe(treatyId: TreatyId, entry: IndexEntry): Omit<StatusRecord, "headings" | "rows"> {
  return {
    treaty: treatyId,
    chapter: chapterOf(treatyId),
    chapterName: entry.chapterName,
    title: entry.title,
    conclusion: entry.conclusion,
    entryIntoForce: null,
    registration: null,
    signatories: null,
    parties: null,
    statusAsAt: null,
  };
}

function chapterOf(treatyId: TreatyId): string {
  const parts = parseTreatyId(treatyId);
  if (!isMtdsg(parts)) throw new RangeError(`${treatyId} has no chapter`);
  return [toRoman(parts.chapter), ...(parts.section === null ? [] : [parts.section])].join("-");
}

function readIndex(text: string): ReadonlyMap<TreatyId, IndexEntry> {
  const [, ...lines] = parseCells(text);
  return new Map(
    lines.map(([chapter = "", number = "", entry = "", , , chapterName = ""]) => {
      const treatyId = treatyOfFile(`${chapter}-${fileNumber(number)}.csv`);
      return [treatyId, { ...parseIndexTitle(entry), chapterName: collapse(chapterName) }];
    }),
  );
}

/** The index writes `3.a` and `2.12b` where file names have `3-a` and `2-12b`. */
function fileNumber(number: string): string {
  return number.replaceAll(".", "-").replace(/-$/, "");
}

function readDates(text: string): ReadonlyMap<string, IsoDate> {
  const [, ...lines] = text.trim().split("\n");
  return new Map(
    lines.map((line) => {
      const [file = "", treatyId = "", day = ""] = line.split("\t");
      parseTreatyId(treatyId);
      return [file, day];
    }),
  );
}

function parseCells(text: string): string[][] {
  return parse(text, { bom: true, relax_column_count: true });
}
