import { actionNoun, type Disagreement, type IsoDate, type TreatyAction } from "@depositary/model";
import { writeDays } from "../days.js";
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
  return {
    ...between(evidence, action),
    valueA: actValue(draft),
    valueB: actValue(action),
    shown: actValue(shown),
    reason: betterIsShown(evidence, action),
  };
}

/** The row for a day of effect that is not the one on file; none where either states none. `shown` is the one kept. */
export function effectDisagreement(
  action: TreatyAction,
  draft: Pick<TreatyAction, "effectiveOn">,
  evidence: Evidence,
  shown: IsoDate | null,
): readonly Disagreement[] {
  const isSame = draft.effectiveOn === action.effectiveOn;
  if (draft.effectiveOn === null || action.effectiveOn === null || isSame) return [];
  const row = between(evidence, action);
  return [
    {
      ...row,
      disagreementId: `${row.disagreementId}/effect`,
      field: `effect of ${actionNoun(action.kind)}`,
      valueA: draft.effectiveOn,
      valueB: action.effectiveOn,
      shown,
      reason: betterIsShown(evidence, action),
    },
  ];
}

function betterIsShown({ source, asAt }: Evidence, { grade, lastSeen }: TreatyAction): string {
  return `The better or later evidence is shown: the document's is ${source.grade} as at ${asAt}, the other ${grade} as at ${lastSeen}.`;
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
