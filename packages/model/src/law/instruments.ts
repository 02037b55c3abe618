import type { IsoDate } from "../iso-date.js";
import type { TreatyAction } from "../tables/action.js";
import { effectOf } from "../vocabulary.js";
import type { Electorate, Instrument } from "./assess.js";
import { compareText, endsConsent, leavesOn } from "./ledger.js";
import { isMemberOn } from "./membership.js";
import type { EntryIntoForceRule } from "./rule.js";

/**
 * How days that are known only as an interval are read: every deposit as early and every withdrawal as late as it can
 * have been, or the other way round.
 */
export type Reading = "earliest" | "latest";

/** The day of a deposit in a reading. */
export function depositDay(action: TreatyAction, reading: Reading): IsoDate {
  return reading === "earliest" ? action.notBefore : action.notAfter;
}

/** Instruments that count on `day`, one a participant, by day of deposit. */
export function countable(
  rule: EntryIntoForceRule,
  standing: readonly TreatyAction[],
  day: IsoDate,
  reading: Reading,
  electorate: Electorate,
): readonly Instrument[] {
  const byParticipant = new Map<string, Instrument>();
  for (const action of standing) {
    const on = depositDay(action, reading);
    const { participantId, kind } = action;
    if (!rule.kinds.includes(kind) || on > day || byParticipant.has(participantId)) continue;
    if (hasLeft(standing, action, day, reading)) continue;
    byParticipant.set(participantId, { participantId, kind, on, action });
  }
  return withoutOrganisations(rule, [...byParticipant.values()], electorate).sort(
    (a, b) => compareText(a.on, b.on) || compareText(a.participantId, b.participantId),
  );
}

/** True where the consent is withdrawn on `day`: read as earliest only where that is certain, as latest where it can be. */
export function hasLeft(
  standing: readonly TreatyAction[],
  consent: TreatyAction,
  day: IsoDate,
  reading: Reading,
): boolean {
  return standing.some((action) => {
    if (action.participantId !== consent.participantId || !endsConsent(action)) return false;
    const left = leavesOn(action);
    return reading === "earliest"
      ? action.notBefore >= consent.notAfter && left.notAfter <= day
      : action.notAfter >= consent.notBefore && left.notBefore <= day;
  });
}

/** Participants that have signed by `day`. */
export function signatoriesOn(
  standing: readonly TreatyAction[],
  day: IsoDate,
  reading: Reading,
): ReadonlySet<string> {
  const signed = standing.filter(
    (action) =>
      (effectOf(action.kind) === "signs" || action.kind === "definitiveSignature") &&
      (reading === "earliest" ? action.notAfter : action.notBefore) <= day,
  );
  return new Set(signed.map(({ participantId }) => participantId));
}

function withoutOrganisations(
  rule: EntryIntoForceRule,
  instruments: readonly Instrument[],
  { organisations = new Set(), memberships = [] }: Electorate,
): Instrument[] {
  if (rule.organisations === "counted") return [...instruments];
  const states = instruments.filter(({ participantId }) => !organisations.has(participantId));
  if (rule.organisations === "neverCounted") return states;
  const alone = instruments.filter(
    ({ participantId, on }) =>
      organisations.has(participantId) &&
      !states.some((state) =>
        memberships.some(
          (membership) =>
            membership.groupId === participantId &&
            membership.participantId === state.participantId &&
            isMemberOn(membership, on),
        ),
      ),
  );
  return [...states, ...alone];
}
