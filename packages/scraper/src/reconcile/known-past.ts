import { isLive, type TreatyAction } from "@depositary/model";
import type { ActionDraft } from "../normalise/action-draft.js";
import { isSameDays } from "./days.js";
import { compareGrades, type Evidence, isOutranked } from "./evidence.js";
import type { TreatyLedger } from "./reconcile.js";

/**
 * True for an act that is on file and no longer stands, where the document is no better or later evidence than what took
 * its place: reading an older archive again brings nothing back.
 */
export function isKnownPast(draft: ActionDraft, ledger: TreatyLedger, evidence: Evidence): boolean {
  return ledger.actions.some(
    (action) =>
      !isLive(action) &&
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
