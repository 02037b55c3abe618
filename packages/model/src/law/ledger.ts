import type { DayInterval, IsoDate } from "../iso-date.js";
import type { TreatyAction } from "../tables/action.js";
import { effectOf } from "../vocabulary.js";

/** True for an action that still stands: neither replaced by a corrected one nor shown not to have happened. */
export function isLive(action: TreatyAction): boolean {
  return action.supersededBy === null && action.retractedBy === null;
}

/** The days on which an action can have happened. */
export function dayOf(action: TreatyAction): DayInterval {
  return { notBefore: action.notBefore, notAfter: action.notAfter };
}

/** The days on which a withdrawal can have taken effect: the effective date where one is stated, else that of the notification. */
export function leavesOn(action: TreatyAction): DayInterval {
  const effective = action.effectiveOn;
  return effective === null ? dayOf(action) : { notBefore: effective, notAfter: effective };
}

/**
 * Live actions without the withdrawals that were taken back before they took effect (Gambia and South Africa, Rome
 * Statute, 2016 to 2017). `upTo` leaves out what certainly happened later.
 */
export function standingActions(actions: readonly TreatyAction[], upTo?: IsoDate): readonly TreatyAction[] {
  const live = actions
    .filter((action) => isLive(action) && (upTo === undefined || action.notAfter <= upTo))
    .sort((a, b) =>
      a.notAfter === b.notAfter ? compareText(a.actionId, b.actionId) : compareText(a.notAfter, b.notAfter),
    );
  const rescissions = live.filter((action) => effectOf(action.kind) === "stays");
  return live.filter(
    (action) => effectOf(action.kind) !== "leaves" || !rescissions.some((taken) => takesBack(taken, action)),
  );
}

function takesBack(rescission: TreatyAction, withdrawal: TreatyAction): boolean {
  return (
    rescission.treatyId === withdrawal.treatyId &&
    rescission.participantId === withdrawal.participantId &&
    withdrawal.notAfter <= rescission.notAfter &&
    rescission.notAfter <= leavesOn(withdrawal).notAfter
  );
}

/** Actions by treaty and participant, in the order in which they are met. */
export function byTreatyAndParticipant(
  actions: readonly TreatyAction[],
): ReadonlyMap<string, readonly TreatyAction[]> {
  const groups = new Map<string, TreatyAction[]>();
  for (const action of actions) {
    const key = `${action.treatyId} ${action.participantId}`;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [action]);
    else group.push(action);
  }
  return groups;
}

export function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
