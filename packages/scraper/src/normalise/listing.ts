import type { IsoDate, Source, Treaty } from "@depositary/model";
import { retrievedOn, type Sidecar } from "../fetch/sidecar.js";
import { type ListingEntry, listedHead } from "../source/untc/index.js";
import { collection, mirrorOf } from "./source.js";
import { treatyRow } from "./treaty.js";

/** The source row of a listing, which is right for a known day. */
export type ListingSource = Source & { readonly asAt: IsoDate };

/** The row of a treaty of which only the listing tells. */
export function listedTreaty({ treaty, title, conclusion }: ListingEntry, sourceId: string): Treaty {
  return treatyRow(listedHead(treaty, title, conclusion), null, null, sourceId);
}

/** The source row of a listing; it has no stamp of its own, so it is right for the day on which it was read. */
export function listingSource(chapter: string, url: string, sidecar: Sidecar): ListingSource {
  const { sha256, retrievedAt } = sidecar;
  const asAt = retrievedOn(sidecar);
  return {
    ...collection,
    sourceId: `untc-listing-${chapter.toLowerCase()}-${sha256.slice(0, 12)}`,
    title: `Listing of chapter ${chapter} as read on ${asAt}${mirrorOf(url, sidecar)}`,
    url,
    retrievedAt,
    asAt,
    sha256,
  };
}
