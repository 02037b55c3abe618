import { type ActionKind, effectOf } from "../action-kind.js";
import { compareText } from "../compare-text.js";
import { addDays, calendarDay, type DayInterval, type IsoDate, knownDay } from "../iso-date.js";
import type { ParticipationSpellRow } from "../tables/participation-spell.js";
import type { TreatyId } from "../treaty-number.js";
import type { Grade, ParticipationStatus } from "../vocabulary.js";
import { byTreatyAndParticipant, dayOf, type LedgerAction, leavesOn, standingActions } from "./ledger.js";
import { boundFrom, inForceFor, positionOn, statusOf, type TreatyTerms } from "./position.js";

/** Where one participant stands towards one treaty on a day. */
export interface Participation {
  readonly treatyId: TreatyId;
  readonly participantId: string;
  readonly status: ParticipationStatus;
  /** The signature that stands, whatever came after it; of one that left and signed again, the new one. */
  readonly signed: DayInterval | null;
  readonly signedGrade: Grade | null;
  /** The instrument in effect, or the last one where the participant has left. */
  readonly consented: DayInterval | null;
  readonly consentKind: ActionKind | null;
  readonly consentGrade: Grade | null;
  /** Null where the treaty is not in force for the participant, or since a day that is not known. */
  readonly inForceOn: IsoDate | null;
  readonly left: DayInterval | null;
}

/** The terms of treaties by their numbers; a treaty without terms is taken as not in force. */
export type TermsByTreaty = ReadonlyMap<TreatyId, TreatyTerms>;

const noTerms: TreatyTerms = { inForceOn: null, lateJoiner: null };

/**
 * Where each participant with an action by `date` stands on that day.
 *
 * An action of unknown day counts from the last day on which it can have happened, so an act is never claimed too early;
 * a party can be, by a delay that is not on file (`boundFrom`). A treaty without terms is treated as not in force: its consenting participants are `contracting`
 * (VCLT art. 2(1)(f)); in force they are `party` (art. 2(1)(g)). A succession counts from its notification; its
 * `inForceOn` can be earlier (Vienna Convention of 1978 art. 23).
 *
 * One entry per treaty and participant, sorted by both. Throws RangeError where `date` is no calendar day.
 */
export function participationOn(
  actions: readonly LedgerAction[],
  date: IsoDate,
  terms: TermsByTreaty = new Map(),
): readonly Participation[] {
  const on = calendarDay(date);
  return groups(actions).flatMap((group) => {
    const standing = standingActions(group, on);
    const [first] = standing;
    return first === undefined ? [] : [participationOf(first, standing, on, termsOf(first, terms))];
  });
}

/**
 * The spans of days during which a status other than `none` did not change, for each participant, without overlaps.
 * The last span has no end. Equals `participationOn` on every day.
 */
export function participationSpells(
  actions: readonly LedgerAction[],
  terms: TermsByTreaty = new Map(),
): readonly ParticipationSpellRow[] {
  return groups(actions).flatMap((group) => {
    const standing = standingActions(group);
    const [first] = standing;
    return first === undefined ? [] : spellsOf(first, standing, termsOf(first, terms));
  });
}

function groups(actions: readonly LedgerAction[]): readonly (readonly LedgerAction[])[] {
  return [...byTreatyAndParticipant(actions)].sort(([a], [b]) => compareText(a, b)).map(([, group]) => group);
}

function termsOf({ treatyId }: LedgerAction, terms: TermsByTreaty): TreatyTerms {
  return terms.get(treatyId) ?? noTerms;
}

function participationOf(
  { treatyId, participantId }: LedgerAction,
  standing: readonly LedgerAction[],
  date: IsoDate,
  terms: TreatyTerms,
): Participation {
  const position = positionOn(standing, date);
  const { signed, left } = position;
  const consent = position.consent ?? (left && standing.findLast(consents));
  const { status, since } = statusOf(position, date, terms);
  const inForce = status === "party" && consent ? inForceFor(consent, terms) : null;
  return {
    treatyId,
    participantId,
    status,
    signed: signed ? dayOf(signed) : null,
    signedGrade: signed?.grade ?? null,
    consented: consent ? dayOf(consent) : null,
    consentKind: consent?.kind ?? null,
    consentGrade: consent?.grade ?? null,
    inForceOn: inForce && knownDay(inForce),
    left: status === "withdrawn" ? since : null,
  };
}

function consents({ kind }: LedgerAction): boolean {
  return effectOf(kind) === "consents";
}

function spellsOf(
  { treatyId, participantId }: LedgerAction,
  standing: readonly LedgerAction[],
  terms: TreatyTerms,
): ParticipationSpellRow[] {
  const changes = turningDays(standing, terms)
    .map((start) => ({ start, ...statusOf(positionOn(standing, start), start, terms) }))
    .filter(({ status }, index, all) => status !== (all[index - 1]?.status ?? "none"));
  return changes.flatMap(({ start, status, since }, index) => {
    if (status === "none") return [];
    const next = changes[index + 1];
    const validTo = next === undefined ? null : addDays(next.start, -1);
    const notBefore = since?.notAfter === start ? since.notBefore : start;
    return [{ treatyId, participantId, status, validFrom: start, validTo, notBefore }];
  });
}

/** The days on which a status can change. */
function turningDays(standing: readonly LedgerAction[], terms: TreatyTerms): readonly IsoDate[] {
  const days = standing.flatMap((action) => [
    action.notAfter,
    ...(effectOf(action.kind) === "leaves" ? [leavesOn(action).notAfter] : []),
    ...(consents(action) ? [boundFrom(action, terms)?.notAfter ?? action.notAfter] : []),
  ]);
  return [...new Set(days)].sort(compareText);
}
