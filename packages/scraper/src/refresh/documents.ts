import type { IsoInstant } from "@depositary/model";
import { NotAskedError, UnavailableError } from "../fetch/fetch-error.js";
import { fetchFile } from "../fetch/fetch-file.js";
import {
  addressOf,
  checkRobots,
  type DocumentSource,
  fetchRobots,
  fetchSnapshot,
  type SnapshotFetcher,
  type SnapshotRequest,
} from "../fetch/fetch-snapshot.js";
import { ownUrl } from "../fetch/origin.js";
import type { Snapshot, StoredFile } from "../fetch/snapshot.js";
import { AGENT } from "../fetch/user-agent.js";
import type { RefreshSource } from "./refresh-source.js";

export interface DocumentRequest extends SnapshotRequest {
  /** Role in the source's `origins`; without it `main`. */
  readonly origin?: string;
}

/** The documents of one source: robots, throttle, budget, circuit, conditions, snapshots and offline mode are behind it. */
export interface Documents {
  /** True where nobody is asked. */
  readonly isOffline: boolean;
  /** Throws UnavailableError and RefusedError. Offline: the latest accepted snapshot, or UnavailableError. */
  readonly ask: (request: DocumentRequest) => Promise<Snapshot>;
  /**
   * The same of a document of up to `bytesMax` bytes that is too large for memory, lent to `work` as a file. The budget of
   * requests and everything else hold for it too.
   */
  readonly askFile: <T>(
    request: DocumentRequest,
    bytesMax: number,
    work: (file: StoredFile) => Promise<T>,
  ) => Promise<T>;
  /** The snapshot proved to be the document that was asked for: from now on the latest of its address. Offline it is already. */
  readonly accept: (request: DocumentRequest, snapshot: Pick<Snapshot, "sidecar">) => Promise<void>;
  /** When the latest accepted snapshot was retrieved, its bytes not looked at; null where there is none. */
  readonly retrievedAt: (request: DocumentRequest) => Promise<IsoInstant | null>;
  /** Bytes that were kept, by their hash; null where they are gone. */
  readonly kept: (sha256: string) => Promise<Uint8Array | null>;
  /** Address of the document at its publisher, for citation. */
  readonly url: (request: DocumentRequest) => string;
  /** Items in the order to ask for their documents: those never asked for first, then those asked for longest ago. */
  readonly longestAgoFirst: <Item>(
    items: readonly Item[],
    requestOf: (item: Item) => DocumentRequest,
  ) => Promise<readonly Item[]>;
}

export interface DocumentsSettings {
  /** Asked in place of the source's own origins; null for those. */
  readonly mirror: string | null;
  readonly isOffline: boolean;
}

/** The documents of a source, asked for at its publisher or at a mirror; offline those that are held. */
export function openDocuments(
  source: RefreshSource,
  { mirror, isOffline }: DocumentsSettings,
  fetcher: SnapshotFetcher,
): Documents {
  const { store } = fetcher;
  const { name } = source;
  const at = (request: DocumentRequest) => documentSource(source, request, mirror);
  const address = (request: DocumentRequest) => addressOf(at(request), request);
  const url = (request: DocumentRequest) => ownUrl(at(request).origin, request.path);
  const held = (request: DocumentRequest) => store.latest(name, address(request));
  const heldFile = (request: DocumentRequest) => store.latestFile(name, address(request));
  const politely = asRobotsAllow(at, fetcher);
  return {
    isOffline,
    ask: isOffline
      ? (request) => fromStore(held, url, request)
      : (request) => politely(request, (document) => fetchSnapshot(fetcher, document, request)),
    askFile: isOffline
      ? async (request, _bytesMax, work) => work(await fromStore(heldFile, url, request))
      : (request, bytesMax, work) =>
          politely(request, (document) => fetchFile(fetcher, document, request, bytesMax, work)),
    accept: async (request, { sidecar }) => {
      if (!isOffline) await store.accept(name, address(request), sidecar);
    },
    retrievedAt: async (request) => (await store.pointer(name, address(request)))?.retrievedAt ?? null,
    kept: (sha256) => store.kept(name, sha256),
    url,
    longestAgoFirst: (items, requestOf) =>
      longestAgoFirst(items, (item) => store.askedAtMs(name, address(requestOf(item)))),
  };
}

async function fromStore<Stored>(
  latest: (request: DocumentRequest) => Promise<Stored | null>,
  url: (request: DocumentRequest) => string,
  request: DocumentRequest,
): Promise<Stored> {
  const stored = await latest(request);
  if (stored !== null) return stored;
  throw new UnavailableError(url(request), "no snapshot is stored", { method: request.method ?? "GET" });
}

/** Asks as robots.txt of the host allows, which is read once, and keeps when that was. */
function asRobotsAllow(at: (request: DocumentRequest) => DocumentSource, fetcher: SnapshotFetcher) {
  const robots = new Map<string, Promise<string>>();
  const robotsOf = (source: DocumentSource) => {
    const text = robots.get(source.origin.asked) ?? fetchRobots(fetcher, source);
    robots.set(source.origin.asked, text);
    return text;
  };
  return async <T>(request: DocumentRequest, ask: (source: DocumentSource) => Promise<T>): Promise<T> => {
    const source = at(request);
    checkRobots(await robotsOf(source), source, request.path);
    const mark = () => fetcher.store.markAsked(source.name, addressOf(source, request), fetcher.now());
    try {
      const answer = await ask(source);
      await mark();
      return answer;
    } catch (error) {
      if (!(error instanceof NotAskedError)) await mark();
      throw error;
    }
  };
}

function documentSource(
  { name, origins, redirectOrigins = [], tls: relaxations = {} }: RefreshSource,
  { origin: role = "main" }: DocumentRequest,
  mirror: string | null,
): DocumentSource {
  const own = origins[role];
  if (own === undefined) throw new RangeError(`${name} has no origin ${JSON.stringify(role)}`);
  const isMirrored = mirror !== null && mirror !== own;
  const tls = relaxations[role];
  return {
    name,
    agent: AGENT,
    origin: { own, asked: mirror ?? own },
    redirectOrigins: isMirrored ? [] : redirectOrigins,
    ...(tls === undefined || isMirrored ? {} : { tls }),
  };
}

async function longestAgoFirst<Item>(
  items: readonly Item[],
  askedAtMs: (item: Item) => Promise<number>,
): Promise<readonly Item[]> {
  const dated = await Promise.all(items.map(async (item) => ({ item, at: await askedAtMs(item) })));
  return dated.sort((a, b) => a.at - b.at).map(({ item }) => item);
}
