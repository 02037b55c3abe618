import {
  isMtdsg,
  type MtdsgNumber,
  parseTreatyId,
  type TreatyId,
  toRoman,
} from "@depositary/model/treaty-number";
import { RefusedDocumentError } from "../../errors.js";
import { quoted } from "../../one-line.js";

const CHAPTER = /^\s*CHAPTER\s+([IVXL]+)\b\s*(.*)$/i;
const FRENCH_CHAPTER = /^\s*CHAPITRE\b/i;
const NUMBER =
  /^(?:[IVX]+[-.])?(?:[A-Z][-.])?(?:\d{1,3}[A-Za-z]?|[A-Za-z])(?:\s?[-.]\s?(?:\d{1,3}[A-Za-z]?|[A-Za-z]))*\.?$/;

/** The parts of the number of the treaty that was asked for. Throws RangeError where it is not an MTDSG number. */
export function mtdsgNumber(treaty: TreatyId): MtdsgNumber {
  const parts = parseTreatyId(treaty);
  if (!isMtdsg(parts)) throw new RangeError(`not deposited with the Secretary-General: ${treaty}`);
  return parts;
}

/** `XVIII`, with the section letter in chapter XI. */
export function chapterOf({ chapter, section }: Pick<MtdsgNumber, "chapter" | "section">): string {
  return section === null ? toRoman(chapter) : `${toRoman(chapter)}-${section}`;
}

/**
 * Checks the chapter heading of a document, `CHAPTER XVIII PENAL MATTERS`, and returns what follows the number. Throws
 * RefusedDocumentError for another chapter, another language and no heading at all.
 */
export function checkChapter(treaty: TreatyId, heading: string): string {
  const [, roman, name = ""] = CHAPTER.exec(heading) ?? [];
  if (FRENCH_CHAPTER.test(heading)) throw new RefusedDocumentError(treaty, "another language", heading);
  if (roman === undefined) {
    throw new RefusedDocumentError(treaty, "malformed", `no chapter heading, found ${quoted(heading)}`);
  }
  const expected = toRoman(mtdsgNumber(treaty).chapter);
  if (roman.toUpperCase() !== expected) throw anotherTreaty(treaty, `chapter ${roman}`);
  return name;
}

/** Whether a text of the header can be the number of a treaty or a part of it: `16`, `d`, `147`, `2a`, `XVIII-16`. */
export function isNumberPart(text: string): boolean {
  return NUMBER.test(text);
}

/**
 * Compares the printed parts of a number, whatever their order and punctuation, with the treaty that was asked for.
 * Nothing printed proves nothing. Throws RefusedDocumentError where they are another treaty's.
 */
export function checkNumber(treaty: TreatyId, printed: readonly string[]): void {
  if (printed.length === 0) return;
  const { section, number, suffixes } = mtdsgNumber(treaty);
  const expected = atoms([String(number), ...suffixes]);
  const found = atoms(printed.map((part) => part.replace(/^[IVX]+[-.]/, "")));
  const own = withoutSection(found, section?.toLowerCase() ?? null, expected);
  if ([...own].sort().join(" ") !== [...expected].sort().join(" "))
    throw anotherTreaty(treaty, `number ${printed.join(" ")}`);
}

/** The letter of the section leads, `B 1 b` in section B; elsewhere it can also be that of a protocol (`1 b`). */
function withoutSection(
  found: readonly string[],
  section: string | null,
  expected: readonly string[],
): readonly string[] {
  const start = found.findIndex((atom) => atom !== section);
  const isElsewhere = start === 0 && section !== null && !expected.includes(section);
  return isElsewhere ? found.filter((atom) => atom !== section) : found.slice(start);
}

/** The title without the number before it, `5. a Amendments …` for I-5-a. Throws as `checkNumber` does. */
export function titleAfterNumber(treaty: TreatyId, printed: string): string {
  const { number, suffixes } = mtdsgNumber(treaty);
  const end = endOfNumber(printed, [String(number), ...suffixes]);
  const title = end === null ? "" : printed.slice(end).replace(/^[\s.]+/, "");
  if (title === "" || FURTHER_PART.test(title)) {
    throw anotherTreaty(treaty, `title ${quoted(printed.slice(0, 60))}`);
  }
  return title;
}

/** `16. a Amendment …` is not XVIII-16; `16. A convention …` and `16. 1988 Protocol …` may be. */
const FURTHER_PART = /^(?:[a-z]|\d{1,3}[A-Za-z]?)(?:\s|\.)/;

/** Where the parts of a number end at the beginning of a text, letters in either case; null where they do not stand there. */
function endOfNumber(printed: string, parts: readonly string[]): number | null {
  let end = 0;
  for (const part of parts) {
    if (end > 0) end += /^\s*[-.]?\s*/.exec(printed.slice(end))?.[0].length ?? 0;
    if (printed.slice(end, end + part.length).toLowerCase() !== part.toLowerCase()) return null;
    end += part.length;
  }
  return /^[\dA-Za-z]/.test(printed.slice(end)) ? null : end;
}

/** Digits and letters apart, in lower case: `2-2a` → `2`, `2`, `a`. */
function atoms(parts: readonly string[]): readonly string[] {
  return (
    parts
      .join("-")
      .toLowerCase()
      .match(/\d+|[a-z]/g) ?? []
  );
}

function anotherTreaty(treaty: TreatyId, found: string): RefusedDocumentError {
  return new RefusedDocumentError(treaty, "another treaty", `the document says ${found}`);
}
