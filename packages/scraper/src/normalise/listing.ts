import type { Source, Treaty } from "@depositary/model";
import type { Sidecar } from "../fetch/sidecar.js";
import { type ListingEntry, listedHead } from "../source/untc/index.js";
import { collection } from "./source.js";
import { treatyRow } from "./treaty.js";

/** The row of a treaty of which only the listing tells. */
export function listedTreaty({ treaty, title, conclusion }: ListingEntry, sourceId: string): Treaty {
  return treatyRow(listedHead(treaty, title, conclusion), null, null, sourceId);
}

/** The source row of a listing; it has no stamp of its own, so it is right for the day on which it was read. */
export function listingSource(chapter: string, url: string, { sha256, retrievedAt }: Sidecar): Source {
  const readOn = retrievedAt.slice(0, 10);
  return {
    sourceId: `untc-listing-${chapter.toLowerCase()}-${sha256.slice(0, 12)}`,
    ...collection,
    title: `Listing of chapter ${chapter} as read on ${readOn}`,
    url,
    retrievedAt,
    asAt: readOn,
    sha256,
  };
}
