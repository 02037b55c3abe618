import { quoted } from "../../one-line.js";
import { printedOf, type RawCell } from "../document/printed-text.js";
import { isPrintedDay } from "./printed-date.js";
import type { PrintedDate, PrintedName } from "./status-record.js";

const AS_PRINTED = /^[ \d]\d [A-Z][a-z]{2}\t \d{4}(?: [A-Za-z]{0,2})?$/;
const DATE_AND_LETTER = /^(\d{1,2}) ([A-Z][a-z]{2}) (\d{4})(?: ?([A-Za-z]{1,2}))?$/;
const BRACKETED = /^\[([^[\]]*)\](?: ?([A-Za-z]{1,2}))?$/;
const NO_NOTES: readonly string[] = [];

/** What is wrong with a cell, with its value. */
export class CellProblem {
  readonly problem: string;

  constructor(what: string, value: string) {
    this.problem = `${what}: ${quoted(value)}`;
  }
}

/**
 * A date cell: `22 Apr<TAB> 2016 `, ` 1 Oct<TAB> 1969 a`, `[20 Jan 2021 A]`, with footnotes or without. Null where it is
 * empty or holds a footnote only. Anything else, an impossible day included, is a problem.
 */
export function readDateCell(cell: RawCell): PrintedDate | CellProblem | null {
  if (cell === "") return null;
  if (typeof cell === "string" && AS_PRINTED.test(cell)) return readPlainDate(cell);
  const { text, notes } = printedOf(cell);
  if (text === "") return null;
  const printed = text.replace("[ ", "[").replace(" ]", "]");
  const match = DATE_AND_LETTER.exec(withoutBrackets(printed) ?? "");
  if (match === null) return new CellProblem("not a date", printed);
  const [, day = "", month = "", year = "", mark = null] = match;
  if (!isPrintedDay(day, month, year)) return new CellProblem("not a day of the calendar", printed);
  return { printed, date: `${day} ${month} ${year}`, mark, isBracketed: printed[0] === "[", notes };
}

/** The short way for what the site prints in nearly every cell: day in two places, tab, year, blank, letter. */
function readPlainDate(cell: string): PrintedDate | CellProblem {
  const day = cell[0] === " " ? cell.slice(1, 2) : cell.slice(0, 2);
  const month = cell.slice(3, 6);
  const year = cell.slice(8, 12);
  const letter = cell.slice(13);
  const date = `${day} ${month} ${year}`;
  const printed = letter === "" ? date : `${date} ${letter}`;
  if (!isPrintedDay(day, month, year)) return new CellProblem("not a day of the calendar", printed);
  return { printed, date, mark: letter === "" ? null : letter, isBracketed: false, notes: NO_NOTES };
}

/** A participant's name. Square brackets say that it has withdrawn; they and the footnotes are no part of the name. */
export function readNameCell(cell: RawCell): PrintedName | CellProblem {
  const { text, notes } = printedOf(cell);
  const name = withoutBrackets(text);
  if (name === null) return new CellProblem("brackets do not match", text);
  if (name === "") return new CellProblem("no name of a participant", text);
  return { name, isBracketed: name !== text, notes };
}

/** The text without its one pair of square brackets, which may leave the letter of a date outside; null for others. */
function withoutBrackets(text: string): string | null {
  if (!text.includes("[") && !text.includes("]")) return text;
  const [, inside, letter] = BRACKETED.exec(text) ?? [];
  if (inside === undefined) return null;
  return letter === undefined ? inside.trim() : `${inside.trim()} ${letter}`;
}
