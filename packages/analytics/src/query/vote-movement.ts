import { ballotTable, kind, type RowOfShape } from "@depositary/model";
import type { Database } from "../database.js";
import { byName } from "./by-name.js";
import { byVote } from "./by-word.js";

/** Members that voted one way in the first roll call and one way in the second. */
export type VoteMovement = RowOfShape<typeof voteMovementShape>;

const voteMovementShape = {
  before: ballotTable.columns.vote,
  after: ballotTable.columns.vote,
  members: kind.integer,
  names: kind.listOf(kind.text),
};

/** How the same members voted in two roll calls: one row per pair of votes, only members of both. */
export function voteMovement(
  database: Database,
  firstId: string,
  secondId: string,
): Promise<readonly VoteMovement[]> {
  return database.rowsOf(
    voteMovementShape,
    `
SELECT a.vote AS before, b.vote AS after, count(*)::INTEGER AS members, list(w.name ORDER BY ${byName("w")}) AS names
FROM ballot a JOIN ballot b USING (participant_id) JOIN participant w USING (participant_id)
WHERE a.roll_call_id = $firstId AND b.roll_call_id = $secondId
GROUP BY a.vote, b.vote
ORDER BY ${byVote("a.vote")},
  ${byVote("b.vote")}`,
    { firstId, secondId },
  );
}
