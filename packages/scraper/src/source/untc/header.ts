import { quoted } from "../../one-line.js";
import { readPrinted } from "../document/printed-text.js";
import { leadingDate } from "./printed-date.js";

/** What stands between a title and its place and date, here and in the listings. */
export const TWO_NO_BREAK_SPACES = /\u00a0\s?\u00a0/;

/**
 * The title of a protocol, amendment or annex carries its own place and date after a full stop and two no-break spaces
 * (`… of 17 December 1963.  New York, 17 December 1963`); they are no part of the title. `raw` still has its mark-up.
 */
export function titleAlone(raw: string): string {
  const at = raw.search(TWO_NO_BREAK_SPACES);
  const isPlaceAndDate = at > 0 && /\d{4}\.?$/.test(readPrinted(raw.slice(at)).text);
  return isPlaceAndDate ? readPrinted(raw.slice(0, at)).text.replace(/\.$/, "") : readPrinted(raw).text;
}

/** A printed total, `72` or `Parties 72`: digits only. Null where nothing is printed; a problem where it is no number. */
export function readTotal(name: string, text: string | null, problems: string[]): string | null {
  if (text === null) return null;
  const digits = /^(?:[A-Za-z]+\s*:?\s*)?(\d{1,3})\.?$/.exec(text)?.[1];
  if (digits === undefined) problems.push(`${name}: not a number: ${quoted(text)}`);
  return digits ?? null;
}

/** Text of entry into force or registration; one that begins with a day must begin with a day of the calendar. */
export function readDatedText(name: string, text: string | null, problems: string[]): string | null {
  if (text !== null && /^\d{1,2} [A-Z][a-z]+ \d/.test(text) && leadingDate(text) === null) {
    problems.push(`${name}: not a day of the calendar: ${quoted(text)}`);
  }
  return text;
}

/** A text for people, as it stands; a problem where it holds a control character. */
export function plainText<Text extends string | null>(name: string, text: Text, problems: string[]): Text {
  if (text !== null && /\p{Cc}/u.test(text)) problems.push(`${name}: control character in ${quoted(text)}`);
  return text;
}
