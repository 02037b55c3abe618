import { kind, participantTable, type RowOfShape } from "@depositary/model";
import { keyedRows } from "./keyed-rows.js";

/** Ballots of a regional group in a roll call. `unGroup` is null for members of no group. */
export type GroupVotes = RowOfShape<typeof groupVotesShape>;

const groupVotesShape = {
  rollCallId: kind.text,
  unGroup: participantTable.columns.unGroup,
  yes: kind.integer,
  no: kind.integer,
  abstain: kind.integer,
  notVoting: kind.integer,
  members: kind.integer,
};

/** Every roll call by regional group, groups in code-unit order, members of no group last. */
export const votesByGroup = keyedRows(
  groupVotesShape,
  ["rollCallId"],
  `
SELECT b.roll_call_id, w.un_group,
  count(*) FILTER (b.vote = 'yes')::INTEGER AS yes,
  count(*) FILTER (b.vote = 'no')::INTEGER AS no,
  count(*) FILTER (b.vote = 'abstain')::INTEGER AS abstain,
  count(*) FILTER (b.vote = 'notVoting')::INTEGER AS not_voting,
  count(*)::INTEGER AS members
FROM ballot b JOIN participant w USING (participant_id)
GROUP BY b.roll_call_id, w.un_group
ORDER BY b.roll_call_id, w.un_group NULLS LAST`,
);
