import {
  type EntryIntoForceRule,
  effectOf,
  entryIntoForce,
  hasConsented,
  type IsoDate,
  isLive,
  isOrganisation,
  type Membership,
  type Participant,
  participationOn,
  type TreatyAction,
} from "@depositary/model";

/** How a treaty stands on a day. */
export interface StandingCounts {
  /**
   * All that signed and did not withdraw the signature, those that ratified or left since included. The depositary leaves
   * out a signature it prints in square brackets, which the record keeps among the signatures.
   */
  readonly signatories: number;
  /** All that consented to be bound and have not withdrawn. */
  readonly parties: number;
  /** All that apply it without having consented to it, as UN Regulations and annexes are applied, and have not ceased to. */
  readonly applying: number;
  /** Instruments missing to entry into force; null where it is met, or the clause asks for more than a number of instruments. */
  readonly toGo: number | null;
}

export interface KnownParticipants {
  readonly participants: readonly Participant[];
  readonly memberships: readonly Membership[];
}

/** Counts a treaty's ledger on `asAt`. `rule` is null where the clause is not on file. */
export function standingCounts(
  actions: readonly TreatyAction[],
  asAt: IsoDate,
  rule: EntryIntoForceRule | null,
  known: KnownParticipants,
): StandingCounts {
  const standing = participationOn(actions, asAt);
  return {
    signatories: standing.filter(({ signed }) => signed !== null).length,
    parties: standing.filter(hasConsented).length,
    applying: applyingOnly(actions, asAt),
    toGo: rule?.condition.type === "instruments" ? missingInstruments(rule, actions, asAt, known) : null,
  };
}

/** `77 signatories, 3 parties, 37 to go`; `0 signatories, 0 parties, 48 applying it`. */
export function describeCounts({ signatories, parties, applying, toGo }: StandingCounts): string {
  const counts = [count(signatories, "signatory", "signatories"), count(parties, "party", "parties")];
  const applied = applying === 0 ? [] : [`${applying} applying it`];
  return [...counts, ...applied, ...(toGo === null ? [] : [`${toGo} to go`])].join(", ");
}

/** Those with the start of an application on file, on or before the day, and no consent and no departure. */
function applyingOnly(actions: readonly TreatyAction[], asAt: IsoDate): number {
  const live = actions.filter((action) => isLive(action) && action.notBefore <= asAt);
  const idsOf = (isOf: (action: TreatyAction) => boolean) =>
    new Set(live.filter(isOf).map(({ participantId }) => participantId));
  const others = idsOf(({ kind }) => ["consents", "leaves"].includes(effectOf(kind)));
  return [...idsOf(({ kind }) => kind === "application")].filter((id) => !others.has(id)).length;
}

function missingInstruments(
  rule: EntryIntoForceRule,
  actions: readonly TreatyAction[],
  asAt: IsoDate,
  { participants, memberships }: KnownParticipants,
): number | null {
  const organisations = new Set(
    participants.filter(isOrganisation).map(({ participantId }) => participantId),
  );
  const [part] = entryIntoForce(rule, actions, { asOf: asAt, organisations, memberships }).parts;
  return part === undefined || part.isMet ? null : part.required - part.reached;
}

function count(value: number, one: string, many: string): string {
  return `${value} ${value === 1 ? one : many}`;
}
