import { addDays, type DayInterval, type IsoDate, knownDay, laterOf } from "../iso-date.js";
import type { TreatyAction } from "../tables/action.js";
import type { ParticipationSpellRow } from "../tables/participation-spell.js";
import type { TreatyId } from "../treaty-id.js";
import { type ActionKind, effectOf, type Grade, type ParticipationStatus } from "../vocabulary.js";
import { afterDelay, type Delay } from "./delay.js";
import { byTreatyAndParticipant, compareText, dayOf, leavesOn, standingActions } from "./ledger.js";

/** What has to be known of a treaty beside its actions to tell a party from a contracting State. */
export interface TreatyTerms {
  /** Entry into force of the treaty; null where it is not in force. */
  readonly inForceOn: IsoDate | null;
  /** Delay from a later deposit to its effect; null where the clause is not on file. */
  readonly lateJoiner: Delay | null;
}

/** Where one participant stands towards one treaty on a day. */
export interface Participation {
  readonly treatyId: TreatyId;
  readonly participantId: string;
  readonly status: ParticipationStatus;
  readonly signed: DayInterval | null;
  readonly signedGrade: Grade | null;
  /** The instrument in effect, or the last one where the participant has left. */
  readonly consented: DayInterval | null;
  readonly consentKind: ActionKind | null;
  readonly consentGrade: Grade | null;
  readonly inForceOn: IsoDate | null;
  readonly left: DayInterval | null;
}

export type TermsByTreaty = ReadonlyMap<TreatyId, TreatyTerms>;

const noTerms: TreatyTerms = { inForceOn: null, lateJoiner: null };

/**
 * Where each participant with an action stands on `date`. This is the only place that derives a status.
 *
 * An action of unknown day counts from the last day on which it can have happened, so a status is never claimed too
 * early. A treaty without terms is treated as not in force: its consenting participants are `contracting`
 * (VCLT art. 2(1)(f)); in force they are `party` (art. 2(1)(g)).
 *
 * @returns one entry per treaty and participant, sorted by both.
 */
export function participationOn(
  actions: readonly TreatyAction[],
  date: IsoDate,
  terms: TermsByTreaty = new Map(),
): readonly Participation[] {
  return groups(actions).flatMap((group) => {
    const standing = standingActions(group, date);
    return standing.length === 0 ? [] : [positionOf(standing, date, termsOf(group, terms))];
  });
}

/**
 * The spans of days during which a status other than `none` did not change, for each participant, without gaps or
 * overlaps between a first and a last day. The last span has no end.
 */
export function participationSpells(
  actions: readonly TreatyAction[],
  terms: TermsByTreaty = new Map(),
): readonly ParticipationSpellRow[] {
  return groups(actions).flatMap((group) => spellsOf(group, termsOf(group, terms)));
}

/**
 * The day on which the treaty enters into force for a participant that deposited on `consentedOn`: the entry into force of
 * the treaty or the end of the delay for late joiners, whichever is later; null where the treaty is not in force, or where
 * the delay for a late joiner is not on file.
 */
export function effectiveOn(consentedOn: IsoDate, { inForceOn, lateJoiner }: TreatyTerms): IsoDate | null {
  if (inForceOn === null) return null;
  if (lateJoiner === null) return null;
  return laterOf(inForceOn, afterDelay(consentedOn, lateJoiner));
}

function groups(actions: readonly TreatyAction[]): readonly (readonly TreatyAction[])[] {
  return [...byTreatyAndParticipant(actions)].sort(([a], [b]) => compareText(a, b)).map(([, group]) => group);
}

function termsOf([first]: readonly TreatyAction[], terms: TermsByTreaty): TreatyTerms {
  return (first && terms.get(first.treatyId)) ?? noTerms;
}

function positionOf(standing: readonly TreatyAction[], date: IsoDate, terms: TreatyTerms): Participation {
  const [first] = standing as [TreatyAction];
  const left = lastLeave(standing, date);
  const signed = standing.find(
    (action) => effectOf(action.kind) === "signs" && !signatureWithdrawn(standing, action, date),
  );
  const consent =
    consentInEffect(standing, date) ?? (left === null ? undefined : lastConsentBefore(standing, left));
  const status = statusOf(standing, date, terms);
  return {
    treatyId: first.treatyId,
    participantId: first.participantId,
    status,
    signed: signed ? dayOf(signed) : null,
    signedGrade: signed?.grade ?? null,
    consented: consent ? dayOf(consent) : null,
    consentKind: consent?.kind ?? null,
    consentGrade: consent?.grade ?? null,
    inForceOn: status === "party" && consent ? inForceFor(consent, terms) : null,
    left: status === "withdrawn" && left ? leavesOn(left) : null,
  };
}

