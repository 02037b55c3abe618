import { compareText } from "./compare-text.js";

/**
 * The parts of a treaty's public number.
 *
 * - MTDSG (treaties deposited with the UN Secretary-General): Roman chapter, section letter in chapter XI only,
 *   number, then any further parts (`IV-11-b`: protocol b; `III-2-2a`: revised annex; `XI-B-16-147`: UN Regulation).
 * - Other depositaries: a register's short code and the register's own number (`CETS-185`, `AU-Malabo`).
 */
export type TreatyIdParts = MtdsgNumber | RegisterNumber;

export interface MtdsgNumber {
  readonly register: "MTDSG";
  /** 1 to 29. */
  readonly chapter: number;
  readonly section: (typeof chapterSections)[number] | null;
  readonly number: number;
  readonly suffixes: readonly string[];
}

export interface RegisterNumber {
  readonly register: string;
  readonly number: string;
}

const MTDSG = /^([IVX]+)(?:-([A-E]))?-([1-9]\d{0,2})((?:-(?:[a-z]|(?:0|[1-9]\d{0,2})[A-Za-z]?)){0,2})$/;
const OTHER = /^([A-Z][A-Z]{1,5})-([A-Za-z0-9][A-Za-z0-9-]{0,30})$/;
const NUMERAL = /^[IVXL]+$/;
const LAST_CHAPTER = 29;
/** The one chapter that is divided into sections. */
const DIVIDED_CHAPTER = 11;
/** Its sections. */
export const chapterSections = ["A", "B", "C", "D", "E"] as const;

/** A treaty's public number in its one canonical spelling. */
export type TreatyId = string;

/** Parts of a treaty number. Throws RangeError where the text is not one. */
export function parseTreatyId(text: string): TreatyIdParts {
  const parts = readTreatyId(text);
  if (parts === null) {
    throw new RangeError(
      `not a treaty number: ${JSON.stringify(text)} (expected for example XVIII-16, IV-11-b, III-2-2a, XI-B-16-147, CETS-185)`,
    );
  }
  return parts;
}

/** The canonical spelling of a treaty number. Inverse of `parseTreatyId`. */
export function formatTreatyId(parts: TreatyIdParts): TreatyId {
  if (!isMtdsg(parts)) return `${parts.register}-${parts.number}`;
  const section = parts.section === null ? [] : [parts.section];
  return [toRoman(parts.chapter), ...section, String(parts.number), ...parts.suffixes].join("-");
}

/**
 * Order of treaties as in the printed collection: chapter by value (IX before X), then section, number and suffix by
 * value (`2b` before `12a`); other registers follow by name. For use with `Array.prototype.sort`.
 */
export function compareTreatyIds(a: TreatyId, b: TreatyId): number {
  const left = sortKey(parseTreatyId(a));
  const right = sortKey(parseTreatyId(b));
  for (let i = 0; i < Math.max(left.length, right.length); i++) {
    const order = compareParts(left[i], right[i]);
    if (order !== 0) return order;
  }
  return compareText(a, b);
}

/**
 * The number under which a lettered protocol, a numbered annex or a regulation stands: `XXVII-7-d` → `XXVII-7`, `III-2-2a`
 * → `III-2`, `XI-B-16-147` → `XI-B-16`. Null where the number has no further part. It can be a number that no treaty has
 * (`VI-8-a` and `VI-8-b`). Throws RangeError where the text is no treaty number.
 */
export function numberedParent(treatyId: TreatyId): TreatyId | null {
  const parts = parseTreatyId(treatyId);
  if (!isMtdsg(parts) || parts.suffixes.length === 0) return null;
  return formatTreatyId({ ...parts, suffixes: parts.suffixes.slice(0, -1) });
}

/** True where the number is one of the Secretary-General's collection. */
export function isMtdsg(parts: TreatyIdParts): parts is MtdsgNumber {
  return parts.register === "MTDSG";
}

/** 18 → `XVIII`. Throws RangeError outside 1 to 39. */
export function toRoman(value: number): string {
  if (!Number.isInteger(value) || value < 1 || value > 39)
    throw new RangeError(`no Roman chapter for ${value}`);
  const tens = "X".repeat(Math.floor(value / 10));
  return tens + (["", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX"][value % 10] ?? "");
}

/** `XVIII` → 18; null where the text is not a chapter's numeral in its canonical form. */
export function fromRoman(text: string): number | null {
  for (let value = 1; value <= LAST_CHAPTER; value++) if (toRoman(value) === text) return value;
  return null;
}

/** Parts of a treaty number; null where the text is none. */
export function readTreatyId(text: string): TreatyIdParts | null {
  return readMtdsg(text) ?? readOther(text);
}

function readMtdsg(text: string): MtdsgNumber | null {
  const match = MTDSG.exec(text);
  if (match === null) return null;
  const [, roman = "", letter, number = "", suffixes = ""] = match;
  const chapter = fromRoman(roman);
  const section = chapterSections.find((each) => each === letter) ?? null;
  if (chapter === null || (section !== null) !== (chapter === DIVIDED_CHAPTER)) return null;
  return {
    register: "MTDSG",
    chapter,
    section,
    number: Number(number),
    suffixes: suffixes.split("-").slice(1),
  };
}

function readOther(text: string): RegisterNumber | null {
  const match = OTHER.exec(text);
  if (match === null) return null;
  const [, register = "", number = ""] = match;
  return NUMERAL.test(register) || register === "MTDSG" ? null : { register, number };
}

type KeyPart = number | string;

function sortKey(parts: TreatyIdParts): readonly KeyPart[] {
  if (!isMtdsg(parts)) return [LAST_CHAPTER + 1, parts.register, ...splitDigits(parts.number)];
  return [parts.chapter, parts.section ?? "", parts.number, ...parts.suffixes.flatMap(splitDigits)];
}

function splitDigits(text: string): KeyPart[] {
  return (text.match(/\d+|\D+/g) ?? []).map((part) => (/^\d/.test(part) ? Number(part) : part));
}

function compareParts(a: KeyPart | undefined, b: KeyPart | undefined): number {
  if (a === b) return 0;
  if (a === undefined) return -1;
  if (b === undefined) return 1;
  if (typeof a === "number" && typeof b === "number") return a - b;
  return compareText(String(a), String(b));
}
