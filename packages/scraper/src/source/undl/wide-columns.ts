import { ParseError } from "../../errors.js";
import { orderColumns } from "../../known-columns.js";

const HEAD = ["id", "Council", "Date", "Resolution"];
const UNREAD = ["Title", "country", "subregion", "continent", "tags"];
export const TOTALS = ["NO-VOTE COUNT", "ABSTAIN COUNT", "NO COUNT", "YES COUNT"];
const COLUMNS = [...HEAD, ...UNREAD, "TOTAL VOTES", ...TOTALS, "Link", "token", "Scrape_Year"];

/** Where its head, States and totals stand in a row. */
export interface WideColumns {
  /** Of the number, the body, the day and the symbol. */
  readonly head: readonly number[];
  readonly states: readonly (readonly [position: number, code: string])[];
  /** In the order of `TOTALS`. */
  readonly totals: readonly number[];
}

/** Finds the columns by heading, one for each State. Throws ParseError where one is not known, missing or there twice. */
export function findWideColumns(path: string, heading: readonly string[]): WideColumns {
  const positions = (names: readonly string[]) => names.map((name) => heading.indexOf(name));
  return { head: positions(HEAD), states: stateColumns(path, heading), totals: positions(TOTALS) };
}

function stateColumns(path: string, heading: readonly string[]): readonly (readonly [number, string])[] {
  const states = heading.flatMap((cell, at) => (/^[A-Z]{3}$/.test(cell) ? [[at, cell] as const] : []));
  const others = heading.filter((cell) => !/^[A-Z]{3}$/.test(cell));
  const twice = heading.filter((cell, at) => heading.indexOf(cell) !== at);
  if (twice.length > 0) throw new ParseError(path, [`columns that stand there twice: ${twice.join()}`]);
  if (orderColumns(others, COLUMNS) === null)
    throw new ParseError(path, [`expected the columns ${COLUMNS.join()}, found ${others.join()}`]);
  return states;
}
