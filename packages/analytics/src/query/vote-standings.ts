import type { Database } from "../database.js";
import type { NamedBallot } from "./ballots-by-name.js";

/** Members that voted one way on a resolution about a treaty, and how many of them have joined it. */
export interface VoteStanding {
  readonly treatyId: string;
  readonly role: string | null;
  readonly rollCallId: string;
  readonly symbol: string;
  readonly vote: NamedBallot["vote"];
  readonly members: number;
  /** Null, as the numbers after it, where no action of the treaty is on file. */
  readonly signed: number | null;
  readonly consented: number | null;
  readonly shareSigned: number | null;
  readonly shareConsented: number | null;
}

/** Every roll call on a resolution about a treaty, by treaty, roll call and vote. */
export function voteStandings(database: Database): Promise<readonly VoteStanding[]> {
  return database.rows<VoteStanding>(`
FROM vote_standing
ORDER BY treaty_id, roll_call_id, array_position(['yes', 'abstain', 'no', 'notVoting'], vote)`);
}
