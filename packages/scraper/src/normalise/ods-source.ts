import type { IsoDate, Source } from "@depositary/model";
import type { Sidecar } from "../fetch/sidecar.js";
import { isPlenary } from "../source/ods/index.js";

/** A document as a source: `ods-a-78-pv.50-3f2a…` (12 digits of its bytes). `asAt` is the day of the meeting; null in a report. */
export function documentSource(symbol: string, url: string, sidecar: Sidecar, asAt: IsoDate | null): Source {
  const what = isPlenary(symbol) ? "Record of a plenary meeting" : "Report of a committee";
  return {
    sourceId: `ods-${symbol.toLowerCase().replaceAll("/", "-")}-${sidecar.sha256.slice(0, 12)}`,
    publisher: "United Nations, Official Documents",
    title: `${what}, ${symbol}`,
    url,
    citation: symbol,
    retrievedAt: sidecar.retrievedAt,
    asAt,
    sha256: sidecar.sha256,
    grade: "official",
    licence: "Copyright United Nations; facts only",
  };
}
