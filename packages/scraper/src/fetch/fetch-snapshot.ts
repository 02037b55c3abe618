import { RefusedError, UnavailableError } from "./fetch-error.js";
import type { HttpClient, HttpRequest, HttpResponse, TlsRelaxation } from "./http-client.js";
import { askedUrl, type Origin, ownUrl } from "./origin.js";
import { isPathAllowed } from "./robots.js";
import { sha256Of } from "./sha256.js";
import type { Sidecar } from "./sidecar.js";
import type { Snapshot, SnapshotStore } from "./snapshot.js";

/** Where documents of one source come from and where their bytes go. */
export interface DocumentSource {
  /** Name of the source, `untc`. */
  readonly name: string;
  readonly origin: Origin;
  /** The product name in robots.txt. */
  readonly agent: string;
  /** Further origins to which answers may be redirected. */
  readonly redirectOrigins?: readonly string[];
  readonly tls?: TlsRelaxation;
}

/** What is asked of a source. */
export interface SnapshotRequest {
  /** Path and query below the origin. */
  readonly path: string;
  readonly method?: "GET" | "POST";
  /** Sent with the request and kept nowhere. */
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
  /** True for an answer that holds a secret: its bytes are written nowhere, so each run asks anew and offline there is none. */
  readonly isTransient?: boolean;
}

export interface SnapshotFetcher {
  readonly client: HttpClient;
  readonly store: SnapshotStore;
  readonly now: () => Date;
}

/**
 * Asks for a document, on condition that it changed since the latest snapshot. The bytes are kept; the caller accepts
 * the snapshot when it has proved to be the document. Same bytes again give the snapshot that is held already. A transient
 * answer is neither kept nor compared. Throws UnavailableError and RefusedError.
 */
export async function fetchSnapshot(
  { client, store, now }: SnapshotFetcher,
  source: DocumentSource,
  request: SnapshotRequest,
): Promise<Snapshot> {
  const held = await store.latest(source.name, addressOf(source, request));
  const url = askedUrl(source.origin, request.path);
  const comparable = heldFrom(url, held);
  const response = await client.send(url, httpRequest(source, request, comparable?.sidecar ?? null));
  if (response.status === 304) return unmodified(url, comparable);
  const sha256 = sha256Of(response.bytes);
  if (held !== null && sha256 === held.sidecar.sha256) return held;
  const fetched = { bytes: response.bytes, sidecar: sidecarOf(url, response, sha256, now()) };
  if (!request.isTransient) await store.keep(source.name, fetched);
  return fetched;
}

type Held = Pick<Snapshot, "sidecar">;

/** What is held, where it came from the address that is asked: the conditions of another server mean nothing to this one. */
export function heldFrom<T extends Held>(url: string, held: T | null): T | null {
  return held?.sidecar.url === url ? held : null;
}

/** What a server answers for by status 304. Throws UnavailableError where it was given no condition. */
export function unmodified<T extends Held>(url: string, held: T | null): T {
  if (held !== null) return held;
  throw new UnavailableError(url, "status 304 to a request without a condition", { status: 304 });
}

/** Under what a document's snapshots are held: its own address, with what was posted to it. */
export function addressOf(
  { origin }: DocumentSource,
  { path, method = "GET", body = "" }: SnapshotRequest,
): string {
  const url = ownUrl(origin, path);
  return method === "GET" ? url : `${method} ${url} ${body}`;
}

/** A condition makes no sense beside a body: what is posted is asked for anew. */
export function httpRequest(
  { redirectOrigins, tls }: DocumentSource,
  { method = "GET", headers, body }: SnapshotRequest,
  held: Sidecar | null,
): HttpRequest {
  const conditions = held === null || method === "POST" ? {} : conditionsOf(held);
  return {
    method,
    headers: { ...headers, ...conditions },
    ...(body === undefined ? {} : { body }),
    ...(redirectOrigins === undefined ? {} : { redirectOrigins }),
    ...(tls === undefined ? {} : { tls }),
  };
}

/** Throws RefusedError where the source's robots.txt forbids `path`. */
export function checkRobots(robotsText: string, { origin, agent }: DocumentSource, path: string): void {
  if (!isPathAllowed(robotsText, agent, path))
    throw new RefusedError(askedUrl(origin, path), "robots.txt forbids it");
}

const ROBOTS: SnapshotRequest = { path: "/robots.txt" };

/**
 * The source's robots.txt; empty where there is none (a status from 400 to 499). Throws UnavailableError where it cannot be
 * read: then nothing may be asked (RFC 9309 section 2.3.1.4).
 */
export async function fetchRobots(fetcher: SnapshotFetcher, source: DocumentSource): Promise<string> {
  try {
    const snapshot = await fetchSnapshot(fetcher, source, ROBOTS);
    await fetcher.store.accept(source.name, addressOf(source, ROBOTS), snapshot.sidecar);
    return Buffer.from(snapshot.bytes).toString("utf8");
  } catch (error) {
    if (error instanceof UnavailableError && isClientError(error.status)) return "";
    throw error;
  }
}

function isClientError(status: number | null): boolean {
  return status !== null && status >= 400 && status < 500 && status !== 429;
}

function conditionsOf({ etag, lastModified }: Sidecar): Record<string, string> {
  return {
    ...(etag === null ? {} : { "if-none-match": etag }),
    ...(lastModified === null ? {} : { "if-modified-since": lastModified }),
  };
}

/** The address of the request, not of a redirect, stands in the sidecar: it is the one that is asked again. */
export function sidecarOf(url: string, response: HttpResponse, sha256: string, now: Date): Sidecar {
  return {
    url,
    retrievedAt: `${now.toISOString().slice(0, 19)}Z`,
    status: response.status,
    sha256,
    etag: response.header("etag"),
    lastModified: response.header("last-modified"),
    contentType: response.header("content-type"),
  };
}
