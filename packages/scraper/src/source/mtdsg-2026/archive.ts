import { type IsoDate, laterOf, type TreatyId } from "@depositary/model";
import { ParseError } from "../../errors.js";
import { readPrinted } from "../document/printed-text.js";
import { titleAlone } from "../untc/header.js";
import { chapterOf, mtdsgNumber } from "../untc/identity.js";
import { conclusionsOf } from "../untc/printed-date.js";
import type { StatusRecord, TreatyHead } from "../untc/status-record.js";
import { readTable } from "../untc/table.js";
import type { DocumentOf2026 } from "./document.js";
import { conclusionAlone, registrationAlone, withoutGluedNotes } from "./glued.js";

/** A status document as others read it in 2026: what the page says of the treaty, and its participants. */
export interface ArchivedPage {
  readonly treatyId: TreatyId;
  readonly file: string;
  /** The day on which the page was read; of two readings with the same participants the later. */
  readonly asAt: IsoDate;
  /** Cells below the heading, footnotes taken off; names only where the archive has no dates. */
  readonly body: readonly (readonly string[])[];
  /** Throws ParseError or UnknownHeadingError with every problem of the file. */
  readonly record: () => StatusRecord;
}

/**
 * A page of *Multilateral Treaties Deposited with the Secretary-General* from worldwidelaw/legal-sources. Two readings can
 * stand in one file: `names`, with the marks of footnotes, and `rows`, with the numbers of the footnotes glued to the names.
 * Throws ParseError for a second file of a treaty: a copy would be read as another document.
 */
export function readPage(file: string, document: DocumentOf2026): ArchivedPage {
  const own = `${document.treaty_id}.json`;
  if (file !== own) throw new ParseError(file, [`is of ${document.treaty_id}, whose one file is ${own}`]);
  const rows = document.rows?.map(([name = "", ...cells]) => [withoutGluedNotes(name), ...cells]);
  const names = document.names?.slice(1).map((name) => readPrinted(name).text);
  const body = rows ?? (names ?? []).map((name) => [name]);
  return {
    treatyId: document.treaty_id,
    file,
    asAt: document.origin.map(({ fetched_at }) => fetched_at.slice(0, 10)).reduce(laterOf),
    body,
    record: () => {
      const problems: string[] = [];
      const head = headOf(document, problems);
      problems.push(...pairingProblems(names, rows));
      if (body.length === 0) problems.push("no participants");
      const headings = (document.heading ?? document.names ?? []).map(withoutMarks);
      const table = { head: rows === undefined ? headings.slice(0, 1) : headings, body };
      return { ...head, ...readTable(file, table, problems) };
    },
  };
}

function headOf(document: DocumentOf2026, problems: string[]): TreatyHead {
  const { treaty_id: treaty, concluded_on: concludedOn } = document;
  const conclusion = conclusionAlone(document.conclusion);
  if (conclusionsOf(conclusion).every(({ date }) => date !== concludedOn))
    problems.push(`conclusion: ${JSON.stringify(document.conclusion)} is not of ${concludedOn}`);
  return {
    treaty,
    chapter: chapterOf(mtdsgNumber(treaty)),
    chapterName: document.chapter_name,
    title: titleAlone(document.title),
    conclusion,
    entryIntoForce: document.entry_into_force,
    registration: registrationAlone(document.registration, document.registration_number, problems),
    signatories: document.signatories_count === null ? null : String(document.signatories_count),
    parties: document.parties_count === null ? null : String(document.parties_count),
    statusAsAt: null,
  };
}

/** Two readings of one page pair by position, or one of them is of another day. */
function pairingProblems(
  names: readonly string[] | undefined,
  rows: readonly (readonly string[])[] | undefined,
): readonly string[] {
  if (names === undefined || rows === undefined) return [];
  const other = rows.find(([name], i) => name !== names[i]);
  if (other === undefined && names.length === rows.length) return [];
  return [`the names and the rows are not the same: ${JSON.stringify(other?.[0] ?? names.at(rows.length))}`];
}

function withoutMarks(heading: string, position: number): string {
  const { text } = readPrinted(heading);
  return position === 0 ? withoutGluedNotes(text) : text;
}
