import { toRoman } from "@depositary/model/treaty-number";
import { ParseError, RefusedDocumentError } from "../../errors.js";
import { quoted } from "../../one-line.js";
import { type Node, rawTextIn, rowsWith } from "../document/html-document.js";
import { checkEnd, loadPageText, otherPage, pageText } from "../document/page.js";
import { collapse } from "../document/printed-text.js";
import type { ChapterListRecord, ListedChapter } from "./listing-record.js";

/** What the page that lists the chapters is called in messages. */
export const CHAPTER_LIST = "list of chapters";

const LISTING_LINK = /\bTreaties\.aspx\?(?:[^"']*&)?id=(\d{1,3})(?:&|$)/i;
const LINK_IN_TEXT = /\bTreaties\.aspx\?/i;
const ROW = /^(?:\d{1,3}\s*\.?\s+)?CHAPTER\s+([IVXL]+)\b\s*(.*)$/i;
const CHAPTER_MAX = 39;

/**
 * Reads the page that lists the chapters (treaties.un.org, `ParticipationStatus.aspx`): rows with a link to a listing, the
 * text `CHAPTER IX` and the name. Chapter XI may have a row for each of its sections. Throws RefusedDocumentError where the
 * page is not that list, whole; ParseError, with every problem, where a row is not understood.
 */
export function parseChapterList(bytes: Uint8Array): ChapterListRecord {
  const text = pageText(CHAPTER_LIST, bytes);
  if (!LINK_IN_TEXT.test(text)) throw otherPage(CHAPTER_LIST, text) ?? noListing();
  checkEnd(CHAPTER_LIST, text);
  const rows = rowsWith(loadPageText(CHAPTER_LIST, text), LISTING_LINK);
  if (rows.length === 0) throw noListing();
  const problems: string[] = [];
  const chapters = rows.map(({ row, link }, i) => readChapter(row, link, i + 1, problems));
  if (problems.length > 0) throw new ParseError(CHAPTER_LIST, problems);
  return { chapters };
}

function readChapter(row: Node, link: string, position: number, problems: string[]): ListedChapter {
  const printed = collapse(rawTextIn(row));
  const [, chapter = "", name = ""] = ROW.exec(printed) ?? [];
  const linked = Number(LISTING_LINK.exec(link)?.[1]);
  if (chapter === "" || name === "") {
    problems.push(`row ${position}: no chapter and name: ${quoted(printed)}`);
  } else if (linked < 1 || linked > CHAPTER_MAX || toRoman(linked) !== chapter) {
    problems.push(`row ${position} (chapter ${chapter}): the link is to ${quoted(link)}`);
  }
  return { position, chapter, name };
}

function noListing(): RefusedDocumentError {
  return new RefusedDocumentError(
    CHAPTER_LIST,
    "no listing",
    "no row with a link to the listing of a chapter",
  );
}
