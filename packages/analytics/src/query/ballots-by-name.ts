import type { Database } from "../database.js";
import { rollCallsAboutTreaties } from "./roll-calls.js";

/** One member's vote in a roll call. */
export interface NamedBallot {
  readonly rollCallId: string;
  readonly participantId: string;
  readonly name: string;
  readonly unGroup: string | null;
  readonly vote: "yes" | "no" | "abstain" | "notVoting";
  readonly intendedVote: string | null;
}

/** The full result by name of every roll call on a resolution about a treaty, in code-unit order of names. */
export function ballotsByName(database: Database): Promise<readonly NamedBallot[]> {
  return database.rows<NamedBallot>(`
SELECT b.roll_call_id, b.participant_id, w.name, w.un_group, b.vote, b.intended_vote
FROM ballot b JOIN participant w USING (participant_id)
WHERE b.roll_call_id IN (${rollCallsAboutTreaties})
ORDER BY b.roll_call_id, w.name, b.participant_id`);
}
