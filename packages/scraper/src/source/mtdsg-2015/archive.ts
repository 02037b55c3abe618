import { type IsoDate, isoDate, type TreatyId } from "@depositary/model";
import { ParseError } from "../../errors.js";
import type { ArchiveFiles } from "../../import/archive-files.js";
import { orderColumns } from "../../known-columns.js";
import { quoted } from "../../one-line.js";
import { readCells } from "../csv-archive.js";
import { collapse } from "../document/printed-text.js";
import { chapterOf, mtdsgNumber } from "../untc/identity.js";
import type { StatusRecord, TreatyHead } from "../untc/status-record.js";
import { readTable } from "../untc/table.js";
import { parseIndexTitle } from "./index-title.js";
import { inOrder, treatyOfFile } from "./treaty-number.js";

/** One file of the archive: a treaty and its table, with the last day on which the file is known to have changed. */
export interface ArchivedTable {
  readonly treatyId: TreatyId;
  readonly file: string;
  readonly asAt: IsoDate | null;
  /** Cells below the heading as they stand in the file. */
  readonly body: readonly (readonly string[])[];
  /** Reads the table; throws ParseError or UnknownHeadingError with every problem of the file. */
  readonly record: () => StatusRecord;
}

/** An entry of the archive's index, with the last day on which its table is known to have changed; null without a table. */
export interface IndexedTreaty {
  readonly head: TreatyHead;
  readonly asAt: IsoDate | null;
}

export interface ArchiveOf2015 {
  readonly index: readonly IndexedTreaty[];
  /** In the order of the collection. */
  readonly tables: readonly ArchivedTable[];
  /** Tables that have a day and no file. */
  readonly missing: readonly { readonly treatyId: TreatyId; readonly file: string }[];
}

const INDEX = "index.csv";
const INDEX_HEADING = ["chapter_no", "treaty_no", "treaty_name", "url", "chapter_url", "chapter_name"];
const DATES = "file_dates_2015.tsv";
const DATES_HEADING = ["file", "treaty_id", "last_changed"];

/**
 * The list of treaties and the status tables of *Multilateral Treaties Deposited with the Secretary-General* as
 * archived in 2013 to 2015 (zmjones/untreaties). Square brackets and footnotes were stripped by the archive. Throws
 * ParseError with every line of its lists that is not as expected.
 */
export async function readArchive(files: ArchiveFiles): Promise<ArchiveOf2015> {
  const [heads, changed, names] = await Promise.all([
    files.read(INDEX).then(readIndex),
    files.read(DATES).then(readDates),
    files.list("treaties"),
  ]);
  const days = new Map(names.map((name) => [treatyOfFile(name), changed.get(name) ?? null]));
  return {
    index: heads.map((head) => ({ head, asAt: days.get(head.treaty) ?? null })),
    tables: await Promise.all(inOrder(names).map((name) => readFile(files, name, heads, days))),
    missing: inOrder([...changed.keys()].filter((name) => !names.includes(name))).map((name) => ({
      treatyId: treatyOfFile(name),
      file: `treaties/${name}`,
    })),
  };
}

async function readFile(
  files: ArchiveFiles,
  name: string,
  heads: readonly TreatyHead[],
  days: ReadonlyMap<TreatyId, IsoDate | null>,
): Promise<ArchivedTable> {
  const treatyId = treatyOfFile(name);
  const described = heads.find(({ treaty }) => treaty === treatyId);
  if (described === undefined) throw new ParseError(INDEX, [`no entry for ${treatyId} (${name})`]);
  const file = `treaties/${name}`;
  const [head = [], ...body] = readCells(file, await files.read(file), { isRagged: true });
  return {
    treatyId,
    file,
    asAt: days.get(treatyId) ?? null,
    body,
    record: () => ({ ...described, ...readTable(file, { head, body }) }),
  };
}

function readIndex(text: string): readonly TreatyHead[] {
  const [heading = [], ...lines] = readCells(INDEX, text, { isRagged: true });
  const ordered = columnsOf(INDEX, heading, INDEX_HEADING);
  return lines.map(ordered).map(([chapter = "", number = "", entry = "", , , chapterName = ""]) => {
    const treaty = treatyOfFile(`${chapter}-${fileNumber(number)}.csv`);
    return {
      treaty,
      chapter: chapterOf(mtdsgNumber(treaty)),
      chapterName: collapse(chapterName),
      ...parseIndexTitle(entry),
      entryIntoForce: null,
      registration: null,
      signatories: null,
      parties: null,
      statusAsAt: null,
    };
  });
}

/** The index writes `3.a` and `2.12b` where file names have `3-a` and `2-12b`. */
function fileNumber(number: string): string {
  return number.replaceAll(".", "-").replace(/-$/, "");
}

function readDates(text: string): ReadonlyMap<string, IsoDate> {
  const [heading = [], ...lines] = text
    .trim()
    .split(/\r?\n/)
    .map((line) => line.split("\t"));
  const problems: string[] = [];
  const ordered = columnsOf(DATES, heading, DATES_HEADING);
  const days = lines.map(ordered).map(([file = "", , day = ""], i) => {
    if (!isoDate.safeParse(day).success) problems.push(`line ${i + 2}: not a day: ${quoted(day)}`);
    return [file, day] as const;
  });
  if (problems.length > 0) throw new ParseError(DATES, problems);
  return new Map(days);
}

function columnsOf(file: string, heading: readonly string[], expected: readonly string[]) {
  const ordered = orderColumns(heading, expected);
  if (ordered !== null) return ordered;
  throw new ParseError(file, [`line 1: expected the columns ${expected.join()}, found ${heading.join()}`]);
}
