import type { Invariant } from "./invariant.js";

/** What must hold of roll calls, ballots and resolutions. */
export const rollCallInvariants: readonly Invariant[] = [
  {
    name: "tally-is-sum-of-ballots",
    meaning: "the printed tally of a roll call is the number of its ballots",
    sql: `SELECT roll_call_id, yes, len(yes_by) AS yes_counted, "no", len(no_by) AS no_counted,
        abstain, len(abstain_by) AS abstain_counted, not_voting, len(not_voting_by) AS not_voting_counted
      FROM roll_call
      WHERE yes <> len(yes_by) OR "no" <> len(no_by) OR abstain <> len(abstain_by) OR not_voting <> len(not_voting_by)
      ORDER BY roll_call_id`,
  },
  {
    name: "one-ballot-a-member",
    meaning: "a participant is in at most one list of a roll call",
    sql: `SELECT roll_call_id, code, count(*)::INTEGER AS lists
      FROM (SELECT roll_call_id, unnest(yes_by || no_by || abstain_by || not_voting_by) AS code FROM roll_call)
      GROUP BY ALL HAVING count(*) > 1 ORDER BY ALL`,
  },
  {
    name: "ballots-are-lists",
    meaning: "each code in a list of a roll call is a ballot",
    sql: `SELECT roll_call_id, len(yes_by || no_by || abstain_by || not_voting_by)::INTEGER AS codes, count(ballot.vote)::INTEGER AS ballots
      FROM roll_call LEFT JOIN ballot USING (roll_call_id)
      GROUP BY ALL HAVING codes <> ballots ORDER BY ALL`,
  },
  {
    name: "voter-exists-then",
    meaning: "a participant votes only while it exists under its identity",
    sql: `SELECT ballot.roll_call_id, not_before, not_after, ballot.participant_id, valid_from, valid_to
      FROM ballot JOIN roll_call USING (roll_call_id) JOIN participant USING (participant_id)
      WHERE not_after < valid_from OR not_before > valid_to ORDER BY ALL`,
  },
  {
    name: "no-vote-no-roll-call",
    meaning: "a resolution adopted without a recorded vote has no roll call on the whole text",
    sql: `SELECT resolution.symbol, adoption, roll_call_id
      FROM resolution JOIN roll_call ON roll_call.symbol = resolution.symbol AND roll_call.kind = 'whole'
      WHERE adoption <> 'recorded vote' ORDER BY ALL`,
  },
];
