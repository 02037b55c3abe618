import { addDays, type IsoDate, laterOf, type Source, type TreatyId } from "@depositary/model";
import { httpDate } from "../fetch/retry-after.js";
import { retrievedOn, type Sidecar } from "../fetch/sidecar.js";
import { isoDateOfStamp } from "../source/untc/index.js";

/** The day for which a document is right, and how that is known. */
export interface AsAt {
  readonly day: IsoDate;
  readonly basis: "its own stamp" | "Last-Modified" | "retrieval";
}

/** Identifier of the bytes of a status document: `untc-xviii-16-3f2a…` (12 digits). */
export function statusSourceId(treaty: TreatyId, sha256: string): string {
  return `untc-${treaty.toLowerCase()}-${sha256.slice(0, 12)}`;
}

/**
 * The page's own stamp; where there is none (the XML has none), the day of `Last-Modified`, unless the table holds a later
 * act or that day is still to come; else the day of retrieval.
 */
export function asAtOf(stamp: string | null, sidecar: Sidecar, latestAct: IsoDate | null): AsAt {
  const retrieved = retrievedOn(sidecar);
  const stamped = stamp === null ? null : isoDateOfStamp(stamp);
  if (stamped !== null) return { day: stamped, basis: "its own stamp" };
  const modified = httpDate(sidecar.lastModified)?.toISOString().slice(0, 10) ?? null;
  if (modified !== null && modified <= retrieved && (latestAct === null || latestAct <= modified)) {
    return { day: modified, basis: "Last-Modified" };
  }
  return { day: latestAct === null ? retrieved : laterOf(retrieved, latestAct), basis: "retrieval" };
}

/** The last day of which a document can tell that was fetched by `day`; a day is left for time zones and clocks. */
export function lastDayTold(day: IsoDate): IsoDate {
  return addDays(day, 1);
}

/** What is the same for every page of the collection. */
export const collection = {
  publisher: "United Nations Treaty Collection",
  citation: null,
  grade: "depositary",
  licence: "UN terms of use: personal, non-commercial; facts only",
} as const satisfies Partial<Source>;

export interface StatusSource {
  readonly treaty: TreatyId;
  /** Short title, or title, of the treaty. */
  readonly title: string;
  /** Address at the publisher. */
  readonly url: string;
  readonly sidecar: Sidecar;
  readonly asAt: AsAt;
}

/** The source row of a status document of the depositary. */
export function statusSource({ treaty, title, ...document }: StatusSource): Source {
  const sourceId = statusSourceId(treaty, document.sidecar.sha256);
  return liveSource({ sourceId, title: `Status of ${title} (${treaty})`, ...collection, ...document });
}

export interface LiveSource
  extends Pick<StatusSource, "title" | "url" | "sidecar" | "asAt">,
    Pick<Source, "sourceId" | "publisher" | "grade" | "licence"> {}

/** The source row of a document that was fetched. A mirror from which it was read is named in the title. */
export function liveSource({ title, url, sidecar, asAt, ...rest }: LiveSource): Source {
  return {
    ...rest,
    title: `${title} as at ${asAt.day}, the day of ${asAt.basis}${mirrorOf(url, sidecar)}`,
    url,
    citation: null,
    retrievedAt: sidecar.retrievedAt,
    asAt: asAt.day,
    sha256: sidecar.sha256,
  };
}

/** `; read from …` where a document was not read at its publisher; nothing where it was. */
export function mirrorOf(url: string, sidecar: Sidecar): string {
  return sidecar.url === url ? "" : `; read from ${new URL(sidecar.url).origin}`;
}
