import type { Database } from "../database.js";

/** Ballots of a regional group in a roll call. `unGroup` is null for members of no group. */
export interface GroupVotes {
  readonly rollCallId: string;
  readonly unGroup: string | null;
  readonly yes: number;
  readonly no: number;
  readonly abstain: number;
  readonly notVoting: number;
  readonly members: number;
}

/** Every roll call by regional group, groups in code-unit order, members of no group last. */
export function votesByGroup(database: Database): Promise<readonly GroupVotes[]> {
  return database.rows<GroupVotes>(`
SELECT b.roll_call_id, w.un_group,
  count(*) FILTER (b.vote = 'yes')::INTEGER AS yes,
  count(*) FILTER (b.vote = 'no')::INTEGER AS no,
  count(*) FILTER (b.vote = 'abstain')::INTEGER AS abstain,
  count(*) FILTER (b.vote = 'notVoting')::INTEGER AS not_voting,
  count(*)::INTEGER AS members
FROM ballot b JOIN participant w USING (participant_id)
GROUP BY b.roll_call_id, w.un_group
ORDER BY b.roll_call_id, w.un_group NULLS LAST`);
}
