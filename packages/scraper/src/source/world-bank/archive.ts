import type { Indicator, Source } from "@depositary/model";
import type { ImportLedger } from "../../import-ledger.js";
import { readCells } from "../csv-archive.js";
import { isDatabank, readDatabank } from "./databank.js";
import { readLong } from "./long.js";
import { type PrintedValue, type PublishedSeries, takeValues, type WorldBankSeries } from "./series.js";
import { isWide, readWide } from "./wide.js";

const LICENCE = "World Bank data CC BY 4.0";

export interface WorldBankReading {
  readonly source: Source;
  readonly rows: readonly Indicator[];
  readonly ledger: ImportLedger;
  readonly remarks: readonly string[];
}

/**
 * Reads a World Bank series: a download of it, an extract of the DataBank, or the layout of datasets/population and
 * datasets/gdp. Throws ParseError where the file is not CSV, or not of that series and one of these layouts.
 */
export function readWorldBank(
  file: string,
  text: string,
  series: WorldBankSeries,
  participantIds: ReadonlySet<string>,
): WorldBankReading {
  const cells = readCells(file, text, { isRagged: true });
  const readPublished = isWide(cells) ? readWide : isDatabank(cells) ? readDatabank : null;
  const { source, values, remarks } =
    readPublished === null
      ? copyOf(series, readLong(file, cells))
      : releaseOf(series, readPublished(file, cells, series.code));
  const taken = takeValues(file, series, source.sourceId, values, participantIds);
  return { source, ...taken, remarks };
}

function releaseOf(series: WorldBankSeries, { updatedOn, values, remarks }: PublishedSeries) {
  const source: Source = {
    ...sourceOf(
      series,
      updatedOn,
      `World Development Indicators, ${series.code}, last updated on ${updatedOn}`,
    ),
    url: `https://data.worldbank.org/indicator/${series.code}`,
    asAt: updatedOn,
    licence: LICENCE,
  };
  return { source, values, remarks };
}

/** A copy does not say of which day it is: it is told by the last year of which it has values. */
function copyOf(series: WorldBankSeries, values: readonly PrintedValue[]) {
  const lastYear = values.reduce((last, { year }) => Math.max(last, Number(year)), 0);
  const repository = `datasets/${series.indicator}`;
  const source: Source = {
    ...sourceOf(
      series,
      String(lastYear),
      `World Bank ${series.code}, by way of ${repository}, to ${lastYear}`,
    ),
    url: `https://github.com/${repository}`,
    asAt: null,
    licence: `ODC-PDDL-1.0 (compilation); ${LICENCE}`,
  };
  return { source, values, remarks: [] };
}

function sourceOf({ indicator, title }: WorldBankSeries, release: string, what: string) {
  return {
    sourceId: `world-bank-${indicator}-${release}`,
    publisher: "World Bank",
    title: `${title} (${what})`,
    citation: null,
    retrievedAt: null,
    sha256: null,
    grade: "official",
  } as const;
}
