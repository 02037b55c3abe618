import type { InstrumentRow } from "@depositary/model";
import type { Assessments, RuleAssessment } from "./assessments.js";
import type { Facts } from "./facts.js";

/** Each instrument of consent of each treaty with a rule: those that count by their place, the others with the reason. */
export function instrumentRows({ ruleOf }: Facts, assessments: Assessments): readonly InstrumentRow[] {
  return [...ruleOf.keys()].flatMap((treatyId) => {
    const assessment = assessments.assessmentOf(treatyId);
    return assessment === undefined ? [] : rowsOf(assessment);
  });
}

function rowsOf({ counted, notCounted }: RuleAssessment): readonly InstrumentRow[] {
  return [
    ...counted.map(({ action }, index) => ({ ...idsOf(action), position: index + 1, reason: null })),
    ...notCounted.map(({ action, reason }) => ({ ...idsOf(action), position: null, reason })),
  ];
}

function idsOf({
  treatyId,
  actionId,
  participantId,
}: Pick<InstrumentRow, "treatyId" | "actionId" | "participantId">) {
  return { treatyId, actionId, participantId };
}
