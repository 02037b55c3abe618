import { type Indicator, indicatorTable } from "@depositary/model";
import { ParseError } from "../../errors.js";
import type { ImportLedger, Refusal } from "../../import/import-ledger.js";

/** What is read of the World Bank's series, and where from. */
export interface WorldBankSeries {
  readonly indicator: Indicator["indicator"];
  /** The World Bank's own: `SP.POP.TOTL`. */
  readonly code: string;
  readonly title: string;
  /** The source of the copy in the layout of datasets/…, which does not say of itself what it is. */
  readonly sourceId: string;
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

/** Under which exceptions name what stands among the countries: its code stays from release to release, its name does not. */
const EXCEPTIONS = "world-bank";

/**
 * The values of participants. Aggregates (WLD, EUU …) stand among the countries; a code that is not a participant's is
 * refused, never summed. Throws ParseError with every place where a year or a number is not one.
 */
export function takeValues(
  file: string,
  { indicator }: WorldBankSeries,
  sourceId: string,
  values: readonly PrintedValue[],
  participantIds: ReadonlySet<string>,
): { readonly rows: readonly Indicator[]; readonly ledger: ImportLedger } {
  const problems: string[] = [];
  const refused: Refusal[] = [];
  const rows = values.flatMap(({ place, code, name, year, value }) => {
    const row = { indicator, participantId: code, year: toNumber(year), value: toNumber(value), sourceId };
    const { data, success } = indicatorTable.schema.safeParse(row);
    if (!success) problems.push(`${place}: not a year and a value: ${year}, ${value}`);
    if (participantIds.has(code)) return success ? [data] : [];
    refused.push({
      file,
      found: `${code} ${name}`,
      reason: "not a participant: an aggregate or a territory",
      exceptionAt: { document: EXCEPTIONS, found: code },
    });
    return [];
  });
  if (problems.length > 0) throw new ParseError(file, problems);
  return { rows, ledger: { read: values.length, imported: rows.length, merged: 0, refused } };
}

function toNumber(cell: string): number | null {
  return /^\d+(\.\d+)?(E[+-]?\d+)?$/i.test(cell) ? Number(cell) : null;
}
