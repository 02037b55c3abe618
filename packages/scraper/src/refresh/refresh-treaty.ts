import type { Change, TreatyId } from "@depositary/model";
import { ParseError, RefusedDocumentError } from "../errors.js";
import { RefusedError, UnavailableError } from "../fetch/fetch-error.js";
import type { DocumentSource } from "../fetch/fetch-snapshot.js";
import { ownUrl } from "../fetch/origin.js";
import type { Snapshot, SnapshotStore } from "../fetch/snapshot.js";
import { unresolvedNames } from "../normalise/actions.js";
import type { NameResolver } from "../normalise/names.js";
import { UnknownParticipantError } from "../normalise/normalise-error.js";
import { statusSourceId } from "../normalise/source.js";
import type { ReferenceFacts } from "../store/facts.js";
import { messageOf } from "../store/store-error.js";
import type { WorkingFacts } from "../store/working-facts.js";
import type { DocumentFinder } from "./find-document.js";
import type { DocumentOutcome } from "./outcome.js";
import { DocumentError, problemsOf } from "./problems.js";
import { type FoundDocument, isOtherFormWorthTrying, type StatusForm } from "./status-document.js";
import { takeStatus } from "./take-status.js";

export interface TreatyRefresh {
  readonly source: DocumentSource;
  readonly store: SnapshotStore;
  readonly find: DocumentFinder;
  readonly working: WorkingFacts;
  readonly reference: ReferenceFacts;
  readonly names: NameResolver;
  /** Forms of the document, the preferred first. */
  readonly forms: readonly StatusForm[];
}

export interface TreatyResult {
  readonly outcome: DocumentOutcome;
  readonly changes: readonly Change[];
}

/** Refreshes one treaty in the facts of the run. Every failure of its document becomes an outcome with its reasons. */
export async function refreshTreaty(treatyId: TreatyId, context: TreatyRefresh): Promise<TreatyResult> {
  const failures: Error[] = [];
  for (const form of context.forms) {
    try {
      return await takeDocument(treatyId, await context.find(form), context);
    } catch (error) {
      if (!(error instanceof Error) || !isFailureOfDocument(error)) throw error;
      failures.push(error);
      if (!isOtherFormWorthTrying(error)) break;
    }
  }
  return failed(treatyId, failures);
}

async function takeDocument(
  treatyId: TreatyId,
  { form, snapshot }: FoundDocument,
  { source, store, working, reference, names }: TreatyRefresh,
): Promise<TreatyResult> {
  const ledger = working.ledgerOf(treatyId);
  if (ledger.treaty?.sourceId === statusSourceId(treatyId, snapshot.sidecar.sha256))
    return unchanged(treatyId);
  const url = ownUrl(source.origin, form.path);
  const accept = () => store.accept(source.name, url, snapshot.sidecar);
  const record = await parseOrKeep(() => form.parse(snapshot.bytes, treatyId), names, snapshot, accept);
  await accept();
  const taken = takeStatus({ record, sidecar: snapshot.sidecar, url, ledger, reference, names });
  const { balance, changes, refused } = taken.reconciliation;
  const isNews = working.take(taken.source, taken.reconciliation);
  const reasons = refused.map(({ draft, reason }) => `${draft.participantId}: ${draft.kind}: ${reason}`);
  const state = isNews ? "changed" : "unchanged";
  return { outcome: { treatyId, state, reasons, balance }, changes: isNews ? changes : [] };
}

/**
 * A document that is not understood is still the one that was asked for: it is the latest, and read again when its words
 * are known. Its unknown participants are listed with its other problems, so that one round of repairs is enough.
 */
async function parseOrKeep<T>(
  parse: () => T,
  names: NameResolver,
  { sidecar }: Snapshot,
  accept: () => Promise<void>,
): Promise<T> {
  try {
    return parse();
  } catch (error) {
    if (!(error instanceof ParseError)) throw error;
    await accept();
    const unknown = unresolvedNames(error.names, names, sidecar.retrievedAt.slice(0, 10));
    if (unknown.length === 0) throw error;
    const { problems } = new UnknownParticipantError(error.document, unknown, error.problems);
    throw new DocumentError(error.document, problems, { cause: error });
  }
}

function unchanged(treatyId: TreatyId): TreatyResult {
  return { outcome: { treatyId, state: "unchanged", reasons: [], balance: null }, changes: [] };
}

function failed(treatyId: TreatyId, failures: readonly Error[]): TreatyResult {
  const isUnavailable = failures.every((error) => error instanceof UnavailableError);
  const reasons = [...new Set(failures.flatMap((error) => problemsOf(error) ?? [messageOf(error)]))];
  return {
    outcome: { treatyId, state: isUnavailable ? "unavailable" : "refused", reasons, balance: null },
    changes: [],
  };
}

function isFailureOfDocument(error: Error): boolean {
  return (
    error instanceof UnavailableError ||
    error instanceof RefusedError ||
    error instanceof RefusedDocumentError ||
    problemsOf(error) !== null
  );
}
