import type { IsoDate } from "@depositary/model";
import { quoted } from "../../one-line.js";
import type { ResolutionSymbol } from "../../votes/resolution-symbol.js";

const FIRST_YEAR = 1945;

/**
 * What cannot stand beside a symbol: another session than it names (empty where none is printed), or a day outside its years. A
 * regular session of the General Assembly begins in one year and ends in the next, the Council's symbols name the year.
 */
export function sessionProblems(
  { body, session }: ResolutionSymbol,
  printed: string,
  date: IsoDate,
): readonly string[] {
  const isOther = body === "GA" && printed !== "" && !isSessionOf(session, printed);
  const years = yearsOf(body, session);
  return [
    ...(isOther ? [`session ${quoted(printed)} where the symbol says ${session}`] : []),
    ...(years === null || years.includes(Number(date.slice(0, 4)))
      ? []
      : [`the day ${date} where the symbol is of ${years.join(" or ")}`]),
  ];
}

/** Null for the special sessions, whose number tells no year. */
function yearsOf(body: ResolutionSymbol["body"], session: string): readonly number[] | null {
  const number = Number(session);
  if (Number.isNaN(number)) return null;
  return body === "SC" ? [number] : [FIRST_YEAR + number, FIRST_YEAR + number + 1];
}

/** A session is printed as `80`, a special one as `32sp`, an emergency special one as `10emsp`, or as in symbols: `S-32`, `ES-10`. */
function isSessionOf(session: string, printed: string): boolean {
  const [match, ordinal = "", kind = ""] = /^(\d{1,3})(emsp|sp)?$/.exec(printed) ?? [];
  if (match === undefined) return printed === session;
  return session === `${PREFIXES[kind] ?? ""}${Number(ordinal)}`;
}

const PREFIXES: Readonly<Record<string, string>> = { emsp: "ES-", sp: "S-" };
