import { readTreatyId, type TreatyId, toRoman } from "@depositary/model/treaty-number";
import { ParseError, type RefusalReason, RefusedDocumentError } from "../../errors.js";
import { quoted } from "../../one-line.js";
import {
  cellsOf,
  isHeadingCell,
  linksIn,
  type Node,
  rawTextIn,
  selectorsOf,
} from "../document/html-document.js";
import { checkEnd, loadPageText, otherPage, pageText } from "../document/page.js";
import { collapse } from "../document/printed-text.js";
import { COLLECTION, type ListedPart } from "./address.js";
import { chapterOf } from "./identity.js";
import type { ListingEntry, ListingRecord } from "./listing-record.js";
import { readListedTitle } from "./listing-title.js";

const TABLE_ID = "dgSubChapterList";
const CHAPTER = /\b(CHAPTER|CHAPITRE)\s+([IVXL]+)\b/g;
const NUMBER = /^\d{1,3}(?:\s*\.\s*(?:[A-Za-z]|\d{1,3}[A-Za-z]?))*\s*\.?$/;
const DETAILS_PAGE = /\/ViewDetails[A-Z]*\.aspx$/i;
const PAGES = `${COLLECTION}/Pages/`;

/** What a page that lists treaties is called in messages. */
export function listingName(part: ListedPart): string {
  return `listing of chapter ${chapterOf(part)}`;
}

/**
 * Reads the listing of a chapter or of a section of chapter XI (treaties.un.org, `Treaties.aspx`): the form of ten cells a
 * row, of which the last repeats the treaty's number, and the form of number and title only. Throws RefusedDocumentError
 * where the page is not that listing, whole; ParseError, with every problem, where a row is not understood.
 */
export function parseListing(bytes: Uint8Array, part: ListedPart): ListingRecord {
  const document = listingName(part);
  const rows = listedRows(document, pageText(document, bytes), part);
  const problems: string[] = [];
  const width = rows[0]?.length ?? 0;
  const treaties = rows.map((cells, i) => {
    if (cells.length !== width)
      problems.push(`row ${i + 1}: ${cells.length} cells where ${width} are expected`);
    return readEntry(cells, i + 1, part, problems);
  });
  problems.push(...repeated(treaties));
  if (problems.length > 0) throw new ParseError(document, problems);
  return { chapter: chapterOf(part), treaties };
}

/** The rows of the one table that lists treaties, on a page that says which chapter it is. */
function listedRows(document: string, text: string, part: ListedPart): readonly (readonly Node[])[] {
  const refuse = (reason: RefusalReason, detail: string) =>
    new RefusedDocumentError(document, reason, detail);
  if (!text.includes(TABLE_ID))
    throw otherPage(document, text) ?? refuse("no listing", `no element with an id …${TABLE_ID}`);
  checkEnd(document, text);
  const page = loadPageText(document, text);
  const [table, ...others] = selectorsOf(page)(`[id$=${TABLE_ID}]`).toArray();
  if (table === undefined || others.length > 0) {
    throw refuse(
      "no listing",
      `${others.length + (table === undefined ? 0 : 1)} elements with an id …${TABLE_ID}`,
    );
  }
  checkHeading(document, rawTextIn(page), part);
  const rows = cellsOf(table).filter((cells, i) => i > 0 || !cells.every(isHeadingCell));
  if (rows.length === 0) throw refuse("no listing", "the list is empty");
  return rows;
}

/** The heading of the chapter must be on the page; the menu may name others. */
function checkHeading(document: string, text: string, { chapter }: ListedPart): void {
  const headings = Array.from(text.matchAll(CHAPTER), ([, word, roman]) => ({ word, roman }));
  if (headings.some(({ word, roman }) => word === "CHAPTER" && roman === toRoman(chapter))) return;
  if (headings.some(({ word }) => word === "CHAPITRE"))
    throw new RefusedDocumentError(document, "another language", "CHAPITRE");
  const found = [...new Set(headings.map(({ roman }) => roman))].join(", ");
  throw found === ""
    ? new RefusedDocumentError(document, "no listing", "no heading of a chapter")
    : new RefusedDocumentError(document, "another chapter", `the page says chapter ${found}`);
}

function readEntry(
  cells: readonly Node[],
  position: number,
  part: ListedPart,
  problems: string[],
): ListingEntry {
  const [first, second, ...more] = cells;
  const number = first === undefined ? "" : collapse(rawTextIn(first));
  const raw = second === undefined ? "" : rawTextIn(second);
  const treaty = treatyOf(number, part);
  const where = `row ${position} (${treaty ?? number})`;
  if (treaty === null) problems.push(`row ${position}: not a number of a treaty: ${quoted(number)}`);
  const said = [
    ...(second === undefined ? [] : linksIn(second).map(linkedTreaty)),
    ...more.map((cell) => collapse(rawTextIn(cell))).filter(isFullNumber),
  ];
  if (said[0] === undefined) problems.push(`${where}: no link to a treaty: ${quoted(collapse(raw))}`);
  for (const other of said)
    if (!isSame(other, treaty)) problems.push(`${where}: the row also says ${quoted(other)}`);
  return { position, number, treaty: treaty ?? "", ...readListedTitle(raw, where, problems) };
}

/** `16.13H.` in section B of chapter XI → `XI-B-16-13H`; null where the text is no number. Single letters are small. */
function treatyOf(number: string, part: ListedPart): TreatyId | null {
  if (!NUMBER.test(number)) return null;
  const parts = (number.match(/[^\s.]+/g) ?? []).map((text) =>
    /^[A-Z]$/.test(text) ? text.toLowerCase() : text,
  );
  const treaty = [chapterOf(part), ...parts].join("-");
  return readTreatyId(treaty) === null ? null : treaty;
}

/** The number of the treaty to whose page a link leads, as written; the address itself where it leads elsewhere. */
function linkedTreaty(href: string): string {
  const url = URL.canParse(href, PAGES) ? new URL(href, PAGES) : null;
  if (url === null || !DETAILS_PAGE.test(url.pathname)) return href;
  return url.searchParams.get("mtdsg_no") ?? href;
}

function isFullNumber(text: string): boolean {
  return /^[IVX]+-[A-Z0-9]/i.test(text);
}

/** The list writes `III-2-2A` in its links where the number is `2.2a`. */
function isSame(written: string, treaty: TreatyId | null): boolean {
  return treaty === null || written.toLowerCase() === treaty.toLowerCase();
}

function repeated(treaties: readonly ListingEntry[]): readonly string[] {
  const first = new Map<string, number>();
  return treaties.flatMap(({ treaty, position }) => {
    const earlier = first.get(treaty);
    first.set(treaty, earlier ?? position);
    return treaty === "" || earlier === undefined
      ? []
      : [`row ${position}: ${treaty} stands in row ${earlier} already`];
  });
}
