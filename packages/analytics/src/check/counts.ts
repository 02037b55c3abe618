import { type Invariant, unlessExcepted } from "./invariant.js";

/** Treaties whose whole ledger was read from the depositary for the very day of its printed totals. */
const comparable = `
  treaty JOIN treaty_progress USING (treaty_id)
  WHERE treaty.as_at = treaty_progress.evidence_up_to
    AND treaty_id IN (SELECT treaty_id FROM action WHERE superseded_by IS NULL AND retracted_by IS NULL
      GROUP BY treaty_id HAVING bool_and(grade = 'depositary'))`;

/** What must hold between what is printed or stated and what is counted. */
export const countInvariants: readonly Invariant[] = [
  {
    name: "printed-parties",
    meaning: "the parties that the depositary prints are the participants with an instrument in effect",
    sql: `SELECT treaty_id, treaty.as_at, treaty.parties_printed, consents AS counted FROM ${comparable}
      AND treaty.parties_printed <> consents AND ${unlessExcepted("printedParties", "treaty.treaty_id")} ORDER BY treaty_id`,
  },
  {
    name: "printed-signatories",
    meaning: "the signatories that the depositary prints are the participants with a signature that stands",
    sql: `SELECT treaty_id, treaty.as_at, treaty.signatories_printed, signatories AS counted FROM ${comparable}
      AND treaty.signatories_printed <> signatories AND ${unlessExcepted("printedSignatories", "treaty.treaty_id")} ORDER BY treaty_id`,
  },
  {
    name: "in-force-as-stated",
    meaning: "entry into force as computed from the rule and the ledger is the day that is stated",
    sql: `SELECT treaty_id, rule, threshold_met_on, in_force_on AS computed, official_on AS stated FROM entry_into_force
      WHERE in_force_on <> official_on AND ${unlessExcepted("entryIntoForce", "entry_into_force.treaty_id")} ORDER BY treaty_id`,
  },
];
