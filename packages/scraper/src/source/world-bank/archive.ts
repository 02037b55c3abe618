import type { Indicator, Source } from "@depositary/model";
import type { ImportLedger } from "../../import/import-ledger.js";
import { readCells } from "../csv-archive.js";
import { isDatabank, readDatabank } from "./databank.js";
import { readLong } from "./long.js";
import { takeValues, type WorldBankSeries } from "./series.js";
import { isWide, readWide } from "./wide.js";

export interface WorldBankReading {
  readonly sourceId: string;
  /** The source, where the file says which it is; a copy in another layout does not, and is described by hand. */
  readonly source: Source | null;
  readonly rows: readonly Indicator[];
  readonly ledger: ImportLedger;
  readonly remarks: readonly string[];
}

/**
 * Reads a World Bank series: a download of it, an extract of the DataBank, or the layout of datasets/population and datasets/gdp.
 * Throws ParseError where the file is not CSV, or not of that series and one of these layouts.
 */
export function readWorldBank(
  file: string,
  text: string,
  series: WorldBankSeries,
  participantIds: ReadonlySet<string>,
): WorldBankReading {
  const cells = readCells(file, text, { isRagged: true });
  const readPublished = isWide(cells) ? readWide : isDatabank(cells) ? readDatabank : null;
  if (readPublished === null) {
    const { sourceId } = series;
    const taken = takeValues(file, series, sourceId, readLong(file, cells), participantIds);
    return { sourceId, source: null, ...taken, remarks: [] };
  }
  const { updatedOn, values, remarks } = readPublished(file, cells, series.code);
  const source = releaseOf(series, updatedOn);
  const taken = takeValues(file, series, source.sourceId, values, participantIds);
  return { sourceId: source.sourceId, source, ...taken, remarks };
}

function releaseOf({ indicator, code, title }: WorldBankSeries, updatedOn: string): Source {
  return {
    sourceId: `world-bank-${indicator}-${updatedOn}`,
    publisher: "World Bank",
    title: `${title} (World Development Indicators, ${code}, last updated on ${updatedOn})`,
    url: `https://data.worldbank.org/indicator/${code}`,
    citation: null,
    retrievedAt: null,
    asAt: updatedOn,
    sha256: null,
    grade: "official",
    licence: "World Bank data CC BY 4.0",
  };
}
