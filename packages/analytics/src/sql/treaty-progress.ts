import { hasConsented } from "../query/kinds.js";
import { LAST_EVIDENCE } from "../query/last-evidence.js";
import type { View } from "./view.js";

export const treatyProgress: View = {
  name: "treaty_progress",
  comment:
    "How far each treaty is: one row per treaty, counted on the day of its last evidence (evidence_up_to), not today. Counts of participants include organisations, as the depositary counts them; they are null where no action of the treaty is on file.",
  columns: {
    treaty_id: "The treaty.",
    chapter: "Chapter of the Secretary-General's collection; null for other depositaries.",
    short_title: "Title by which it is known, else its full title.",
    opened_on: "First day on which it could be signed or joined.",
    signatories: "Participants with a signature that stands, whether or not they have consented since.",
    consents: "Participants with an instrument in effect: contracting and parties together.",
    contracting: "Participants that have consented and for which it is not yet in force.",
    parties: "Participants for which it is in force.",
    provisional: "Participants that apply it provisionally.",
    withdrawn: "Participants that have left.",
    secondary_signatories: "Signatories known only from press or archives.",
    secondary_consents: "Consents known only from press or archives.",
    undated_consents: "Consents of which the day of deposit is not known.",
    threshold:
      "Number of instruments that its rule asks for; null where that is not a number or no rule is on file.",
    counted: "Instruments that count towards the rule; null where no rule or no action is on file.",
    remaining: "Instruments still missing; null where the rule is not only a number.",
    signatories_printed: "Number of signatories as the source prints it.",
    parties_printed: "Number of parties as the source prints it.",
    printed_as_at: "The day for which the printed numbers were right.",
    in_force_on: "Day of entry into force: as the depositary states it, else as computed.",
    first_action_on: "Earliest known day of an action.",
    last_action_on: "Latest known day of an action.",
    evidence_up_to: "Day of the last evidence for this treaty.",
  },
  sql: `
    WITH standing AS (
      SELECT treaty_id,
        count(signed_not_after)::INTEGER AS signatories,
        (count(*) FILTER (${hasConsented()}))::INTEGER AS consents,
        (count(*) FILTER (status = 'contracting'))::INTEGER AS contracting,
        (count(*) FILTER (status = 'party'))::INTEGER AS parties,
        (count(*) FILTER (status = 'provisional'))::INTEGER AS provisional,
        (count(*) FILTER (status = 'withdrawn'))::INTEGER AS withdrawn,
        (count(*) FILTER (signed_grade = 'secondary'))::INTEGER AS secondary_signatories,
        (count(*) FILTER (${hasConsented()} AND consent_grade = 'secondary'))::INTEGER AS secondary_consents,
        (count(*) FILTER (${hasConsented()} AND consented_on IS NULL))::INTEGER AS undated_consents
      FROM participation GROUP BY treaty_id
    ), seen AS (
      SELECT treaty_id, min(date) AS first_action_on, max(date) AS last_action_on FROM action GROUP BY treaty_id
    ), evidence AS (${LAST_EVIDENCE}
    )
    SELECT treaty.treaty_id, treaty.chapter, coalesce(treaty.short_title, treaty.title), treaty.opened_on,
      standing.signatories, standing.consents, standing.contracting,
      standing.parties, standing.provisional, standing.withdrawn,
      standing.secondary_signatories, standing.secondary_consents,
      standing.undated_consents,
      rule.threshold, CASE WHEN standing.treaty_id IS NOT NULL THEN rule.counted END, rule.remaining,
      treaty.signatories_printed, treaty.parties_printed, treaty.as_at,
      coalesce(treaty.in_force_on, rule.official_on, rule.in_force_on),
      seen.first_action_on, seen.last_action_on,
      coalesce(rule.evidence_up_to, evidence.evidence_up_to)
    FROM treaty
    LEFT JOIN standing USING (treaty_id)
    LEFT JOIN seen USING (treaty_id)
    LEFT JOIN evidence USING (treaty_id)
    LEFT JOIN entry_into_force AS rule USING (treaty_id)`,
};
