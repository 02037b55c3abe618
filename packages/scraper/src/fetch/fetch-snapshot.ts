import { RefusedError, UnavailableError } from "./fetch-error.js";
import type { HttpClient, HttpResponse } from "./http-client.js";
import { askedUrl, type Origin, ownUrl } from "./origin.js";
import { isPathAllowed } from "./robots.js";
import { type Snapshot, type SnapshotStore, sha256Of } from "./snapshot.js";

/** Where documents of one source come from and where their bytes go. */
export interface DocumentSource {
  /** Name of the source, `untc`. */
  readonly name: string;
  readonly origin: Origin;
  /** The product name in robots.txt. */
  readonly agent: string;
}

export interface SnapshotFetcher {
  readonly client: HttpClient;
  readonly store: SnapshotStore;
  readonly now: () => Date;
}

/**
 * Asks for a document, on condition that it changed since the latest snapshot. The bytes are kept; the caller accepts
 * the snapshot when it has proved to be the document. Same bytes again give the snapshot that is held already.
 * Throws UnavailableError and RefusedError.
 */
export async function fetchSnapshot(
  { client, store, now }: SnapshotFetcher,
  { name, origin }: DocumentSource,
  path: string,
): Promise<Snapshot> {
  const held = await store.latest(name, ownUrl(origin, path));
  const url = askedUrl(origin, path);
  const isHeldFromHere = held !== null && held.sidecar.url === url;
  const response = await client.get(url, isHeldFromHere ? conditionsOf(held) : {});
  if (response.status === 304) {
    if (isHeldFromHere) return held;
    throw new UnavailableError(url, "status 304 to a request without a condition", { status: 304 });
  }
  if (held !== null && sha256Of(response.bytes) === held.sidecar.sha256) return held;
  const fetched = asSnapshot(url, response, now());
  await store.keep(name, fetched);
  return fetched;
}

/** Throws RefusedError where the source's robots.txt forbids `path`. */
export function checkRobots(robotsText: string, { origin, agent }: DocumentSource, path: string): void {
  if (!isPathAllowed(robotsText, agent, path))
    throw new RefusedError(askedUrl(origin, path), "robots.txt forbids it");
}

/**
 * The source's robots.txt; empty where there is none (a status from 400 to 499). Throws UnavailableError where it cannot be
 * read: then nothing may be asked (RFC 9309 section 2.3.1.4).
 */
export async function fetchRobots(fetcher: SnapshotFetcher, source: DocumentSource): Promise<string> {
  try {
    const snapshot = await fetchSnapshot(fetcher, source, "/robots.txt");
    await fetcher.store.accept(source.name, ownUrl(source.origin, "/robots.txt"), snapshot.sidecar);
    return Buffer.from(snapshot.bytes).toString("utf8");
  } catch (error) {
    if (error instanceof UnavailableError && isClientError(error.status)) return "";
    throw error;
  }
}

function isClientError(status: number | null): boolean {
  return status !== null && status >= 400 && status < 500 && status !== 429;
}

function conditionsOf({ sidecar: { etag, lastModified } }: Snapshot): Record<string, string> {
  return {
    ...(etag === null ? {} : { "if-none-match": etag }),
    ...(lastModified === null ? {} : { "if-modified-since": lastModified }),
  };
}

/** The address of the request, not of a redirect, stands in the sidecar: it is the one that is asked again. */
function asSnapshot(url: string, response: HttpResponse, now: Date): Snapshot {
  return {
    bytes: response.bytes,
    sidecar: {
      url,
      retrievedAt: `${now.toISOString().slice(0, 19)}Z`,
      status: response.status,
      sha256: sha256Of(response.bytes),
      etag: response.header("etag"),
      lastModified: response.header("last-modified"),
      contentType: response.header("content-type"),
    },
  };
}
