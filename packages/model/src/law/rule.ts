import { z } from "zod";
import { type ActionKind, actionKinds } from "../action-kind.js";
import { isoDate } from "../iso-date.js";
import { treatyId } from "../treaty-id.js";
import { confirmations } from "../vocabulary.js";
import { condition, describeCondition } from "./condition.js";
import { delay, describeDelay } from "./delay.js";

/**
 * How the instrument of a regional economic integration organisation counts towards entry into force:
 * - `counted`: like any other;
 * - `neverCounted`: not at all (Convention on the Rights of Persons with Disabilities art. 44(3));
 * - `notAdditional`: not beside those of its member States (Convention against Cybercrime art. 65(1)).
 */
export const organisationRules = ["counted", "neverCounted", "notAdditional"] as const;

/** The entry-into-force clause of a treaty, as data. */
export const entryIntoForceRule = z.strictObject({
  treatyId,
  article: z.string().nullable(),
  condition,
  /** Null where the day does not follow from the deposits: a notification, a fixed day, or not known. */
  delay: delay.nullable(),
  organisations: z.enum(organisationRules),
  /** Kinds of instruments that count. Succession counts only where the clause says so. */
  kinds: z.array(z.enum(actionKinds)).min(1),
  /** The treaty does not enter into force before this one. */
  notBefore: treatyId.nullable(),
  /**
   * For a participant that joins later: its own deposit plus this delay, or entry into force, whichever is later; null
   * where not known.
   */
  lateJoiner: delay.nullable(),
  /**
   * Left out where the delay runs for every deposit after the decisive one. Present where it runs only for those after
   * entry into force, so that whoever deposited before is bound from that day (Chemical Weapons Convention art. XXI).
   */
  lateAfter: z.literal("entryIntoForce").optional(),
  /** What the depositary states; compared with what is computed. */
  officialOn: isoDate.nullable(),
  /** The day of the decisive deposit where a source states it. */
  thresholdMetOn: isoDate.nullable(),
  wording: z.enum(confirmations),
  sourceIds: z.array(z.string()).min(1),
  note: z.string().nullable(),
});
export type EntryIntoForceRule = z.infer<typeof entryIntoForceRule>;

export const entryIntoForceRules = z.array(entryIntoForceRule);

/** The kinds named in most clauses: ratification, acceptance, approval and accession. */
export const usualKinds: readonly ActionKind[] = ["ratification", "acceptance", "approval", "accession"];

/** The rule in one sentence, for example `40 instruments, then 90 days (article 65(1))`. */
export function describeRule(rule: EntryIntoForceRule): string {
  const article = rule.article === null ? "" : ` (article ${rule.article})`;
  const parent = rule.notBefore === null ? "" : `; not before ${rule.notBefore} is in force`;
  const delayed =
    rule.delay === null ? "on a day that deposits alone do not give" : describeDelay(rule.delay);
  return `${describeCondition(rule.condition)}, then ${delayed}${article}${parent}${organisationNote[rule.organisations]}`;
}

const organisationNote: Readonly<Record<EntryIntoForceRule["organisations"], string>> = {
  counted: "",
  neverCounted: "; an organisation's instrument does not count",
  notAdditional: "; an organisation's instrument is not additional to those of its members",
};
