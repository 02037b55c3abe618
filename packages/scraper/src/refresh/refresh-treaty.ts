import type { Change, IsoDate, TreatyId } from "@depositary/model";
import { ParseError } from "../errors.js";
import { retrievedOn } from "../fetch/sidecar.js";
import type { Snapshot } from "../fetch/snapshot.js";
import { unresolvedNames } from "../normalise/actions.js";
import type { NameResolver } from "../normalise/names.js";
import { UnknownParticipantError } from "../normalise/normalise-error.js";
import { statusSourceId } from "../normalise/source.js";
import type { Documents } from "./documents.js";
import {
  type DocumentOutcome,
  failedOutcome,
  isFailureOfDocument,
  type OutcomeOf,
  unchangedOutcome,
} from "./outcome.js";
import { DocumentError } from "./problems.js";
import { recordOnFile } from "./record-on-file.js";
import { parseOrAccept } from "./refresh-document.js";
import type { SourceRun } from "./refresh-source.js";
import { isOtherFormWorthTrying, type StatusForm, statusForms } from "./status-document.js";
import { takeStatus } from "./take-status.js";
import { takenOutcome } from "./taken-outcome.js";

/** Refreshes one treaty in the facts of the run. Every failure of its document becomes an outcome with its reasons. */
export async function refreshTreaty(treatyId: TreatyId, run: SourceRun): Promise<DocumentOutcome> {
  const of: OutcomeOf = { source: "untc", document: treatyId };
  const failures: Error[] = [];
  for (const form of await preferredForms(treatyId, run.documents)) {
    try {
      return await takeDocument(of, form, await run.documents.ask(form), run);
    } catch (error) {
      if (!isFailureOfDocument(error)) throw error;
      failures.push(error);
      if (!isOtherFormWorthTrying(error)) break;
    }
  }
  return failedOutcome(of, failures);
}

/** The forms of a treaty's status document, the preferred first: offline that retrieved last. */
async function preferredForms(treatyId: TreatyId, documents: Documents): Promise<readonly StatusForm[]> {
  const [first, second] = statusForms(treatyId);
  if (!documents.isOffline) return [first, second];
  const secondAt = await documents.retrievedAt(second);
  const isSecondLater = secondAt !== null && secondAt > ((await documents.retrievedAt(first)) ?? "");
  return isSecondLater ? [second, first] : [first, second];
}

async function takeDocument(
  of: OutcomeOf,
  form: StatusForm,
  snapshot: Snapshot,
  { documents, facts, reference, names }: SourceRun,
): Promise<DocumentOutcome> {
  const treatyId = of.document;
  const { sidecar } = snapshot;
  const ledger = facts.ledgerOf(treatyId);
  if (ledger.treaty?.sourceId === statusSourceId(treatyId, sidecar.sha256)) return unchangedOutcome(of);
  const accept = () => documents.accept(form, snapshot);
  const parse = () => form.parse(snapshot.bytes, treatyId);
  const record = await parseOrAccept(parse, accept).catch((error: unknown) => {
    throw withUnknownNames(error, names, retrievedOn(sidecar));
  });
  await accept();
  const before = await recordOnFile(treatyId, ledger, documents);
  const taken = takeStatus({ record, before, sidecar, url: documents.url(form), ledger, reference, names });
  const changes = withoutKnownRenames(taken.reconciliation.changes, facts.changes());
  return takenOutcome(of, facts, { ...taken, reconciliation: { ...taken.reconciliation, changes } });
}

/** A participant is renamed once, in the document in which that was seen first, not in each of its treaties. */
function withoutKnownRenames(changes: readonly Change[], known: readonly Change[]): readonly Change[] {
  const isKnown = ({ participantId, before, after }: Change) =>
    known.some(
      (one) =>
        one.kind === "renamed" &&
        one.participantId === participantId &&
        one.before === before &&
        one.after === after,
    );
  return changes.filter((change) => change.kind !== "renamed" || !isKnown(change));
}

/** The unknown participants of a document that is not understood are listed with its problems: one round of repairs is enough. */
function withUnknownNames(error: unknown, names: NameResolver, on: IsoDate): unknown {
  if (!(error instanceof ParseError)) return error;
  const unknown = unresolvedNames(error.names, names, on);
  if (unknown.length === 0) return error;
  const { problems } = new UnknownParticipantError(error.document, unknown, error.problems);
  return new DocumentError(error.document, problems, { cause: error });
}
