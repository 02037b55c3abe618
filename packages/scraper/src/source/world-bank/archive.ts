import { type Indicator, indicatorTable } from "@depositary/model";
import { ParseError } from "../../errors.js";
import type { ImportLedger, Refusal } from "../../import/import-ledger.js";
import { readCells } from "../csv-archive.js";

const HEADING = "Country Name,Country Code,Year,Value";

/** What is read of the World Bank's series, and where from. */
export interface WorldBankSeries {
  readonly indicator: Indicator["indicator"];
  readonly sourceId: string;
  /** The file, for messages. */
  readonly file: string;
}

/**
 * Rows of a World Bank series in the layout of datasets/population and datasets/gdp. Aggregates (WLD, EUU …) stand among
 * the countries there; a code that is not a participant's is refused, never summed.
 * Throws ParseError where the file is not CSV, or the heading or a number is not as expected.
 */
export function readWorldBank(
  text: string,
  series: WorldBankSeries,
  participantIds: ReadonlySet<string>,
): { readonly rows: readonly Indicator[]; readonly ledger: ImportLedger } {
  const [heading = [], ...lines] = readCells(series.file, text);
  if (heading.join() !== HEADING)
    throw new ParseError(series.file, [`line 1: expected the heading ${HEADING}, found ${heading.join()}`]);
  const refused: Refusal[] = [];
  const rows = lines.flatMap(([name = "", code = "", year = "", value = ""], index) => {
    if (participantIds.has(code)) return [readRow(series, index + 2, code, year, value)];
    refused.push({
      file: series.file,
      found: `${code} ${name}`,
      reason: "not a participant: an aggregate or a territory",
    });
    return [];
  });
  return { rows, ledger: { read: lines.length, imported: rows.length, merged: 0, refused } };
}

function readRow(
  series: WorldBankSeries,
  line: number,
  code: string,
  year: string,
  value: string,
): Indicator {
  const { indicator, sourceId } = series;
  const row = { indicator, participantId: code, year: toNumber(year), value: toNumber(value), sourceId };
  const result = indicatorTable.schema.safeParse(row);
  if (!result.success)
    throw new ParseError(series.file, [`line ${line}: not a year and a value: ${year}, ${value}`]);
  return result.data;
}

function toNumber(cell: string): number | null {
  return /^\d+(\.\d+)?(E[+-]?\d+)?$/i.test(cell) ? Number(cell) : null;
}
