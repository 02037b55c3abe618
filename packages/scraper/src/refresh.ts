import type { HttpClient } from "./fetch/http-client.js";
import { openSnapshotStore } from "./fetch/snapshot.js";
import { createNameResolver } from "./normalise/names.js";
import { openDocuments } from "./refresh/documents.js";
import type { RefreshEvent } from "./refresh/event.js";
import type { RefreshReport, SourceOutcome } from "./refresh/outcome.js";
import type { RefreshSource, SourceName, SourceRun } from "./refresh/refresh-source.js";
import { runSource } from "./refresh/run-source.js";
import { summaryOf } from "./refresh/summary-of.js";
import { finishCommit } from "./store/commit.js";
import { readReferenceFacts, readVoteFacts, readWrittenFacts, writeFacts } from "./store/facts.js";
import { takeLock } from "./store/lock.js";
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
 * Brings the facts in a data directory up to date with the sources asked for. A document that is not to be had or not
 * understood leaves its facts as they were, and so does a source that fails; the others go on. All changes are written at
 * once at the end. Throws LockedError, StoreError and CsvError for the directory itself.
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
  const facts = createWorkingFacts(before, () => readVoteFacts(directory));
  const names = createNameResolver(reference.names);
  const sources = await runSources(request, effects, { facts, reference, names });
  const after = facts.facts();
  if (!isDryRun) await writeFacts(directory, before, after, facts.voteChange());
  const outcomes = sources.flatMap(({ documents }) => documents);
  const changes = outcomes.flatMap((outcome) => outcome.changes);
  return { sources, outcomes, summary: summaryOf(changes, after, reference) };
}

type SharedFacts = Pick<SourceRun, "facts" | "reference" | "names">;

/** One after the other: each sees what those before it brought. */
async function runSources(
  request: RefreshRequest,
  { client, now, tell }: RefreshEffects,
  shared: SharedFacts,
): Promise<readonly SourceOutcome[]> {
  const { directory, mirrors, isOffline, isDryRun: isReadOnly } = request;
  const fetcher = { client, store: openSnapshotStore(`${directory}/snapshots`, { isReadOnly }), now };
  const outcomes: SourceOutcome[] = [];
  for (const { source, only } of request.sources) {
    const { name } = source;
    const settings = { mirror: mirrors.get(name) ?? null, isOffline };
    const run: SourceRun = {
      ...shared,
      only,
      documents: openDocuments(source, settings, fetcher),
      secrets: secretsOf(name, request.environment),
      today: now().toISOString().slice(0, 10),
      progress: (done, total, document) => tell({ kind: "progress", source: name, done, total, document }),
    };
    const outcome = await runSource(source, run, (one) => tell({ kind: "document", outcome: one }));
    tell({ kind: "source", outcome });
    outcomes.push(outcome);
  }
  return outcomes;
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
