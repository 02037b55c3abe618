import type { TreatyId } from "@depositary/model";
import { writeDays } from "../days.js";
import type { ActionDraft } from "../normalise/action-draft.js";

/** `XVIII-16/CAN/signature/2026-07-14`; with `~2`, `~3` … where an action that no longer stands has that name already. */
export function actionId(treatyId: TreatyId, draft: ActionDraft, taken: ReadonlySet<string>): string {
  const plain = `${treatyId}/${draft.participantId}/${draft.kind}/${writeDays(draft)}`;
  let id = plain;
  for (let count = 2; taken.has(id); count++) id = `${plain}~${count}`;
  return id;
}
