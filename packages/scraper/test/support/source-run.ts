import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openSnapshotStore } from "../../src/fetch/snapshot.js";
import { createNameResolver } from "../../src/normalise/names.js";
import { openDocuments } from "../../src/refresh/documents.js";
import type { DocumentOutcome } from "../../src/refresh/outcome.js";
import type { RefreshSource, SourceRun } from "../../src/refresh/refresh-source.js";
import type { ReferenceFacts, VoteFacts, WrittenFacts } from "../../src/store/facts.js";
import { ledgerOf } from "../../src/store/ledger-on-file.js";
import { createWorkingFacts, type WorkingFacts } from "../../src/store/working-facts.js";
import { quickClient } from "./quick-client.js";

export interface SourceRunSettings {
  readonly source: RefreshSource;
  /** Origin of a server on this machine. */
  readonly mirror: string;
  readonly reference: ReferenceFacts;
  readonly written: WrittenFacts;
  readonly votes: VoteFacts;
}

/** Runs of one source against a server on this machine, each on the same facts, without a data directory. */
export async function sourceRuns({ source, mirror, reference, written, votes }: SourceRunSettings) {
  const directory = await mkdtemp(join(tmpdir(), "depositary-run-"));
  const now = () => new Date("2026-09-10T12:00:00Z");
  const store = openSnapshotStore(directory, { isReadOnly: false });
  const client = quickClient(
    mirror,
    { idleTimeoutMs: 1000, failuresMax: 100_000, requestsMax: 100_000 },
    now,
  );
  const onFile = { ...written, ledger: ledgerOf(written.actions) };
  const run = async (only: readonly string[], secrets = {}) => {
    const facts: WorkingFacts = createWorkingFacts(onFile, async () => votes);
    const documents = openDocuments(source, { mirror, isOffline: false }, { client, store, now });
    const context: SourceRun = {
      only,
      documents,
      facts,
      reference,
      names: createNameResolver(reference.names),
      secrets,
      today: "2026-09-10",
      progress: () => undefined,
    };
    const outcomes: DocumentOutcome[] = [];
    for await (const outcome of source.refresh(context)) outcomes.push(outcome);
    return { outcomes, facts };
  };
  const close = async () => {
    await client.close();
    await rm(directory, { recursive: true, force: true });
  };
  return { run, close };
}
