import type { IsoDate, Source } from "@depositary/model";
import type { Sidecar } from "../../fetch/sidecar.js";
import { type DocumentKind, kindOfDocument } from "../../source/ods/index.js";

const TITLES: Readonly<Record<DocumentKind, string>> = {
  "plenary record": "Record of a plenary meeting",
  "committee record": "Record of a committee's meeting",
  "summary record": "Summary record of a committee's meeting",
  report: "Report of a committee",
};

/** A document as a source: `ods-a-78-pv.50-3f2a…` (12 digits of its bytes). `asAt` is the day of the meeting; null in a report. */
export function documentSource(symbol: string, url: string, sidecar: Sidecar, asAt: IsoDate | null): Source {
  return {
    sourceId: `ods-${symbol.toLowerCase().replaceAll("/", "-")}-${sidecar.sha256.slice(0, 12)}`,
    publisher: "United Nations, Official Documents",
    title: `${TITLES[kindOfDocument(symbol)]}, ${symbol}`,
    url,
    citation: symbol,
    retrievedAt: sidecar.retrievedAt,
    asAt,
    sha256: sidecar.sha256,
    grade: "official",
    licence: "Copyright United Nations; facts only",
  };
}
