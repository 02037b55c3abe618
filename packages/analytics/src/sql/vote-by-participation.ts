import { hasConsented, isOnWholeText } from "../query/kinds.js";
import type { View } from "./view.js";

/** Mean length of a year of the Gregorian calendar. */
const DAYS_A_YEAR = 365.2425;

export const voteByParticipation: View = {
  name: "vote_by_participation",
  comment:
    "How members voted on a resolution about a treaty, beside where they stand towards that treaty on the day of its last evidence. A vote on launching a negotiation is not a vote on its text. Votes on paragraphs, amendments and motions are left out; a vote whose kind is unknown is in.",
  columns: {
    treaty_id: "The treaty that the resolution launched, shaped or adopted.",
    role: "What the resolution did for the treaty.",
    roll_call_id: "The roll call.",
    kind: "What was voted on: whole or unknown.",
    symbol: "Symbol of the resolution.",
    date: "Day of the vote; where the roll call has none, the day on which the resolution was adopted; else null.",
    not_before: "Earliest possible day of the vote.",
    not_after: "Latest possible day of the vote.",
    participant_id: "Who voted.",
    name: "Short name of who voted.",
    un_group: "Regional group in the General Assembly today.",
    vote: "The vote as cast.",
    status:
      "Where it stands towards the treaty; none where it has done nothing; null where no action of the treaty is on file.",
    has_signed:
      "Whether it has signed, consented since or not; null where no action of the treaty is on file.",
    has_consented: "Whether it has an instrument in effect; null where no action of the treaty is on file.",
    signed_on: "Day of signature; null where it did not sign or the day is not known.",
    consented_on: "Day of deposit; null where there is none or the day is not known.",
    days_to_signature: "Days from the vote to the signature, where both are known. Unit: days.",
    years_to_consent:
      "Years from the vote to the deposit of the instrument in effect, where both days are known; negative where the deposit came first. Unit: years.",
    years_to_consent_min: "Least possible number of those years where a day is not known. Unit: years.",
    years_to_consent_max: "Greatest possible number of those years where a day is not known. Unit: years.",
  },
  sql: `
    WITH vote AS (
      SELECT resolution.treaty_id, resolution.role, roll_call.roll_call_id, roll_call.kind, symbol,
        CASE WHEN adopted_on BETWEEN not_before AND not_after THEN adopted_on ELSE roll_call.date END AS voted_on,
        coalesce(voted_on, not_before) AS earliest,
        coalesce(voted_on, not_after) AS latest,
        treaty_id IN (SELECT treaty_id FROM action) AS has_ledger
      FROM resolution JOIN roll_call USING (symbol)
      WHERE resolution.treaty_id IS NOT NULL AND ${isOnWholeText("roll_call")}
    )
    SELECT vote.treaty_id, vote.role, vote.roll_call_id, vote.kind, vote.symbol,
      vote.voted_on, vote.earliest, vote.latest,
      ballot.participant_id, participant.name, participant.un_group, ballot.vote,
      CASE WHEN has_ledger THEN coalesce(participation.status, 'none') END,
      CASE WHEN has_ledger THEN participation.signed_not_after IS NOT NULL END,
      CASE WHEN has_ledger THEN coalesce(${hasConsented("participation")}, false) END,
      participation.signed_on, participation.consented_on,
      (participation.signed_on - vote.voted_on)::INTEGER,
      (participation.consented_on - vote.voted_on) / ${DAYS_A_YEAR}::DOUBLE,
      (participation.consented_not_before - vote.latest) / ${DAYS_A_YEAR}::DOUBLE,
      (participation.consented_not_after - vote.earliest) / ${DAYS_A_YEAR}::DOUBLE
    FROM vote
    JOIN ballot USING (roll_call_id)
    JOIN participant USING (participant_id)
    LEFT JOIN participation USING (treaty_id, participant_id)`,
};
