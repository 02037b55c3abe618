import { isoDateOf } from "./printed-date.js";
import type { PrintedText } from "./printed-text.js";
import type { PrintedDate, PrintedName } from "./status-record.js";

const DATE_AND_LETTER = /^(\d{1,2} [A-Z][a-z]{2} \d{4})(?: ?([A-Za-z]{1,2}))?$/;
const BRACKETED = /^\[ ?([^[\]]*?) ?\](?: ?([A-Za-z]{1,2}))?$/;

/** What a cell holds, or what is wrong with it. */
export type CellReading<T> = { readonly value: T } | { readonly problem: string };

/**
 * A date cell: `22 Apr 2016`, `1 Oct 1969 a`, `[20 Jan 2021 A]`. Null where it is empty or holds a footnote only.
 * Anything else, an impossible day included, is a problem.
 */
export function readDateCell({ text: printed, notes }: PrintedText): CellReading<PrintedDate | null> {
  if (printed === "") return { value: null };
  const bare = withoutBrackets(printed);
  const match = bare === null ? null : DATE_AND_LETTER.exec(bare);
  const [, date = "", mark = null] = match ?? [];
  if (match === null) return { problem: `not a date: ${JSON.stringify(printed)}` };
  if (isoDateOf(date) === null) return { problem: `not a day of the calendar: ${JSON.stringify(printed)}` };
  return { value: { printed, date, mark, isBracketed: bare !== printed, notes } };
}

/** A participant's name. Square brackets say that it has withdrawn; they and the footnotes are no part of the name. */
export function readNameCell({ text, notes }: PrintedText): CellReading<PrintedName> {
  const name = withoutBrackets(text);
  if (name === null) return { problem: `brackets do not match: ${JSON.stringify(text)}` };
  if (name === "") return { problem: "no name of a participant" };
  return { value: { name, isBracketed: name !== text, notes } };
}

/** The text without its one pair of square brackets, which may leave the letter of a date outside; null for others. */
function withoutBrackets(text: string): string | null {
  if (!text.includes("[") && !text.includes("]")) return text;
  const [, inside, letter] = BRACKETED.exec(text) ?? [];
  if (inside === undefined) return null;
  return letter === undefined ? inside : `${inside} ${letter}`;
}
