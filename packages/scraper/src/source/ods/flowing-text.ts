import { withNotesAtMarks } from "./page-notes.js";

const PAGE = String.raw`\d{1,3}/\d{1,3}`;
const BARCODE = String.raw`\*\d{7}\*`;
const JOB = String.raw`\d\d-\d{5}(?: ?\(E\))?(?:\s+${BARCODE})?`;
const DAY = String.raw`\d\d/\d\d/\d{4}`;
// `2 05-64213`: only where it is a line by itself, or a number of the text before it would be taken for a page.
const PAGE_AND_JOB = String.raw`(?<=(?:^|\n)[^\S\n]*)\d{1,3}[^\S\n]+${JOB}`;
const JOB_AND_PAGE = String.raw`${JOB}[^\S\n]+\d{1,3}(?=[^\S\n]*(?:\n|$))`;
// Records of the 1990s have no symbol in their heads, reports of those years its language and page, and a sign that they go on.
const RUNNING = String.raw`(?:General\s+Assembly|\d{1,3}\s*(?:st|nd|rd|th)\s+(?:plenary\s+)?meeting|\p{Lu}[\p{L}-]+\s+session|\d{1,2}\s+\p{Lu}\p{Ll}+\s+\d{4})`;
const RUNNING_HEAD = String.raw`(?:${RUNNING}\s+){3}${RUNNING}(?:\s*\n\s*\d{1,3}(?=\s*\n))?`;
const RUNNING_AT_START = new RegExp(`^${RUNNING_HEAD}(?=\\s)`, "u");
const RUNNING_AT_END = new RegExp(`(?<=\\s)${RUNNING_HEAD}$`, "u");
const LANGUAGE_AND_PAGE = String.raw`\s+English\s+Page\s+\d{1,3}`;
const GOES_ON = String.raw`/\.\.\.`;
const CONTROL = /[^\P{Cc}\n\t\r\f]/gu;
// At the foot of a first page, with its job number.
const LEGEND = new RegExp(
  String.raw`\bThis record (?:contains|is subject)\b[\s\S]{0,900}?(?:\bcorrigendum\.|\bdocuments\.un\.org/?\)\.)(?:\s+(?:${JOB}|${BARCODE}|Accessible\s+document|Please\s+recycle))*`,
);

/**
 * The pages as one line of text: without the heads and feet that fall into lists and names (`South 17/34 A/78/PV.50
 * Africa`), words put together that a line end has parted, blanks single.
 */
export function flowingText(pages: readonly string[], symbol: string): string {
  const { atStart, atEnd, inside } = furniture(symbol);
  const bodies = pages.map((page, at) => {
    const printed = page.replaceAll(CONTROL, " ").replace(LEGEND, "\n");
    const begun = withoutNumber(printed, at + 1)
      .replace(RUNNING_AT_START, "")
      .trim()
      .replace(atStart, "");
    return withoutEnd(withoutEnd(begun, RUNNING_AT_END), atEnd).trim();
  });
  const text = bodies.map(withNotesAtMarks).join("\n");
  return joinWords(text.replace(inside, "\n")).normalize("NFC").replaceAll(/\s+/g, " ").trim();
}

/** A page without its own number where that is its first line or its last one. */
function withoutNumber(page: string, number: number): string {
  const lines = page.trim().split("\n");
  const isOwn = (line: string | undefined) => line?.trim() === String(number);
  if (isOwn(lines[0])) return lines.slice(1).join("\n").trim();
  return (isOwn(lines.at(-1)) ? lines.slice(0, -1) : lines).join("\n").trim();
}

// A head and a foot are shorter: the rest of a page is not searched for its end.
const END_LENGTH = 120;

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
  const head = `(?:${DAY}\\s+${own}|${own}\\s+${DAY}|${own}${LANGUAGE_AND_PAGE})`;
  const someFoot = `(?:${foot}|${PAGE}|${JOB}\\s+${GOES_ON}|${JOB}|${GOES_ON}|${BARCODE})`;
  const someHead = `(?:${head}|${DAY}|${own})`;
  const both = `(?:${someFoot}\\s+${someHead}|${someHead}\\s+${someFoot}|${foot}|${head})`;
  const edge = `(?:${both}|${someFoot}|${someHead})`;
  return {
    atStart: new RegExp(`^(?:\\d{1,3}\\s*(?=${own}))?${edge}(?=\\s|$)`),
    atEnd: new RegExp(`(?<=^|\\s)(?=[\\dA*/])${edge}$`),
    inside: new RegExp(`(?<=^|\\s)(?=[\\dA*/])${both}(?=\\s|$)`, "g"),
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
