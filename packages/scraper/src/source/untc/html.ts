import type { TreatyId } from "@depositary/model";
import { ParseError, type RefusalReason, RefusedDocumentError } from "../../errors.js";
import { quoted } from "../../one-line.js";
import { checkEnd, otherPage, pageInUtf8, readPageText } from "../document/page.js";
import { type PageParts, readParts } from "../document/page-parts.js";
import { collapse } from "../document/printed-text.js";
import { plainText, readDatedText, readTotal, titleAlone } from "./header.js";
import { chapterOf, checkChapter, mtdsgNumber, titleAfterNumber } from "./identity.js";
import { isoDateOfStamp } from "./printed-date.js";
import type { StatusRecord } from "./status-record.js";
import { type RawTable, readTable } from "./table.js";

const STAMP = /STATUS\s+AS\s+AT\s*:?\s*(\d{2}-\d{2}-\d{4})/i;
const TABLE_ID = /\bid\s*=\s*["']?[\w:$-]*tblgrid["'\s>]/gi;
const EVIDENCE_ID = /\bid\s*=\s*["']?[\w:$-]*tcrptEIF["'\s>]/i;

/** The elements of the page that are read, by how their ids end. */
const IDS = {
  evidence: "tcrptEIF",
  chapter: "rptHead_ctl00_tcHead",
  chapterName: "rptHead_ctl00_tcText",
  title: "rptTreaty_ctl00_tcTreaty",
  conclusion: "rptTreaty_ctl00_tcText",
  entryIntoForce: "rptEIF_ctl00_tcText",
  registration: "rptRegistration_ctl00_tcText",
  status: "rptStatus_ctl00_tcText",
};

/**
 * Reads a treaty's ViewDetails page (treaties.un.org). The page is accepted on positive evidence only: its end, the stamp
 * `STATUS AS AT`, the wrapper of entry into force, chapter and number, one table of participants. Throws as
 * `parseStatusXml` does.
 */
export function parseStatusHtml(bytes: Uint8Array, treaty: TreatyId): StatusRecord {
  const number = mtdsgNumber(treaty);
  const html = inOneByte(upToEndOfTable(treaty, pageInUtf8(treaty, bytes)));
  const page = readPageText(treaty, html, (text) => readParts(text, Object.values(IDS), "tblgrid"));
  const statusAsAt = checkEvidence(treaty, html, page);
  const chapterName = checkChapter(treaty, chapterHeading(page));
  const problems: string[] = [];
  const header = readHeader(treaty, page, problems);
  const table = readTable(treaty, participantsTable(treaty, page), problems);
  return {
    treaty,
    chapter: chapterOf(number),
    chapterName: chapterName === "" ? null : chapterName,
    ...header,
    statusAsAt,
    ...table,
  };
}

/**
 * The page up to the end of the table of participants; the declarations after it are many times as long. Found among the bytes,
 * each as a character: all that is looked for is ASCII.
 */
function upToEndOfTable(treaty: TreatyId, page: Buffer): string {
  const text = page.toString("latin1");
  const [id, ...others] = Array.from(text.matchAll(TABLE_ID), ({ index }) => index);
  if (id === undefined || !EVIDENCE_ID.test(text)) throw noTreatyPage(treaty, text);
  checkEnd(treaty, text);
  if (others.length > 0) {
    throw refuse(treaty, "no table of participants", `${others.length + 1} elements with an id …tblgrid`);
  }
  const tags = /<(\/?)table\b/gi;
  tags.lastIndex = Math.max(text.lastIndexOf("<table", id), text.lastIndexOf("<TABLE", id), 0);
  let depth = 0;
  for (let tag = tags.exec(text); tag !== null; tag = tags.exec(text)) {
    depth += tag[1] === "/" ? -1 : 1;
    if (depth === 0) return page.toString("utf8", 0, text.indexOf(">", tags.lastIndex) + 1);
  }
  throw refuse(treaty, "truncated", "the table of participants has no end");
}

/**
 * The same page with a reference for each character above U+00FF. One such character, and the engine gives every character
 * two bytes, and every text that is cut from the page: twice the memory and the time for all that follows.
 */
function inOneByte(html: string): string {
  const escaped = html.replace(/[^\0-\xff]/gu, (character) => `&#${character.codePointAt(0)};`);
  return escaped === html ? html : Buffer.from(escaped, "latin1").toString("latin1");
}

function noTreatyPage(treaty: TreatyId, text: string): RefusedDocumentError {
  const other = otherPage(treaty, text);
  if (other !== null) return other;
  if (!EVIDENCE_ID.test(text)) return refuse(treaty, "no treaty page", "no element with an id …tcrptEIF");
  return refuse(treaty, "no table of participants", "no element with an id …tblgrid");
}

/** The day of the page's own stamp. */
function checkEvidence(treaty: TreatyId, html: string, { texts, text }: PageParts): string {
  if (!texts.has(IDS.evidence)) throw refuse(treaty, "no treaty page", "no element with an id …tcrptEIF");
  const stamp = (STAMP.exec(text) ?? STAMP.exec(html))?.[1];
  if (stamp === undefined) throw refuse(treaty, "no treaty page", "no stamp STATUS AS AT");
  if (isoDateOfStamp(stamp) === null) {
    throw new ParseError(treaty, [`status as at: not a day of the calendar: ${quoted(stamp)}`]);
  }
  return stamp;
}

/** `CHAPTER IV` and `HUMAN RIGHTS`, in two elements or in one. */
function chapterHeading(page: PageParts): string {
  return [textOf(page, "chapter"), textOf(page, "chapterName")].filter((part) => part !== null).join(" ");
}

type Header = Pick<
  StatusRecord,
  "title" | "conclusion" | "entryIntoForce" | "registration" | "signatories" | "parties"
>;

function readHeader(treaty: TreatyId, page: PageParts, problems: string[]): Header {
  const status = textOf(page, "status");
  const total = (name: string) => totalIn(status, name);
  if (status !== null && total("Signatories") === null && total("Parties") === null) {
    problems.push(`status: neither signatories nor parties: ${quoted(status)}`);
  }
  const title = titleAfterNumber(treaty, titleAlone(page.texts.get(IDS.title) ?? ""));
  return {
    title: plainText("title", title, problems),
    conclusion: plainText("conclusion", textOf(page, "conclusion"), problems),
    entryIntoForce: readDatedText("entry into force", textOf(page, "entryIntoForce"), problems),
    registration: readDatedText("registration", textOf(page, "registration"), problems),
    signatories: readTotal("signatories", total("Signatories"), problems),
    parties: readTotal("parties", total("Parties"), problems),
  };
}

/** `Signatories : 72. Parties : 5` → the text after the colon up to the next full stop. */
function totalIn(status: string | null, name: string): string | null {
  return new RegExp(`${name}\\s*:\\s*([^\\s.]+)`, "i").exec(status ?? "")?.[1] ?? null;
}

function textOf({ texts }: PageParts, name: keyof typeof IDS): string | null {
  return collapse(texts.get(IDS[name]) ?? "") || null;
}

/** Another table may come first whose heading starts with "Participant" too; only the id tells them apart. */
function participantsTable(treaty: TreatyId, { rows }: PageParts): RawTable {
  if (rows === null) throw refuse(treaty, "no table of participants", "no element with an id …tblgrid");
  const [head, ...body] = rows;
  if (head === undefined || body.length === 0)
    throw refuse(treaty, "no table of participants", "the table is empty");
  return { head, body };
}

function refuse(treaty: TreatyId, reason: RefusalReason, detail: string): RefusedDocumentError {
  return new RefusedDocumentError(treaty, reason, detail);
}
