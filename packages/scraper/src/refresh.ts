import { isMtdsg, parseTreatyId, type Treaty, type TreatyId } from "@depositary/model";
import { UnavailableError } from "./fetch/fetch-error.js";
import { type DocumentSource, fetchRobots } from "./fetch/fetch-snapshot.js";
import type { HttpClient } from "./fetch/http-client.js";
import { openSnapshotStore, type SnapshotStore } from "./fetch/snapshot.js";
import { createNameResolver } from "./normalise/names.js";
import { type DocumentFinder, offlineFinder, onlineFinder, storedForms } from "./refresh/find-document.js";
import type { RefreshReport } from "./refresh/outcome.js";
import { refreshTreaty, type TreatyRefresh } from "./refresh/refresh-treaty.js";
import { statusForms } from "./refresh/status-document.js";
import { summaryOf } from "./refresh/summary-of.js";
import { finishCommit } from "./store/commit.js";
import { readReferenceFacts, readWrittenFacts, writeFacts } from "./store/facts.js";
import { takeLock } from "./store/lock.js";
import { createWorkingFacts } from "./store/working-facts.js";

export interface RefreshRequest {
  /** The data directory. */
  readonly directory: string;
  /** Null: every treaty on file that is in the Secretary-General's collection. */
  readonly treaties: readonly TreatyId[] | null;
  readonly source: DocumentSource;
  /** Says what would change and writes nothing. */
  readonly isDryRun: boolean;
  /** Reads the latest snapshots and asks nobody. */
  readonly isOffline: boolean;
}

export interface RefreshEffects {
  readonly client: HttpClient;
  readonly now: () => Date;
  /** Called before each document. */
  readonly progress: (done: number, total: number, treatyId: TreatyId) => void;
}

/**
 * Brings the facts in a data directory up to date with the depositary's status documents. A document that is not to be had
 * or not understood leaves its facts as they were; the others go on. All changes are written at once at the end.
 * Throws LockedError, StoreError and CsvError for the directory itself.
 */
export async function refresh(request: RefreshRequest, effects: RefreshEffects): Promise<RefreshReport> {
  if (request.isDryRun) return refreshUnlocked(request, effects);
  const lock = await takeLock(request.directory, effects.now());
  try {
    await finishCommit(request.directory);
    return await refreshUnlocked(request, effects);
  } finally {
    await lock.release();
  }
}

async function refreshUnlocked(request: RefreshRequest, effects: RefreshEffects): Promise<RefreshReport> {
  const { directory, isDryRun } = request;
  const [reference, before] = await Promise.all([readReferenceFacts(directory), readWrittenFacts(directory)]);
  const store = openSnapshotStore(`${directory}/snapshots`, { isReadOnly: isDryRun });
  const working = createWorkingFacts(before);
  const treaties = request.treaties ?? collectedTreaties(before.treaties);
  const find = await finderFor(request, effects, store);
  const names = createNameResolver(reference.names);
  const context = { source: request.source, store, find, working, reference, names };
  const results = await refreshEach(treaties, request, effects, context);
  const after = working.facts();
  if (!isDryRun) await writeFacts(directory, before, after);
  const changes = results.flatMap((result) => result.changes);
  return {
    outcomes: results.map(({ outcome }) => outcome),
    summary: summaryOf(changes, after, reference),
  };
}

/** One after the other: all are on one host, and each is seen by the next. */
async function refreshEach(
  treaties: readonly TreatyId[],
  { isOffline, source }: RefreshRequest,
  { progress }: RefreshEffects,
  context: Omit<TreatyRefresh, "forms"> & { readonly store: SnapshotStore },
): Promise<readonly Awaited<ReturnType<typeof refreshTreaty>>[]> {
  const results = [];
  for (const [done, treatyId] of treaties.entries()) {
    progress(done, treaties.length, treatyId);
    const forms = isOffline ? await storedForms(context.store, source, treatyId) : statusForms(treatyId);
    results.push(await refreshTreaty(treatyId, { ...context, forms }));
  }
  return results;
}

async function finderFor(
  { isOffline, source }: RefreshRequest,
  { client, now }: RefreshEffects,
  store: SnapshotStore,
): Promise<DocumentFinder> {
  if (isOffline) return offlineFinder(store, source);
  const fetcher = { client, store, now };
  try {
    return onlineFinder(fetcher, source, await fetchRobots(fetcher, source));
  } catch (error) {
    if (!(error instanceof UnavailableError)) throw error;
    return async () => {
      throw error;
    };
  }
}

function collectedTreaties(treaties: readonly Treaty[]): readonly TreatyId[] {
  return treaties.map(({ treatyId }) => treatyId).filter((treatyId) => isMtdsg(parseTreatyId(treatyId)));
}
