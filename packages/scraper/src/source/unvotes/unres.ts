import { parseSymbol, type ResolutionSymbol } from "../../votes/resolution-symbol.js";

/** What the column `unres` of a roll call says. */
export interface Unres {
  /** Session of the Assembly; special sessions stand under a regular one in the archive. */
  readonly session: string;
  /** The resolution or decision; null where what is printed is not its number. */
  readonly symbol: ResolutionSymbol | null;
  /**
   * Until the 30th session a letter counts the votes taken on the way to one resolution and is none of its own:
   * `R/25/2624A` is a paragraph of 2624(XXV), `R/25/2624B` the whole.
   */
  readonly sequence: string | null;
}

/** In sessions 1 to 17 the number is a page of the official records, not a resolution. */
const LAST_SESSION_OF_PAGES = 17;
const LAST_SESSION_OF_SEQUENCES = 30;

/** From the 31st session on, decisions are numbered from 401 and resolutions have not reached that number. */
const FIRST_DECISION = 401;

/** First and last resolution of the sessions in which numbers ran on. */
const RESOLUTIONS: ReadonlyMap<number, readonly [number, number]> = new Map([
  [18, [1881, 1994]],
  [19, [1995, 2006]],
  [20, [2007, 2132]],
  [21, [2133, 2247]],
  [22, [2258, 2372]],
  [23, [2373, 2485]],
  [24, [2486, 2620]],
  [25, [2621, 2750]],
  [26, [2751, 2903]],
  [27, [2904, 3049]],
  [28, [3050, 3200]],
  [29, [3203, 3361]],
  [30, [3363, 3541]],
]);

const SPECIAL_SESSION = /^(E?)SS\/(\d+)(?:\/\d+(?:\/?[A-Z])?)?$/;
const PAGE = /^(?:R|GOAR)\/?[\d/ ]*\d(?:\/?[A-Z])?$/;
const NUMBER = /^R\/(\d+)\/(\d+)([A-Z])?$/;

/**
 * Reads `unres` beside the session of its roll call. Null where the spelling is not one of those known. A number outside
 * the session's own range is no symbol: better none than a wrong one.
 */
export function readUnres(session: number, unres: string): Unres | null {
  if (unres === "") return { session: String(session), symbol: null, sequence: null };
  const special = SPECIAL_SESSION.exec(unres);
  if (special !== null) return { session: `${special[1]}S-${special[2]}`, symbol: null, sequence: null };
  if (session <= LAST_SESSION_OF_PAGES)
    return PAGE.test(unres) ? { session: String(session), symbol: null, sequence: null } : null;
  return session <= LAST_SESSION_OF_SEQUENCES
    ? runningNumber(session, unres)
    : numberInSession(session, unres);
}

function runningNumber(session: number, unres: string): Unres | null {
  const [match, printed, digits, sequence = null] = NUMBER.exec(unres) ?? [];
  const range = RESOLUTIONS.get(session);
  if (match === undefined || range === undefined) return null;
  const number = Number(digits);
  const isReal = Number(printed) === session && number >= range[0] && number <= range[1];
  return { session: String(session), symbol: isReal ? resolution(session, number) : null, sequence };
}

function numberInSession(session: number, unres: string): Unres | null {
  const symbol = parseSymbol(unres.startsWith("R/") ? `A/RES/${unres.slice(2)}` : unres);
  if (symbol === null) return null;
  const isDecision = symbol.number >= FIRST_DECISION;
  const isOwn = symbol.session === String(session) || symbol.session.includes("-");
  return {
    session: isOwn ? symbol.session : String(session),
    symbol: isOwn ? { ...symbol, kind: isDecision ? "decision" : "resolution" } : null,
    sequence: null,
  };
}

function resolution(session: number, number: number): ResolutionSymbol {
  return {
    body: "GA",
    kind: "resolution",
    session: String(session),
    number,
    letters: null,
    part: null,
  };
}
