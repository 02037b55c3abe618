import {
  type EntryIntoForceRule,
  entryIntoForce,
  type IsoDate,
  type Membership,
  type Participant,
  participationOn,
  type TreatyAction,
} from "@depositary/model";

/** How a treaty stands on a day. */
export interface StandingCounts {
  /** All that signed and did not withdraw the signature, those that ratified or left since included, as the depositary counts. */
  readonly signatories: number;
  /** All that consented to be bound and have not withdrawn. */
  readonly parties: number;
  /** Instruments missing to entry into force; null where it is met, or the clause asks for more than a number of instruments. */
  readonly toGo: number | null;
}

export interface Electorate {
  readonly participants: readonly Participant[];
  readonly memberships: readonly Membership[];
}

/** Counts a treaty's ledger on `asAt`. `rule` is null where the clause is not on file. */
export function standingCounts(
  actions: readonly TreatyAction[],
  asAt: IsoDate,
  rule: EntryIntoForceRule | null,
  electorate: Electorate,
): StandingCounts {
  const standing = participationOn(actions, asAt);
  return {
    signatories: standing.filter(({ signed }) => signed !== null).length,
    parties: standing.filter(({ status }) => status === "contracting" || status === "party").length,
    toGo: rule?.condition.type === "instruments" ? missingInstruments(rule, actions, asAt, electorate) : null,
  };
}

/** `77 signatories, 3 parties, 37 to go`. */
export function describeCounts({ signatories, parties, toGo }: StandingCounts): string {
  const counts = [count(signatories, "signatory", "signatories"), count(parties, "party", "parties")];
  return [...counts, ...(toGo === null ? [] : [`${toGo} to go`])].join(", ");
}

function missingInstruments(
  rule: EntryIntoForceRule,
  actions: readonly TreatyAction[],
  asAt: IsoDate,
  { participants, memberships }: Electorate,
): number | null {
  const organisations = new Set(
    participants
      .filter(({ kind }) => kind === "regionalOrganisation")
      .map(({ participantId }) => participantId),
  );
  const [part] = entryIntoForce(rule, actions, { asOf: asAt, organisations, memberships }).parts;
  return part === undefined || part.isMet ? null : part.required - part.reached;
}

function count(value: number, one: string, many: string): string {
  return `${value} ${value === 1 ? one : many}`;
}
