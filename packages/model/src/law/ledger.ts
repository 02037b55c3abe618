import { effectOf } from "../action-kind.js";
import { compareText } from "../compare-text.js";
import { groupBy } from "../group-by.js";
import { type DayInterval, day, type IsoDate, laterOf } from "../iso-date.js";
import type { TreatyAction } from "../tables/action.js";

/** What the law asks of an action: who did what and when, and whether it stands. A `TreatyAction` is one. */
export type LedgerAction = Pick<
  TreatyAction,
  | "actionId"
  | "treatyId"
  | "participantId"
  | "kind"
  | "notBefore"
  | "notAfter"
  | "effectiveOn"
  | "grade"
  | "supersededBy"
  | "retractedBy"
>;

/** True for an action that still stands: neither replaced by a corrected one nor shown not to have happened. */
export function isLive(action: LedgerAction): boolean {
  return action.supersededBy === null && action.retractedBy === null;
}

/** The days on which an action can have happened. */
export function dayOf({ notBefore, notAfter }: LedgerAction): DayInterval {
  return { notBefore, notAfter };
}

/**
 * The days on which a withdrawal can have taken effect: the effective date where one is stated, else that of the
 * notification.
 */
export function leavesOn(action: LedgerAction): DayInterval {
  return action.effectiveOn === null ? dayOf(action) : day(action.effectiveOn);
}

/** True for a withdrawal or denunciation of consent; a signature that is withdrawn ends no consent. */
export function endsConsent({ kind }: LedgerAction): boolean {
  return effectOf(kind) === "leaves" && kind !== "withdrawalOfSignature";
}

/** True for the withdrawal of a signature. */
export function endsSignature({ kind }: LedgerAction): boolean {
  return kind === "withdrawalOfSignature";
}

/** True for a departure from a treaty as a whole, which leaves no signature in effect either. */
export function endsAll(action: LedgerAction): boolean {
  return endsConsent(action) && action.kind !== "withdrawalOfConsent";
}

/**
 * How days that are known only as an interval are read: every deposit as early and every withdrawal as late as it can
 * have been, or the other way round.
 */
export type Reading = "earliest" | "latest";

/**
 * Whether `act` outlives the `departure` of its participant, certainly or, in the earliest reading, possibly: it came
 * after, or on the same day as another of its effect before it among `acts`. Who denounces and accedes again on one day
 * means to stay (Guyana, first Optional Protocol of IV-4, 5 January 1999); who only consents and leaves on it has left.
 */
export function outlives(
  act: LedgerAction,
  departure: LedgerAction,
  acts: readonly LedgerAction[],
  reading: Reading,
): boolean {
  const isLatest = reading === "latest";
  const actedOn = isLatest ? act.notBefore : act.notAfter;
  const leftOn = isLatest ? departure.notAfter : departure.notBefore;
  if (actedOn !== leftOn) return actedOn > leftOn;
  return acts.some(
    (earlier) =>
      earlier !== act &&
      earlier.participantId === act.participantId &&
      effectOf(earlier.kind) === effectOf(act.kind) &&
      (isLatest ? earlier.notAfter : earlier.notBefore) < actedOn,
  );
}

/**
 * Live actions by day, without the withdrawals that were taken back before they took effect (VCLT art. 68; Gambia and
 * South Africa, Rome Statute, 2016 to 2017). `upTo` leaves out what is not certain to have happened by then.
 */
export function standingActions(actions: readonly LedgerAction[], upTo?: IsoDate): readonly LedgerAction[] {
  const live = actions.filter(isLive);
  const rescissions = live.filter(({ kind }) => effectOf(kind) === "stays");
  const takenBack = rescissions.flatMap((rescission) => takenBackBy(rescission, live));
  return live
    .filter((action) => (upTo === undefined || action.notAfter <= upTo) && !takenBack.includes(action))
    .sort((a, b) => compareText(a.notAfter, b.notAfter) || compareText(a.actionId, b.actionId));
}

/** What a rescission takes back: the last withdrawal before it, not one after which the participant had returned. */
function takenBackBy(rescission: LedgerAction, live: readonly LedgerAction[]): readonly LedgerAction[] {
  const withdrawals = live.filter((action) => takesBack(rescission, action));
  const last = withdrawals.reduce((day, { notAfter }) => laterOf(day, notAfter), "");
  return withdrawals.filter(({ notAfter }) => notAfter === last);
}

function takesBack(rescission: LedgerAction, withdrawal: LedgerAction): boolean {
  return (
    effectOf(withdrawal.kind) === "leaves" &&
    rescission.treatyId === withdrawal.treatyId &&
    rescission.participantId === withdrawal.participantId &&
    withdrawal.notAfter <= rescission.notAfter &&
    (withdrawal.effectiveOn === null || rescission.notAfter <= withdrawal.effectiveOn)
  );
}

/** Actions by treaty and participant, in the order in which they are met. */
export function byTreatyAndParticipant(
  actions: readonly LedgerAction[],
): ReadonlyMap<string, readonly LedgerAction[]> {
  return groupBy(actions, ({ treatyId, participantId }) => `${treatyId} ${participantId}`);
}
