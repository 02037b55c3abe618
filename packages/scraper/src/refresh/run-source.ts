import { CsvError } from "@depositary/model";
import { NotAskedError, UnavailableError } from "../fetch/fetch-error.js";
import { messageOf } from "../message-of.js";
import { StoreError } from "../store/store-error.js";
import type { DocumentOutcome, SourceFailure, SourceOutcome } from "./outcome.js";
import type { RefreshSource, SourceRun } from "./refresh-source.js";

/** What measures a run. */
export interface RunEffects {
  readonly now: () => Date;
  /** Bytes fetched for the source so far. */
  readonly bytes: () => number;
  /** Called after each document. */
  readonly seen: (outcome: DocumentOutcome) => void;
}

/**
 * Runs a source to its end or its failure. Whatever it throws ends this source alone, with the documents taken before, but
 * for StoreError and CsvError: the data directory is every source's.
 */
export async function runSource(
  source: RefreshSource,
  run: SourceRun,
  { now, bytes, seen }: RunEffects,
): Promise<SourceOutcome> {
  const startedAt = now();
  const documents: DocumentOutcome[] = [];
  const failure = await failureOf(async () => {
    for await (const outcome of source.refresh(run)) {
      documents.push(outcome);
      seen(outcome);
    }
  });
  const { name, cadenceDays, rowsName = "acts" } = source;
  return {
    source: name,
    cadenceDays,
    rowsName,
    documents,
    failure,
    startedAt,
    endedAt: now(),
    bytes: bytes(),
  };
}

async function failureOf(task: () => Promise<void>): Promise<SourceFailure | null> {
  try {
    await task();
    return null;
  } catch (error) {
    if (error instanceof StoreError || error instanceof CsvError) throw error;
    const state = error instanceof UnavailableError ? "unavailable" : "refused";
    const failure = { state, reason: faultOf(error) ?? messageOf(error) } as const;
    return error instanceof NotAskedError ? { ...failure, notAsked: error.because } : failure;
  }
}

/** Names a fault of this program as one, with its place: it must not read like one of the source. Null for any other error. */
function faultOf(error: unknown): string | null {
  if (!(error instanceof TypeError || error instanceof ReferenceError)) return null;
  const [, where = "a place unknown"] = /\n\s+at (.+)/.exec(error.stack ?? "") ?? [];
  // without the folders, which are those of one machine
  const place = where.replace(/\(?[^\s(]*\/([^/]+:\d+):\d+\)?$/, "$1");
  return `a fault of this program at ${place}: ${error.name}: ${error.message}`;
}
