import { type Delay, describeCondition, type EntryIntoForceRule, type IsoDate } from "@depositary/model";

/** What a forecast of entry into force needs of a clause. */
export interface NumberClause {
  readonly threshold: number;
  /** Null where the treaty enters into force on a notification or a fixed day. */
  readonly delay: Delay | null;
}

/** A clause that asks for a number of instruments and nothing else, or the reason why it is none. */
export type ClauseReading = { readonly clause: NumberClause } | { readonly reason: string };

/**
 * Reads a rule on a day. A protocol that waits for its parent is a matter of its own number only once the parent is in force, which
 * `inForceOn` says of a treaty; null where it is not known to be.
 */
export function readClause(
  rule: EntryIntoForceRule | undefined,
  asOf: IsoDate,
  inForceOn: (treatyId: string) => IsoDate | null,
): ClauseReading {
  if (rule === undefined) return { reason: "its clause on entry into force is not on file" };
  const { condition, delay, notBefore } = rule;
  const threshold = numberOf(rule);
  if (threshold === null)
    return { reason: `its clause asks for more than a number: ${describeCondition(condition)}` };
  const parent = notBefore === null ? null : inForceOn(notBefore);
  if (notBefore !== null && (parent === null || parent > asOf))
    return { reason: `it does not enter into force before ${notBefore}, which was not in force by ${asOf}` };
  return { clause: { threshold, delay } };
}

/** The number of instruments that a rule asks for, whoever deposits them; null where it asks for anything else. */
export function numberOf({ condition }: EntryIntoForceRule): number | null {
  return condition.type === "instruments" && condition.among === undefined ? condition.atLeast : null;
}
