import { toRoman } from "@depositary/model";

/** The symbol of a resolution or decision of the General Assembly or the Security Council, taken apart. */
export interface ResolutionSymbol {
  readonly body: "GA" | "SC";
  readonly kind: "resolution" | "decision";
  /** `74`, `S-6`, `ES-10`; of the Security Council the year, `2017`. */
  readonly session: string;
  readonly number: number;
  /** Letter of a resolution in several parts: `B`, `AB`. */
  readonly letters: string | null;
  /** Section (`VII`) or rule (`RULE-73`) of a resolution. */
  readonly part: string | null;
}

const NUMBER_IN_SESSION =
  /^A\/(RES|DEC)\/((?:E?S-)?\d{1,3})\/(\d{1,4})(?:[ /]?([A-Z]{1,2})|\[([A-Z]{1,2})\])??(?:\/([IVX]+))?$/;
const NUMBER_THROUGHOUT =
  /^A\/RES\/(\d{1,4}) ?([A-Z]{1,2})? ?\((E?S-)?([IVXLC]+|\d{1,2})\)(?: ?([A-Z]{1,2})|\[([A-Z]{1,2})\])?(?:\[(RULE-\d+)\]|\/([IVX]+))?$/;
const SECURITY_COUNCIL = /^S\/RES\/(\d{1,4}) ?\((\d{4})\)$/;

const LAST_ROMAN_SESSION = 30;

/** Resolutions were numbered throughout until the thirtieth session, the seventh special and the fifth emergency special one. */
const LAST_NUMBERED_THROUGHOUT: Readonly<Record<string, number>> = { "": 30, "S-": 7, "ES-": 5 };

/**
 * Takes a symbol in any spelling met apart: `A/RES/62/223 A`, `A/RES/62/223B`, `A/RES/ES-10/19`, `A/RES/377(V)[A]`,
 * `A/RES/377 A (V)`, `S/RES/2353 (2017)`. Null where it is not the symbol of a resolution or decision.
 */
export function parseSymbol(text: string): ResolutionSymbol | null {
  const spelling = text.trim().replace(/ +/g, " ");
  return inSession(spelling) ?? throughout(spelling) ?? ofTheCouncil(spelling);
}

/** The one spelling of a symbol: `A/RES/62/223A`, `A/RES/377(V)[A]`, `A/RES/33/116B/VII`, `S/RES/2353(2017)`. */
export function formatSymbol({ body, kind, session, number, letters, part }: ResolutionSymbol): string {
  if (body === "SC") return `S/RES/${number}(${session})`;
  const section = part === null ? "" : part.startsWith("RULE-") ? `[${part}]` : `/${part}`;
  if (!isNumberedThroughout(session))
    return `A/${kind === "decision" ? "DEC" : "RES"}/${session}/${number}${letters ?? ""}${section}`;
  return `A/RES/${number}(${romanSession(session)})${letters === null ? "" : `[${letters}]`}${section}`;
}

/** The identifier of the vote on a text as a whole: `GA-74-247`, `GA-33-116B-VII`, `GA-ES-10-19`, `SC-2353`. */
export function rollCallBase({ body, kind, session, number, letters, part }: ResolutionSymbol): string {
  if (body === "SC") return `SC-${number}`;
  const decision = kind === "decision" ? "DEC-" : "";
  return `GA-${session}-${decision}${number}${letters ?? ""}${part === null ? "" : `-${part}`}`;
}

/** Whether resolutions of a session have a number that runs on from session to session. */
export function isNumberedThroughout(session: string): boolean {
  const { prefix, ordinal } = splitSession(session);
  return ordinal <= (LAST_NUMBERED_THROUGHOUT[prefix] ?? 0);
}

function inSession(text: string): ResolutionSymbol | null {
  const [match, kind, session = "", number, letter, bracketed, part] = NUMBER_IN_SESSION.exec(text) ?? [];
  if (match === undefined || isNumberedThroughout(session)) return null;
  return {
    body: "GA",
    kind: kind === "DEC" ? "decision" : "resolution",
    session: plainSession(session),
    number: Number(number),
    letters: letter ?? bracketed ?? null,
    part: part ?? null,
  };
}

function throughout(text: string): ResolutionSymbol | null {
  const [match, number, before, prefix = "", ordinal = "", after, bracketed, rule, section] =
    NUMBER_THROUGHOUT.exec(text) ?? [];
  if (match === undefined || (before !== undefined && (after ?? bracketed) !== undefined)) return null;
  const session = `${prefix}${/^\d/.test(ordinal) ? Number(ordinal) : ordinalOf(ordinal)}`;
  if (!isNumberedThroughout(session)) return null;
  return {
    body: "GA",
    kind: "resolution",
    session,
    number: Number(number),
    letters: before ?? after ?? bracketed ?? null,
    part: rule ?? section ?? null,
  };
}

function ofTheCouncil(text: string): ResolutionSymbol | null {
  const [match, number, year = ""] = SECURITY_COUNCIL.exec(text) ?? [];
  if (match === undefined) return null;
  return {
    body: "SC",
    kind: "resolution",
    session: year,
    number: Number(number),
    letters: null,
    part: null,
  };
}

// Special sessions: the United Nations prints S-1 and S-2, then S-III to S-VII.
function romanSession(session: string): string {
  const { prefix, ordinal } = splitSession(session);
  return prefix === "S-" && ordinal < 3 ? session : `${prefix}${toRoman(ordinal)}`;
}

function plainSession(session: string): string {
  const { prefix, ordinal } = splitSession(session);
  return `${prefix}${ordinal}`;
}

function splitSession(session: string): { readonly prefix: string; readonly ordinal: number } {
  const at = session.lastIndexOf("-") + 1;
  return { prefix: session.slice(0, at), ordinal: Number(session.slice(at)) };
}

function ordinalOf(roman: string): number {
  for (let ordinal = 1; ordinal <= LAST_ROMAN_SESSION; ordinal++)
    if (toRoman(ordinal) === roman) return ordinal;
  return Number.NaN;
}
