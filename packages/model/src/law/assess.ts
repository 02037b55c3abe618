import type { ActionKind } from "../action-kind.js";
import type { IsoDate } from "../iso-date.js";
import {
  type Condition,
  describeCondition,
  type FractionCondition,
  type InstrumentsCondition,
  type NumberCondition,
} from "./condition.js";
import { type ElectorateOn, MissingElectorateError } from "./electorate.js";
import type { LedgerAction } from "./ledger.js";
import { isMemberOn, type MembershipSpan } from "./membership.js";

/** An instrument that counts towards a condition. */
export interface Instrument {
  readonly participantId: string;
  readonly kind: ActionKind;
  /** The day of deposit, in the sense in which the count was asked for. */
  readonly on: IsoDate;
  readonly action: LedgerAction;
}

/** One part of a condition: what it asks, what there is, what is missing. */
export interface Assessment {
  readonly condition: string;
  readonly type: Condition["type"];
  readonly isMet: boolean;
  /** Number of instruments, or share of 1, asked for. */
  readonly required: number;
  /** Number of instruments, or share of 1, that there is. */
  readonly reached: number;
  /** What is missing, in words; null where the part is met. */
  readonly missing: string | null;
}

/**
 * Holds a condition against instruments: one assessment for each part that must be met, all of which must be.
 * Throws MissingElectorateError where a part asks for what the electorate does not have.
 */
export function assess(
  condition: Condition,
  instruments: readonly Instrument[],
  electorate: ElectorateOn,
): readonly Assessment[] {
  switch (condition.type) {
    case "all":
      return condition.of.flatMap((part) => assess(part, instruments, electorate));
    case "instruments":
      return [number(condition, among(condition, instruments, electorate).length, condition.atLeast)];
    case "fraction":
      return [
        number(condition, within(condition, instruments, electorate).length, required(condition, electorate)),
      ];
    case "greatest": {
      const needed = Math.max(...condition.of.map((part) => required(part, electorate)));
      return [number(condition, instruments.length, needed)];
    }
    case "named":
      return [namedStates(condition, instruments, electorate)];
    case "share":
      return [sharesOf(condition, instruments, electorate)];
    case "further":
      throw new MissingElectorateError(condition.what);
  }
}

function number(condition: Condition, reached: number, needed: number): Assessment {
  const isMet = reached >= needed;
  const short = needed - reached;
  return {
    condition: describeCondition(condition),
    type: condition.type,
    isMet,
    required: needed,
    reached,
    missing: isMet ? null : `${short} more instrument${short === 1 ? "" : "s"}`,
  };
}

function required(part: NumberCondition | FractionCondition, electorate: ElectorateOn): number {
  if (part.type === "instruments") return part.atLeast;
  const base = electorateSize(part, electorate);
  const exact = (base * part.numerator) / part.denominator;
  // a fraction of nobody asks for an instrument all the same
  return part.comparison === "moreThan" ? Math.floor(exact) + 1 : Math.max(1, Math.ceil(exact));
}

function electorateSize(
  { of, except = [] }: FractionCondition,
  { signatories, partiesOn, on }: ElectorateOn,
): number {
  if (of === "signatories") return [...signatories].filter((id) => !except.includes(id)).length;
  if (partiesOn === undefined) throw new MissingElectorateError("the number of parties");
  return partiesOn(on);
}

function among(
  { among: groupId }: InstrumentsCondition,
  instruments: readonly Instrument[],
  electorate: ElectorateOn,
): readonly Instrument[] {
  if (groupId === undefined) return instruments;
  const memberships = membersOf(groupId, electorate);
  return instruments.filter(({ participantId, on }) =>
    memberships.some((member) => member.participantId === participantId && isMemberOn(member, on)),
  );
}

function within(
  { of, except = [] }: FractionCondition,
  instruments: readonly Instrument[],
  { signatories }: ElectorateOn,
): readonly Instrument[] {
  return instruments.filter(
    ({ participantId }) =>
      !except.includes(participantId) && (of === "parties" || signatories.has(participantId)),
  );
}

function membersOf(groupId: string, { memberships = [] }: ElectorateOn): readonly MembershipSpan[] {
  const members = memberships.filter((membership) => membership.groupId === groupId);
  if (members.length === 0) throw new MissingElectorateError(`the membership of ${groupId}`);
  return members;
}

function namedStates(
  condition: Extract<Condition, { type: "named" }>,
  instruments: readonly Instrument[],
  electorate: ElectorateOn,
): Assessment {
  const named =
    "group" in condition
      ? membersOf(condition.group, electorate).map(({ participantId }) => participantId)
      : condition.participants;
  const deposited = new Set(instruments.map(({ participantId }) => participantId));
  const missing = [...new Set(named)].filter((participantId) => !deposited.has(participantId)).sort();
  const total = new Set(named).size;
  return {
    condition: describeCondition(condition),
    type: condition.type,
    isMet: missing.length === 0,
    required: total,
    reached: total - missing.length,
    missing: missing.length === 0 ? null : `the instruments of ${missing.join(", ")}`,
  };
}

/** Shares are added in parts per million so that the sum does not depend on the order of deposit. */
function sharesOf(
  condition: Extract<Condition, { type: "share" }>,
  instruments: readonly Instrument[],
  { weights = [] }: ElectorateOn,
): Assessment {
  const shares = new Map(
    weights
      .filter(({ weightId }) => weightId === condition.of)
      .map(({ participantId, share }) => [participantId, share]),
  );
  if (shares.size === 0) throw new MissingElectorateError(`the shares of ${condition.of}`);
  const millionths = instruments.reduce(
    (sum, { participantId }) => sum + Math.round((shares.get(participantId) ?? 0) * 1e6),
    0,
  );
  const reached = millionths / 1e6;
  const isMet = reached >= condition.atLeast;
  const short = Math.ceil((Math.round(condition.atLeast * 1e6) - millionths) / 100) / 100;
  return {
    condition: describeCondition(condition),
    type: condition.type,
    isMet,
    required: condition.atLeast,
    reached,
    missing: isMet ? null : `another ${short}% of ${condition.of}`,
  };
}
