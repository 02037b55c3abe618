import { type Indicator, type IsoDate, indicatorTable } from "@depositary/model";
import { ParseError } from "../../errors.js";
import type { ImportLedger, Refusal } from "../../import-ledger.js";
import { quoted } from "../../one-line.js";

/** What is read of the World Bank's series, and where from. */
export interface WorldBankSeries {
  readonly indicator: Indicator["indicator"];
  /** The World Bank's own: `SP.POP.TOTL`. */
  readonly code: string;
  readonly title: string;
}

/** A value of a series, as printed. */
export interface PrintedValue {
  /** Where it stands, for messages: `line 2`. */
  readonly place: string;
  readonly code: string;
  readonly name: string;
  readonly year: string;
  readonly value: string;
}

/** A series as the World Bank itself gives it. */
export interface PublishedSeries {
  readonly updatedOn: IsoDate;
  readonly values: readonly PrintedValue[];
  /** What of it is not among the values. */
  readonly remarks: readonly string[];
}

/** Under which exceptions name what stands among the countries: its code stays from release to release, its name does not. */
const EXCEPTIONS = "world-bank";

/**
 * The values of participants. Aggregates (WLD, EUU …) stand among the countries; a code that is not a participant's is
 * refused, never summed. Throws ParseError with every place where a year or a number is not one or contradicts an earlier one,
 * and where no value is a participant's.
 */
export function takeValues(
  file: string,
  { indicator }: WorldBankSeries,
  sourceId: string,
  values: readonly PrintedValue[],
  participantIds: ReadonlySet<string>,
): { readonly rows: readonly Indicator[]; readonly ledger: ImportLedger } {
  const problems = [...contradictions(values.filter(({ code }) => participantIds.has(code)))];
  const refused: Refusal[] = [];
  const rows = values.flatMap(({ place, code, name, year, value }) => {
    const numbers = { year: toNumber(year), value: toNumber(value) };
    const unread = `${place}: not a year and a value: ${year}, ${value}`;
    if (participantIds.has(code)) {
      const row = { indicator, participantId: code, ...numbers, sourceId };
      const { data, success } = indicatorTable.schema.safeParse(row);
      if (!success) problems.push(unread);
      return success ? [data] : [];
    }
    if (numbers.year === null || numbers.value === null) problems.push(unread);
    refused.push({
      file,
      found: `${code} ${name}`,
      reason: "not a participant: an aggregate or a territory",
      exceptionAt: { document: EXCEPTIONS, found: code },
    });
    return [];
  });
  if (problems.length === 0 && rows.length === 0) problems.push("no value of any participant");
  if (problems.length > 0) throw new ParseError(file, problems);
  const distinct = [...new Map(rows.map((row) => [`${row.participantId} ${row.year}`, row])).values()];
  const merged = rows.length - distinct.length;
  return { rows: distinct, ledger: { read: values.length, imported: distinct.length, merged, refused } };
}

/** A problem for each value of a country and year of which another value stands before it. */
function contradictions(values: readonly PrintedValue[]): readonly string[] {
  const first = new Map<string, PrintedValue>();
  return values.flatMap((printed) => {
    const of = `${printed.code} ${printed.year}`;
    const before = first.get(of) ?? printed;
    first.set(of, before);
    if (before.value === printed.value) return [];
    return [
      `${printed.place}: another value of ${of} than in ${before.place}: ${quoted(printed.value)}, ${quoted(before.value)}`,
    ];
  });
}

/** A row of a file that is not blank. */
export interface Line {
  /** From 1. */
  readonly line: number;
  readonly cells: readonly string[];
}

/** The rows that are not blank. */
export function linesOf(rows: readonly (readonly string[])[]): readonly Line[] {
  return rows.map((cells, i) => ({ line: i + 1, cells })).filter(({ cells }) => cells.join("") !== "");
}

/** A problem for each key that is there again with something else beside it. */
export function contradicted(found: readonly (readonly [key: string, said: string])[]): readonly string[] {
  const first = new Map<string, string>();
  return found.flatMap(([key, said]) => {
    const before = first.get(key) ?? said;
    first.set(key, before);
    return before === said ? [] : [`${key} stands there twice, and not alike`];
  });
}

/** A problem for each that is there again. */
export function repeated(found: readonly string[]): readonly string[] {
  const seen = new Set<string>();
  return found.filter((one) => seen.size === seen.add(one).size).map((one) => `${one} stands there twice`);
}

/** A remark on the countries and aggregates of whose values none is known. */
export function withoutValue(
  printed: readonly PrintedValue[],
  known: readonly PrintedValue[],
): readonly string[] {
  const valued = new Set(known.map(({ code }) => code));
  const empty = printed.filter(({ code }) => !valued.has(code)).map(({ code, name }) => `${code} ${name}`);
  return empty.length === 0 ? [] : [`no value in any year for ${[...new Set(empty)].join("; ")}`];
}

function toNumber(cell: string): number | null {
  return /^\d+(\.\d+)?(E[+-]?\d+)?$/i.test(cell) ? Number(cell) : null;
}