function statusOf(standing: readonly TreatyAction[], date: IsoDate, terms: TreatyTerms): ParticipationStatus {
  const consent = consentInEffect(standing, date);
  if (consent !== undefined) return isBound(consent, date, terms) ? "party" : "contracting";
  if (appliesProvisionally(standing, date)) return "provisional";
  const left = lastLeave(standing, date);
  if (left !== null && left.kind !== "withdrawalOfSignature" && left.kind !== "withdrawalOfConsent")
    return "withdrawn";
  const signs = standing.filter((action) => effectOf(action.kind) === "signs");
  if (signs.some((action) => !signatureWithdrawn(standing, action, date))) return "signatory";
  return left === null ? "none" : "withdrawn";
}

function isBound(consent: TreatyAction, date: IsoDate, terms: TreatyTerms): boolean {
  const from = inForceFor(consent, terms);
  if (from !== null) return from <= date;
  // the delay for late joiners is not on file: bound from the later of deposit and entry into force, at most some months early
  return terms.inForceOn !== null && laterOf(terms.inForceOn, consent.notAfter) <= date;
}

function inForceFor(consent: TreatyAction, terms: TreatyTerms): IsoDate | null {
  if (consent.effectiveOn !== null) return consent.effectiveOn;
  const depositedOn = knownDay(dayOf(consent));
  if (depositedOn === null && terms.inForceOn !== null && terms.lateJoiner !== null) {
    return effectiveOn(consent.notAfter, terms);
  }
  return depositedOn === null ? null : effectiveOn(depositedOn, terms);
}

function consentInEffect(standing: readonly TreatyAction[], date: IsoDate): TreatyAction | undefined {
  const left = lastLeave(standing, date);
  return standing.find(
    (action) => effectOf(action.kind) === "consents" && (left === null || action.notAfter > left.notAfter),
  );
}

function lastConsentBefore(standing: readonly TreatyAction[], left: TreatyAction): TreatyAction | undefined {
  return standing.findLast(
    (action) => effectOf(action.kind) === "consents" && action.notAfter <= left.notAfter,
  );
}

function appliesProvisionally(standing: readonly TreatyAction[], date: IsoDate): boolean {
  const left = lastLeave(standing, date);
  return standing.some(
    (action) =>
      effectOf(action.kind) === "applies provisionally" && (left === null || action.notAfter > left.notAfter),
  );
}

function lastLeave(standing: readonly TreatyAction[], date: IsoDate): TreatyAction | null {
  return (
    standing.findLast(
      (action) =>
        effectOf(action.kind) === "leaves" &&
        action.kind !== "withdrawalOfSignature" &&
        leavesOn(action).notAfter <= date,
    ) ?? null
  );
}

function signatureWithdrawn(
  standing: readonly TreatyAction[],
  signature: TreatyAction,
  date: IsoDate,
): boolean {
  return standing.some(
    (action) =>
      action.kind === "withdrawalOfSignature" &&
      action.notAfter >= signature.notAfter &&
      leavesOn(action).notAfter <= date,
  );
}

function spellsOf(group: readonly TreatyAction[], terms: TreatyTerms): ParticipationSpellRow[] {
  const standing = standingActions(group);
  const spells: ParticipationSpellRow[] = [];
  for (const [start, notBefore] of turningPoints(standing, terms)) {
    const known = standing.filter((action) => action.notAfter <= start);
    const [first] = known;
    if (first === undefined) continue;
    const status = statusOf(known, start, terms);
    const previous = spells.at(-1);
    if (previous !== undefined && previous.validTo === null && previous.status === status) continue;
    if (previous !== undefined && previous.validTo === null)
      spells[spells.length - 1] = { ...previous, validTo: addDays(start, -1) };
    if (status === "none") continue;
    const { treatyId, participantId } = first;
    spells.push({ treatyId, participantId, status, validFrom: start, validTo: null, notBefore });
  }
  return spells;
}

/** Days on which a status can change, each with the earliest day on which it can have done so. */
function turningPoints(
  standing: readonly TreatyAction[],
  terms: TreatyTerms,
): readonly (readonly [IsoDate, IsoDate])[] {
  const points = new Map<IsoDate, IsoDate>();
  const add = (day: IsoDate, notBefore: IsoDate) => {
    const known = points.get(day);
    points.set(day, known === undefined || notBefore < known ? notBefore : known);
  };
  for (const action of standing) {
    add(action.notAfter, action.notBefore);
    if (effectOf(action.kind) === "leaves") add(leavesOn(action).notAfter, leavesOn(action).notBefore);
    if (effectOf(action.kind) !== "consents") continue;
    const from = inForceFor(action, terms) ?? terms.inForceOn;
    if (from !== null && from > action.notAfter) add(from, from);
  }
  return [...points].sort(([a], [b]) => compareText(a, b));
}
