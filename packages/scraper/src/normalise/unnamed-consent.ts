import { type ActionKind, effectOf, isLive, type TreatyAction } from "@depositary/model";
import { isSameDays } from "../days.js";
import type { ActionDraft } from "./action-draft.js";

/**
 * Gives a consent whose kind its source does not name the name under which it is on file: that of the participant's consent of
 * the same day, else of its only one. Only names that the source leaves open (`canBe`) are taken; without one the act stays
 * `consentToBeBound`, which claims no more than is said.
 */
export function nameConsent(
  draft: ActionDraft,
  canBe: ReadonlySet<ActionKind>,
  onFile: readonly TreatyAction[],
): ActionDraft {
  const consents = onFile.filter(
    (action) =>
      isLive(action) && action.participantId === draft.participantId && effectOf(action.kind) === "consents",
  );
  const sameDay = consents.find((action) => isSameDays(action, draft));
  const [only, ...others] = consents;
  const named = sameDay ?? (others.length === 0 ? only : undefined);
  return named !== undefined && canBe.has(named.kind) ? { ...draft, kind: named.kind, note: null } : draft;
}
