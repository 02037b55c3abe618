import { withNotesAtMarks } from "./page-notes.js";

const PAGE = String.raw`\d{1,3}/\d{1,3}`;
const JOB = String.raw`\d\d-\d{5}(?: ?\(E\))?`;
const DAY = String.raw`\d\d/\d\d/\d{4}`;
// `2 05-64213`: only where it is a line by itself, or a number of the text before it would be taken for a page.
const PAGE_AND_JOB = String.raw`(?<=(?:^|\n)[^\S\n]*)\d{1,3}[^\S\n]+${JOB}`;
const JOB_AND_PAGE = String.raw`${JOB}[^\S\n]+\d{1,3}(?=[^\S\n]*(?:\n|$))`;

/**
 * The pages as one line of text: without the heads and feet that fall into lists and names (`South 17/34 A/78/PV.50
 * Africa`), words put together that a line end has parted, blanks single.
 */
export function flowingText(pages: readonly string[], symbol: string): string {
  const { atStart, atEnd, inside } = furniture(symbol);
  const bodies = pages.map((page) => withoutEnd(page.trim().replace(atStart, ""), atEnd).trimEnd());
  const text = bodies.map(withNotesAtMarks).join("\n");
  return joinWords(text.replace(inside, "\n")).normalize("NFC").replaceAll(/\s+/g, " ").trim();
}

// A head and a foot are shorter: the rest of a page is not searched for its end.
const END_LENGTH = 100;

function withoutEnd(page: string, end: RegExp): string {
  const at = Math.max(0, page.length - END_LENGTH);
  return page.slice(0, at) + page.slice(at).replace(end, "");
}

/**
 * A foot has page and job number, a head day and symbol, in either order. Between them, in the middle of a text, one alone
 * could be something else (`resolution 78/196`); at the edge of a page it is not.
 */
function furniture(symbol: string) {
  const own = symbol.split("/").map(escaped).join("\\s*/\\s*");
  const foot = `(?:${PAGE}\\s+${JOB}|${JOB}\\s+${PAGE}|${PAGE_AND_JOB}|${JOB_AND_PAGE})`;
  const head = `(?:${DAY}\\s+${own}|${own}\\s+${DAY})`;
  const someFoot = `(?:${foot}|${PAGE}|${JOB})`;
  const someHead = `(?:${head}|${DAY}|${own})`;
  const both = `(?:${someFoot}\\s+${someHead}|${someHead}\\s+${someFoot}|${foot}|${head})`;
  const edge = `(?:${both}|${someFoot}|${someHead})`;
  return {
    atStart: new RegExp(`^${edge}(?=\\s|$)`),
    atEnd: new RegExp(`(?<=^|\\s)(?=[\\dA])${edge}$`),
    inside: new RegExp(`(?<=^|\\s)(?=[\\dA])${both}(?=\\s|$)`, "g"),
  };
}

/** A hyphen before a capital belongs to the name (`Timor- Leste`); one that parts a word at a line end does not. */
function joinWords(text: string): string {
  return text
    .replaceAll(/\u00ad\s*/g, "")
    .replaceAll(/-(?<=\p{L}-)\s+(?=\p{Lu})/gu, "-")
    .replaceAll(/-(?<=\p{Ll}-)[^\S\n]*\n\s*(?=\p{Ll})/gu, "");
}

function escaped(text: string): string {
  return text.replaceAll(".", "\\.");
}
