import type { Disagreement, TreatyAction } from "@depositary/model";
import { writeDays } from "./days.js";
import type { Evidence } from "./evidence.js";

const NOT_IN_TABLE = "not in the table";

/** The document does not show what another source on file says. The document, of better grade, is what is shown. */
export function deniedDisagreement(action: TreatyAction, evidence: Evidence): Disagreement {
  return {
    ...between(evidence, action),
    valueA: NOT_IN_TABLE,
    valueB: actValue(action),
    shown: NOT_IN_TABLE,
    reason: `The ${evidence.source.grade} record, right as at ${evidence.asAt}, does not show it; the other evidence is ${action.grade}.`,
  };
}

/** The document and another source on file give the same act another day or name. The better grade is what is shown. */
export function differingDisagreement(
  action: TreatyAction,
  draft: Pick<TreatyAction, "kind" | "notBefore" | "notAfter">,
  evidence: Evidence,
  isDocumentShown: boolean,
): Disagreement {
  const shown = isDocumentShown ? draft : action;
  const grades = `the document's is ${evidence.source.grade} as at ${evidence.asAt}, the other ${action.grade} as at ${action.lastSeen}`;
  return {
    ...between(evidence, action),
    valueA: actValue(draft),
    valueB: actValue(action),
    shown: actValue(shown),
    reason: `The better or later evidence is shown: ${grades}.`,
  };
}

function between(
  { treatyId, source }: Evidence,
  { participantId, kind, sourceId }: TreatyAction,
): Omit<Disagreement, "valueA" | "valueB" | "shown" | "reason"> {
  return {
    disagreementId: `${source.sourceId}/${treatyId}/${participantId}/${kind}/${sourceId}`,
    treatyId,
    participantId,
    field: kind,
    sourceA: source.sourceId,
    sourceB: sourceId,
  };
}

function actValue(action: Pick<TreatyAction, "kind" | "notBefore" | "notAfter">): string {
  return `${action.kind} ${writeDays(action)}`;
}
