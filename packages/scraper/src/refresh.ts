import type { RefreshStatus, SourceStatus } from "@depositary/model";
import { countBytes } from "./fetch/counted-client.js";
import type { SnapshotFetcher } from "./fetch/fetch-snapshot.js";
import type { HttpClient } from "./fetch/http-client.js";
import { clearStagedSnapshots, openSnapshotStore } from "./fetch/snapshot.js";
import { createNameResolver } from "./normalise/names.js";
import { openDocuments } from "./refresh/documents.js";
import type { RefreshEvent } from "./refresh/event.js";
import type { DocumentOutcome, RefreshReport, SourceOutcome } from "./refresh/outcome.js";
import type { RefreshSource, SourceName, SourceRun } from "./refresh/refresh-source.js";
import { runSource } from "./refresh/run-source.js";
import { statusOf } from "./refresh/status-of.js";
import { summaryOfRun } from "./refresh/summary-of.js";
import { finishCommit } from "./store/commit.js";
import { readFactsOnFile, readReferenceFacts, readVoteFacts, writeFacts } from "./store/facts.js";
import { takeLock } from "./store/lock.js";
import { readStatus, stagedStatus } from "./store/status-file.js";
import { createWorkingFacts } from "./store/working-facts.js";

/** A source of a run, and what is asked of it. */
export interface RequestedSource {
  readonly source: RefreshSource;
  /** Documents; null: all that the source has a plan for. */
  readonly only: readonly string[] | null;
}

export interface RefreshRequest {
  /** The data directory. */
  readonly directory: string;
  readonly sources: readonly RequestedSource[];
  /** Origins in place of the sources' own. */
  readonly mirrors: ReadonlyMap<SourceName, string>;
  /** Variables of the environment among which the sources' secrets are. */
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** Says what would change and writes nothing. */
  readonly isDryRun: boolean;
  /** Reads the latest snapshots and asks nobody. */
  readonly isOffline: boolean;
}

export interface RefreshEffects {
  readonly client: HttpClient;
  readonly now: () => Date;
  readonly tell: (event: RefreshEvent) => void;
}

/**
 * Brings the facts in a data directory up to date with the sources asked for. A document that is unavailable or not
 * understood leaves its facts as they were, and so does a source that fails; the others go on. All changes are written at
 * once at the end. Throws LockedError, StoreError and CsvError for the directory itself.
 */
export async function refresh(request: RefreshRequest, effects: RefreshEffects): Promise<RefreshReport> {
  if (request.isDryRun) return refreshUnlocked(request, effects);
  const lock = await takeLock(request.directory, effects.now());
  try {
    await finishCommit(request.directory);
    await clearStagedSnapshots(snapshotsIn(request.directory));
    return await refreshUnlocked(request, effects);
  } finally {
    await lock.release();
  }
}

function snapshotsIn(directory: string): string {
  return `${directory}/snapshots`;
}

async function refreshUnlocked(request: RefreshRequest, effects: RefreshEffects): Promise<RefreshReport> {
  const { directory, isDryRun, isOffline } = request;
  const [reference, onFile, status] = await Promise.all([
    readReferenceFacts(directory),
    readFactsOnFile(directory),
    readStatus(directory),
  ]);
  const facts = createWorkingFacts(onFile, () => readVoteFacts(directory));
  const names = createNameResolver(reference.names);
  const sources = await runSources(request, effects, { facts, reference, names });
  const ran = isOffline ? [] : sources.map((source) => statusOf(source, entryOf(status, source)));
  const { before, after } = facts.change();
  if (!isDryRun) await writeFacts(directory, before, after, facts.voteChange(), stagedStatus(status, ran));
  const outcomes = sources.flatMap(({ documents }) => documents);
  return { sources, outcomes, summary: summaryOfRun(sources, facts.ledgerOf, reference) };
}

function entryOf({ sources }: RefreshStatus, { source }: SourceOutcome): SourceStatus | null {
  return sources.find((one) => one.source === source) ?? null;
}

type SharedFacts = Pick<SourceRun, "facts" | "reference" | "names">;

/** One after the other: each sees what those before it brought. */
async function runSources(
  request: RefreshRequest,
  { client, now, tell }: RefreshEffects,
  shared: SharedFacts,
): Promise<readonly SourceOutcome[]> {
  const { directory, isDryRun: isReadOnly } = request;
  const store = openSnapshotStore(snapshotsIn(directory), { isReadOnly });
  const outcomes: SourceOutcome[] = [];
  for (const requested of request.sources) {
    const counted = countBytes(client);
    const fetcher = { client: counted.client, store, now };
    const run = sourceRun(requested, request, { shared, fetcher, tell });
    const seen = (outcome: DocumentOutcome) => tell({ kind: "document", outcome });
    const outcome = await runSource(requested.source, run, { now, bytes: counted.bytes, seen });
    tell({ kind: "source", outcome });
    outcomes.push(outcome);
  }
  return outcomes;
}

interface RunParts extends Pick<RefreshEffects, "tell"> {
  readonly shared: SharedFacts;
  readonly fetcher: SnapshotFetcher;
}

function sourceRun(
  { source, only }: RequestedSource,
  { mirrors, isOffline, environment }: RefreshRequest,
  { shared, fetcher, tell }: RunParts,
): SourceRun {
  const { name } = source;
  return {
    ...shared,
    only,
    documents: openDocuments(source, { mirror: mirrors.get(name) ?? null, isOffline }, fetcher),
    secrets: secretsOf(name, environment),
    today: fetcher.now().toISOString().slice(0, 10),
    progress: (done, total, document) => tell({ kind: "progress", source: name, done, total, document }),
  };
}

/** The variable `DEPOSITARY_<SOURCE>_TOKEN`, where it is set. */
function secretsOf(
  name: SourceName,
  environment: RefreshRequest["environment"],
): Readonly<Record<string, string>> {
  const variable = `DEPOSITARY_${name.toUpperCase()}_TOKEN`;
  const value = environment[variable];
  return value === undefined || value === "" ? {} : { [variable]: value };
}
