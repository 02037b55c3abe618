import type { View } from "./view.js";

export const voteStanding: View = {
  name: "vote_standing",
  comment:
    "Where the members that voted each way on a resolution about a treaty stand towards that treaty on the day of its last evidence: one row per roll call and vote. Who voted against a mandate and joined the treaty is here; a vote on launching a negotiation is not a vote on the text, and not voting is not opposition. Participants that had no ballot, such as the European Union and the State of Palestine, are not counted.",
  columns: {
    treaty_id: "The treaty that the resolution launched, shaped or adopted.",
    role: "What the resolution did for the treaty.",
    roll_call_id: "The roll call.",
    symbol: "Symbol of the resolution.",
    vote: "The vote as cast.",
    members: "Members that voted so.",
    signed:
      "Of these, members that have signed, consented since or not; null where no action of the treaty is on file.",
    consented:
      "Of these, members with an instrument in effect; null where no action of the treaty is on file.",
    share_signed: "Signed as a share of the members, 0 to 1.",
    share_consented: "Consented as a share of the members, 0 to 1.",
  },
  sql: `
    SELECT treaty_id, role, roll_call_id, symbol, vote, count(*)::INTEGER AS members,
      CASE WHEN count(has_signed) > 0 THEN (count(*) FILTER (has_signed))::INTEGER END AS signed,
      CASE WHEN count(has_consented) > 0 THEN (count(*) FILTER (has_consented))::INTEGER END AS consented,
      signed / members, consented / members
    FROM vote_by_participation GROUP BY ALL`,
};
