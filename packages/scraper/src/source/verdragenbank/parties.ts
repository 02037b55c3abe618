import { type IsoDate, isoDate } from "@depositary/model";
import { ParseError, RefusedDocumentError } from "../../errors.js";
import { quoted } from "../../one-line.js";
import { rowsOf, selectorsOf } from "../document/html-document.js";
import { checkEnd, loadPageText, otherPage, pageText } from "../document/page.js";
import type { PrintedText } from "../document/printed-text.js";
import { type Code, PRINTED_LEGEND, readCode } from "./legend.js";

/** Columns by their headings, in the order in which the page prints them. */
const COLUMNS = {
  Partij: "party",
  Ondertekening: "signature",
  "Voorlopige toepassing": "provisionalApplication",
  Ratificatie: "consent",
  "In werking": "inForce",
  Opzegging: "denunciation",
  "Buiten werking": "outOfForce",
} as const;
type Column = (typeof COLUMNS)[keyof typeof COLUMNS];
export type DateColumn = Exclude<Column, "party">;

/** Not every page has this one. */
const OPTIONAL: Column = "provisionalApplication";

/** A date as printed, `05-03-1971 (VG)`, with what it says. */
export interface PartyDate {
  readonly printed: string;
  readonly day: IsoDate;
  readonly code: Code | null;
}

/** A row of the table of parties. */
export interface PartyRow {
  /** In Dutch, as printed. */
  readonly name: string;
  readonly dates: Readonly<Record<DateColumn, PartyDate | null>>;
}

/** The table of parties, and what else the page has tables of. */
export interface Parties {
  readonly rows: readonly PartyRow[];
  /** First headings of tables that no page had before, sorted. */
  readonly unknownTables: readonly string[];
}

/** First headings of the other tables of a page: parts of the Kingdom. */
const OTHER_TABLES: ReadonlySet<string> = new Set(["Koninkrijksdeel"]);

/**
 * Reads the page with the parties of a treaty, by its six digits. Accepted on positive evidence only: its end, a link to one of
 * the treaty's own pages, one table under the known headings. Throws RefusedDocumentError, or ParseError with every problem.
 */
export function parseParties(bytes: Uint8Array, digits: string): Parties {
  const document = `verdragenbank ${digits}`;
  const text = pageText(document, bytes);
  const { table, unknownTables } = partiesTable(document, text, digits);
  const [head = [], ...rows] = table;
  const problems: string[] = [];
  const columns = readHeadings(head, problems);
  const read =
    problems.length > 0 ? [] : rows.map((row, i) => readRow(row, columns, `row ${i + 1}`, problems));
  if (problems.length === 0 && read.length === 0) problems.push("the table has no rows");
  if (problems.length > 0) throw new ParseError(document, problems, { names: read.map(({ name }) => name) });
  return { rows: read, unknownTables };
}

type Rows = readonly (readonly PrintedText[])[];

function partiesTable(document: string, text: string, digits: string) {
  const refuse = (reason: RefusedDocumentError["reason"], detail: string) =>
    new RefusedDocumentError(document, reason, detail);
  const $ = selectorsOf(loadPageText(document, text));
  const tables = $("table").toArray().map(rowsOf);
  const firstHeading = ([head]: Rows) => head?.[0]?.text ?? "";
  const [table, ...others] = tables.filter((one) => firstHeading(one) === "Partij");
  if (table === undefined) {
    const otherwise = refuse("no table of participants", 'no table whose first heading is "Partij"');
    throw otherPage(document, text) ?? otherwise;
  }
  checkEnd(document, text);
  if (others.length > 0) throw refuse("no table of participants", `${others.length + 1} tables of parties`);
  if (!new RegExp(`/Details/${digits}(?!\\d)`).test(text))
    throw refuse("another treaty", `the page does not link to a page of ${digits}`);
  const unknown = tables.map(firstHeading).filter((one) => one !== "Partij" && !OTHER_TABLES.has(one));
  return { table, unknownTables: [...new Set(unknown)].sort() };
}

/** The headings in the order of the table. The legend stands inside that of the ratifications, and its words must be the known ones. */
function readHeadings(head: readonly PrintedText[], problems: string[]): readonly Column[] {
  const columns = head.flatMap(({ text }): readonly Column[] => {
    const column = readHeading(text);
    if (column === null) problems.push(`unknown heading: ${quoted(text)}`);
    return column === null ? [] : [column];
  });
  for (const [heading, column] of Object.entries(COLUMNS)) {
    const count = columns.filter((one) => one === column).length;
    if (count > 1) problems.push(`the heading ${heading} stands ${count} times`);
    if (count === 0 && column !== OPTIONAL) problems.push(`no heading ${heading}`);
  }
  return columns;
}

function readHeading(text: string): Column | null {
  const printed = text.replaceAll(/\s/g, "");
  const found = Object.entries(COLUMNS).find(([heading, column]) => {
    const plain = heading.replaceAll(" ", "");
    return printed === plain || (column === "consent" && printed === `${plain}${PRINTED_LEGEND}`);
  });
  return found?.[1] ?? null;
}

function readRow(
  row: readonly PrintedText[],
  columns: readonly Column[],
  place: string,
  problems: string[],
): PartyRow {
  if (row.length !== columns.length)
    problems.push(`${place}: ${row.length} cells under ${columns.length} headings`);
  const textOf = (column: Column) => row[columns.indexOf(column)]?.text ?? "";
  const name = textOf("party");
  if (name === "") problems.push(`${place}: no name`);
  const date = (column: DateColumn) =>
    readDate(textOf(column), (problem) => problems.push(`${name || place}: ${column}: ${problem}`));
  return {
    name,
    dates: {
      signature: date("signature"),
      provisionalApplication: date("provisionalApplication"),
      consent: date("consent"),
      inForce: date("inForce"),
      denunciation: date("denunciation"),
      outOfForce: date("outOfForce"),
    },
  };
}

function readDate(printed: string, report: (problem: string) => void): PartyDate | null {
  if (printed === "") return null;
  const [, dayOfMonth, month, year, mark] =
    /^(\d{2})-(\d{2})-(\d{4})(?: ?\(([^()]*)\))?$/.exec(printed) ?? [];
  const day = isoDate.safeParse(`${year}-${month}-${dayOfMonth}`);
  const code = mark === undefined ? null : readCode(mark);
  if (!day.success) report(`not a day: ${quoted(printed)}`);
  else if (mark !== undefined && code === null) report(`unknown code: ${quoted(printed)}`);
  else return { printed, day: day.data, code };
  return null;
}
