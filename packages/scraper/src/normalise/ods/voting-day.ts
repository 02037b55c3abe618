import type { IsoDate } from "@depositary/model";
import { leadingDate } from "../../source/untc/index.js";

const YEAR = / \d{4}$/;

/**
 * The day of a vote, `19 December 2023` or in a session `6 November`: a regular session sits from September of one year to
 * September of the next, so that every month but September has one year. Null where the day is none or open.
 */
export function votingDay(printed: string, session: string): IsoDate | null {
  if (YEAR.test(printed)) return leadingDate(printed);
  const ordinal = Number(session);
  if (Number.isNaN(ordinal)) return null;
  const first = leadingDate(`${printed} ${1945 + ordinal}`);
  const second = leadingDate(`${printed} ${1946 + ordinal}`);
  if ((first ?? second)?.slice(5, 7) === "09") return null;
  return first !== null && first.slice(5, 7) > "09" ? first : second;
}
