import { type DayInterval, groupBy, type Membership } from "@depositary/model";
import { overlaps } from "../days.js";

/** Who was a member of the United Nations, by day. */
export interface MembersByDay {
  /** Members on every day of the interval, sorted: who joined or left within it is not among them. */
  throughout(day: DayInterval): readonly string[];
  /** Whether it was a member on some day of the interval. */
  hasMember(participantId: string, day: DayInterval): boolean;
}

/** Reads the membership of the United Nations (group `UN`) from the memberships on file. */
export function membersByDay(memberships: readonly Membership[]): MembersByDay {
  const spells = memberships.filter(({ groupId }) => groupId === "UN");
  const spellsOf = groupBy(spells, ({ participantId }) => participantId);
  const known = new Map<string, readonly string[]>();
  return {
    throughout(day) {
      const key = `${day.notBefore}/${day.notAfter}`;
      const members = known.get(key) ?? membersThroughout(spells, day);
      known.set(key, members);
      return members;
    },
    hasMember: (participantId, day) =>
      (spellsOf.get(participantId) ?? []).some((spell) => overlaps(asInterval(spell), day)),
  };
}

function membersThroughout(spells: readonly Membership[], day: DayInterval): readonly string[] {
  const members = spells.filter(({ validFrom, validTo }) => {
    return validFrom <= day.notBefore && (validTo === null || day.notAfter <= validTo);
  });
  return [...new Set(members.map(({ participantId }) => participantId))].sort();
}

function asInterval({ validFrom, validTo }: Membership): DayInterval {
  return { notBefore: validFrom, notAfter: validTo ?? "9999-12-31" };
}
