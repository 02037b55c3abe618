import { effectOf } from "../action-kind.js";
import { compareText } from "../compare-text.js";
import type { IsoDate } from "../iso-date.js";
import type { Instrument } from "./assess.js";
import type { Electorate } from "./electorate.js";
import { endsConsent, endsSignature, type LedgerAction, leavesOn, outlives, type Reading } from "./ledger.js";
import { isMemberOn } from "./membership.js";
import type { EntryIntoForceRule } from "./rule.js";

/** A clause and the actions that it is held against, their days read in one way. */
export interface Reckoning {
  readonly rule: EntryIntoForceRule;
  readonly standing: readonly LedgerAction[];
  readonly reading: Reading;
  readonly electorate: Electorate;
}

/** Instruments that count on `day`, one a participant, by day of deposit. */
export function countable(reckoning: Reckoning, day: IsoDate): readonly Instrument[] {
  const { rule, standing, reading, electorate } = reckoning;
  const byParticipant = new Map<string, Instrument>();
  const departures = standing.filter(endsConsent);
  for (const action of standing) {
    const on = reading === "earliest" ? action.notBefore : action.notAfter;
    const { participantId, kind } = action;
    if (!rule.kinds.includes(kind) || on > day || byParticipant.has(participantId)) continue;
    if (hasLeft(departures, action, day, reckoning)) continue;
    byParticipant.set(participantId, { participantId, kind, on, action });
  }
  return withoutOrganisations(rule, [...byParticipant.values()], electorate).sort(
    (a, b) => compareText(a.on, b.on) || compareText(a.participantId, b.participantId),
  );
}

/**
 * True where one of the `departures` among the `standing` actions has taken effect by `day` and the `act` does not
 * outlive it: in the earliest reading certainly, in the latest possibly.
 */
export function hasLeft(
  departures: readonly LedgerAction[],
  act: LedgerAction,
  day: IsoDate,
  { standing, reading }: Pick<Reckoning, "standing" | "reading">,
): boolean {
  return departures.some((departure) => {
    if (departure.participantId !== act.participantId) return false;
    const left = leavesOn(departure);
    const isEffective = (reading === "earliest" ? left.notAfter : left.notBefore) <= day;
    return isEffective && !outlives(act, departure, standing, reading);
  });
}

/**
 * Participants that have signed by `day` and have not withdrawn their signature. A signature whose day is not known is
 * read in favour of the condition in the earliest reading and against it in the latest: a signatory helps where it has
 * deposited and hinders where it has not.
 */
export function signatoriesOn(
  { standing, reading }: Reckoning,
  instruments: readonly Instrument[],
  day: IsoDate,
): ReadonlySet<string> {
  const deposited = new Set(instruments.map(({ participantId }) => participantId));
  const withdrawals = standing.filter(endsSignature);
  const signed = standing.filter((action) => {
    if (effectOf(action.kind) !== "signs" && action.kind !== "definitiveSignature") return false;
    const isEarly = (reading === "earliest") === deposited.has(action.participantId);
    return (
      (isEarly ? action.notBefore : action.notAfter) <= day &&
      !hasLeft(withdrawals, action, day, { standing, reading: isEarly ? "earliest" : "latest" })
    );
  });
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
