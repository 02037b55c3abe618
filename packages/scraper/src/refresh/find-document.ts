import type { TreatyId } from "@depositary/model";
import { UnavailableError } from "../fetch/fetch-error.js";
import {
  checkRobots,
  type DocumentSource,
  fetchSnapshot,
  type SnapshotFetcher,
} from "../fetch/fetch-snapshot.js";
import { ownUrl } from "../fetch/origin.js";
import type { SnapshotStore } from "../fetch/snapshot.js";
import { type FoundDocument, type StatusForm, statusForms } from "./status-document.js";

/** Gives the bytes of one form of a document. Throws UnavailableError and RefusedError. */
export type DocumentFinder = (form: StatusForm) => Promise<FoundDocument>;

/** Asks the source, as its robots.txt allows. */
export function onlineFinder(
  fetcher: SnapshotFetcher,
  source: DocumentSource,
  robotsText: string,
): DocumentFinder {
  return async (form) => {
    checkRobots(robotsText, source, form.path);
    return { form, snapshot: await fetchSnapshot(fetcher, source, form.path) };
  };
}

/** Takes the latest snapshot that was accepted before. */
export function offlineFinder(store: SnapshotStore, { name, origin }: DocumentSource): DocumentFinder {
  return async (form) => {
    const address = ownUrl(origin, form.path);
    const snapshot = await store.latest(name, address);
    if (snapshot === null) throw new UnavailableError(address, "no snapshot is stored");
    return { form, snapshot };
  };
}

/** The forms of a treaty's status document, for offline use that retrieved last first. */
export async function storedForms(
  store: SnapshotStore,
  { name, origin }: DocumentSource,
  treaty: TreatyId,
): Promise<readonly StatusForm[]> {
  const dated = await Promise.all(
    statusForms(treaty).map(async (form) => {
      const snapshot = await store.latest(name, ownUrl(origin, form.path));
      return { form, retrievedAt: snapshot?.sidecar.retrievedAt ?? "" };
    }),
  );
  return dated.sort(byRetrieval).map(({ form }) => form);
}

function byRetrieval(a: { readonly retrievedAt: string }, b: { readonly retrievedAt: string }): number {
  return a.retrievedAt === b.retrievedAt ? 0 : a.retrievedAt < b.retrievedAt ? 1 : -1;
}
