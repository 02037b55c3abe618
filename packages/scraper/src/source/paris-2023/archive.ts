import type { IsoDate } from "@depositary/model";
import { ParseError } from "../../errors.js";
import { orderColumns } from "../../known-columns.js";
import { readCells } from "../csv-archive.js";
import { formatShortDate } from "../untc/printed-date.js";
import type { StatusRecord } from "../untc/status-record.js";
import { readTable } from "../untc/table.js";

/** The one file of the archive. */
export const PARIS_FILE = "paris-agreement-entry-into-force.csv";

/** Last day for which the archive says it is right: the date of its last commit. */
export const PARIS_AS_AT: IsoDate = "2023-02-13";

const HEADING = [
  "Code",
  "Name",
  "Signature",
  "Ratification",
  "Kind",
  "Date-Of-Effect",
  "Emissions",
  "Percentage",
  "Year",
];
const HEAD = ["Participant", "Signature", "Ratification, Acceptance(A), Approval(AA), Accession(a)"];
const MARKS: ReadonlyMap<string, string> = new Map([
  ["Ratification", ""],
  ["Acceptance", " A"],
  ["Approval", " AA"],
  ["Accession", " a"],
]);

/**
 * The status table of the Paris Agreement as archived by openclimatedata in February 2023, in the form of the
 * depositary's own. It holds one row a State with the latest instrument only: earlier ones were overwritten.
 */
export interface ParisArchive {
  /** Cells as the depositary prints them. */
  readonly body: readonly (readonly string[])[];
  /** Reads the table; throws ParseError with every problem of the file. */
  readonly record: () => StatusRecord;
}

/** Throws ParseError where the file is not CSV or its columns are not those expected. */
export function readParisArchive(text: string): ParisArchive {
  const [heading = [], ...lines] = readCells(PARIS_FILE, text);
  const ordered = orderColumns(heading, HEADING);
  if (ordered === null)
    throw new ParseError(PARIS_FILE, [
      `line 1: expected the columns ${HEADING.join()}, found ${heading.join()}`,
    ]);
  const body = lines.map(ordered).map(asPrinted);
  return { body, record: () => readRecord(body) };
}

function readRecord(body: ParisArchive["body"]): StatusRecord {
  return {
    treaty: "XXVII-7-d",
    chapter: "XXVII",
    chapterName: null,
    title: "Paris Agreement",
    conclusion: "Paris, 12 December 2015",
    entryIntoForce: null,
    registration: null,
    signatories: null,
    parties: null,
    statusAsAt: null,
    ...readTable(PARIS_FILE, { head: HEAD, body }),
  };
}

/** An unknown kind stays beside its date and is refused there as a letter that the heading does not define. */
function asPrinted([, name = "", signed = "", consented = "", kind = ""]: readonly string[]): string[] {
  const mark = MARKS.get(kind) ?? ` ${kind}`;
  return [name, signed && formatShortDate(signed), consented && `${formatShortDate(consented)}${mark}`];
}
