import type { View } from "./view.js";

export const voteByParticipation: View = {
  name: "vote_by_participation",
  comment:
    "How members voted on a resolution about a treaty, beside where they stand towards that treaty on the day of its last evidence. A vote on launching a negotiation is not a vote on its text.",
  columns: {
    treaty_id: "The treaty that the resolution launched, shaped or adopted.",
    roll_call_id: "The roll call.",
    symbol: "Symbol of the resolution.",
    date: "Day of the vote.",
    participant_id: "Who voted.",
    name: "Short name of who voted.",
    un_group: "Regional group in the General Assembly today.",
    vote: "The vote as cast.",
    status: "Where it stands towards the treaty; none where it has done nothing.",
    has_signed: "Whether it has signed, consented since or not.",
    signed_on: "Day of signature; null where it did not sign or the day is not known.",
    consented_on: "Day of deposit; null where there is none or the day is not known.",
    days_to_signature: "Days from the vote to the signature, where both are known. Unit: days.",
  },
  sql: `
    SELECT resolution.treaty_id, ballot.roll_call_id, roll_call.symbol, roll_call.date,
      ballot.participant_id, participant.name, participant.un_group, ballot.vote,
      coalesce(participation.status, 'none'),
      participation.signed_not_after IS NOT NULL,
      participation.signed_on, participation.consented_on,
      (participation.signed_on - roll_call.date)::INTEGER
    FROM resolution
    JOIN roll_call ON roll_call.symbol = resolution.symbol AND roll_call.kind = 'whole'
    JOIN ballot USING (roll_call_id)
    JOIN participant USING (participant_id)
    LEFT JOIN participation
      ON participation.treaty_id = resolution.treaty_id
      AND participation.participant_id = ballot.participant_id
    WHERE resolution.treaty_id IS NOT NULL`,
};
