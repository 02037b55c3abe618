import { isLive, type TreatyAction } from "@depositary/model";
import { isSameDays } from "../days.js";
import type { ActionDraft } from "../normalise/action-draft.js";
import { compareGrades, type Evidence, isOutranked } from "./evidence.js";
import type { TreatyLedger } from "./reconcile.js";

/**
 * The acts of a document without those that are on file and no longer stand, where the document is no better or later
 * evidence than what took their place: reading an older archive again brings nothing back.
 */
export function withoutKnownPast(ledger: TreatyLedger, evidence: Evidence): readonly ActionDraft[] {
  const past = ledger.actions.filter((action) => !isLive(action));
  return evidence.drafts.filter((draft) => !isKnownPast(draft, past, ledger, evidence));
}

function isKnownPast(
  draft: ActionDraft,
  past: readonly TreatyAction[],
  ledger: TreatyLedger,
  evidence: Evidence,
): boolean {
  return past.some(
    (action) =>
      action.participantId === draft.participantId &&
      action.kind === draft.kind &&
      isSameDays(action, draft) &&
      isSettled(action, ledger, evidence),
  );
}

function isSettled(action: TreatyAction, ledger: TreatyLedger, evidence: Evidence): boolean {
  if (action.retractedBy !== null) return isNoNewsTo(action.retractedBy, ledger, evidence);
  const successor = ledger.actions.find(({ actionId }) => actionId === action.supersededBy);
  if (successor === undefined) return false;
  return isLive(successor) ? isOutranked(evidence, successor) : isSettled(successor, ledger, evidence);
}

function isNoNewsTo(sourceId: string, { sources }: TreatyLedger, { source, asAt }: Evidence): boolean {
  const other = sources.get(sourceId);
  if (other === undefined) return false;
  const order = compareGrades(source.grade, other.grade);
  return order > 0 || (order === 0 && other.asAt !== null && asAt <= other.asAt);
}
