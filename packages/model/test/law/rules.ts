import {
  type Condition,
  type Delay,
  type EntryIntoForceRule,
  type Membership,
  treatyId,
  usualKinds,
} from "@depositary/model";

/** A clause made for a test; the condition is a number of instruments or a condition. */
export function clause(
  treaty: string,
  condition: number | Condition,
  delay: Delay,
  details: Partial<EntryIntoForceRule> = {},
): EntryIntoForceRule {
  return {
    treatyId: treatyId.parse(treaty),
    article: null,
    condition: typeof condition === "number" ? { type: "instruments", atLeast: condition } : condition,
    delay,
    organisations: "counted",
    kinds: [...usualKinds],
    notBefore: null,
    lateJoiner: null,
    officialOn: null,
    thresholdMetOn: null,
    wording: "unverified",
    sourceIds: ["test"],
    note: null,
    ...details,
  };
}

/** Members of a group for all time. */
export function membersOf(groupId: string, ...participants: readonly string[]): Membership[] {
  return participants.map((participantId) => ({
    groupId,
    participantId,
    validFrom: "1900-01-01",
    validTo: null,
    confirmation: "unverified",
  }));
}
