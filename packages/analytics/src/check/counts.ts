import { hasConsented, holdsOn } from "../query/kinds.js";
import { excusable, type Invariant } from "./invariant.js";

const heldThen = `spell.treaty_id = treaty.treaty_id AND ${holdsOn("treaty.as_at", "spell")}`;

/**
 * Each treaty with its participants as they stood on the day of its printed totals. A signature counts whatever came later;
 * `staying` are the signatories without those that had left: one whose row stands in square brackets is not counted, one of whom only the date does is.
 */
const treaty = `(
    SELECT treaty_id, as_at, parties_printed, signatories_printed,
      (SELECT count(*)::INTEGER FROM participation_spell AS spell
        WHERE ${heldThen} AND ${hasConsented("spell")}) AS parties,
      (SELECT count(*)::INTEGER FROM participation
        WHERE participation.treaty_id = treaty.treaty_id AND signed_not_after <= treaty.as_at) AS signatories,
      (SELECT count(*)::INTEGER FROM participation
        WHERE participation.treaty_id = treaty.treaty_id AND signed_not_after <= treaty.as_at AND NOT EXISTS
          (FROM participation_spell AS spell WHERE ${heldThen} AND spell.status = 'withdrawn'
            AND spell.participant_id = participation.participant_id)) AS staying
    FROM treaty WHERE as_at IS NOT NULL
  ) AS treaty`;

/**
 * Excuses a difference with exactly these values, two SQL expressions of text: an exception explains one difference, not the
 * next.
 */
function sameValues(found: string, expected: string): string {
  return `exception.treaty_id = breach.treaty_id AND exception.found = ${found} AND exception.expected = ${expected}`;
}

/** `found` is "193 printed" there, and `expected` "152 by date". */
function samePrinted(total: string): string {
  return sameValues(`${total} || ' printed'`, "counted || ' by date'");
}

/** What must hold between what is printed or stated and what is counted. */
export const countInvariants: readonly Invariant[] = [
  excusable(
    "printed-parties",
    "the parties that a source prints are the participants with an instrument in effect on its day",
    {
      rule: "printedParties",
      breaches: `SELECT treaty_id, as_at, parties_printed, parties AS counted FROM ${treaty} WHERE parties_printed <> parties`,
      fits: samePrinted("parties_printed"),
    },
  ),
  excusable(
    "printed-signatories",
    "the signatories that a source prints are the participants with a signature that stands on its day, with or without any that has left",
    {
      rule: "printedSignatories",
      breaches: `SELECT treaty_id, as_at, signatories_printed, signatories AS counted FROM ${treaty}
        WHERE signatories_printed NOT BETWEEN staying AND signatories`,
      fits: samePrinted("signatories_printed"),
    },
  ),
  excusable(
    "in-force-as-stated",
    "entry into force as computed from the rule and the ledger is the day that is stated",
    {
      rule: "entryIntoForce",
      breaches: `SELECT treaty_id, rule, threshold_met_on, in_force_on AS computed, official_on AS stated FROM entry_into_force
        WHERE in_force_on <> official_on`,
      fits: sameValues("'computed ' || computed", "stated::VARCHAR"),
    },
  ),
];
