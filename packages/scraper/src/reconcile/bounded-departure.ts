import { effectOf, type TreatyAction } from "@depositary/model";
import type { ActionDraft } from "../normalise/action-draft.js";

/**
 * A withdrawal on file that was read from square brackets, with the end of its days moved back to the day on which the
 * participant came back, by a document of the depositary that prints the return and no brackets: whoever returns has left
 * before. Null where there is nothing to move.
 */
export function boundedDeparture(action: TreatyAction, drafts: readonly ActionDraft[]): ActionDraft | null {
  if (effectOf(action.kind) !== "leaves" || action.heading === null || action.grade !== "depositary")
    return null;
  const returns = drafts
    .filter(({ kind, notBefore }) => effectOf(kind) === "consents" && notBefore > action.notBefore)
    .map(({ notBefore }) => notBefore)
    .sort();
  const [first] = returns;
  if (first === undefined || first >= action.notAfter) return null;
  const { participantId, kind, notBefore, effectiveOn, mark, heading, printed, note } = action;
  const known = { participantId, kind, effectiveOn, mark, heading, printed, note };
  return { ...known, date: null, notBefore, notAfter: first };
}
