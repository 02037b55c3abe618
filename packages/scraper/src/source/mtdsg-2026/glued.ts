import { collapse, readPrinted } from "../document/printed-text.js";
import { leadingDate, registrationNumber } from "../untc/printed-date.js";

const GLUED_NOTES = /(?<=\D)\d{1,3}(?:,\d{1,3})*$/;
const GLUED_TO_YEAR = /(\b[A-Z][a-z]+ \d{4})\d{1,2}(?:,\d{1,2})*$/;

/** `China4,7,8` → `China`: the tags of the footnotes were stripped, their numbers were left. No name ends in a digit. */
export function withoutGluedNotes(name: string): string {
  return collapse(name).replace(GLUED_NOTES, "").trim();
}

/** `New York, 18 December 19791` and `New York, 18 December 1979<superscript>1</superscript>` without the footnote. */
export function conclusionAlone(printed: string): string {
  return readPrinted(printed).text.replace(GLUED_TO_YEAR, "$1");
}

/**
 * `Registration1 March 1966, No. 8132` without its label; a problem where the text is another. Where there is no text, the
 * number that stands by itself.
 */
export function registrationAlone(
  printed: string | null,
  number: string | null,
  problems: string[],
): string | null {
  if (printed === null) return number === null ? null : `No. ${number}`;
  const [, rest = ""] = /^Registration\s*(\d.*)$/.exec(collapse(printed)) ?? [];
  const found = registrationNumber(rest);
  if (leadingDate(rest) === null || found === null || (number !== null && number !== found))
    problems.push(`registration: not understood: ${JSON.stringify(printed)}`);
  return rest;
}
