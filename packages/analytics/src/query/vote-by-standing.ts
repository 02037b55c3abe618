import { ballotTable, type RowOfShape } from "@depositary/model";
import type { Database } from "../database.js";
import { byVote } from "./by-word.js";
import { standingCountShape, standingCounts } from "./standing-counts.js";

/** Members that cast one vote, by where they stand towards a treaty. */
export type VoteByStanding = RowOfShape<typeof voteByStandingShape>;

const voteByStandingShape = {
  vote: ballotTable.columns.vote,
  ...standingCountShape,
};

/** A roll call held against a treaty: one row per vote. Only members that stand in the roll call are counted. */
export function voteByStanding(
  database: Database,
  rollCallId: string,
  treatyId: string,
): Promise<readonly VoteByStanding[]> {
  return database.rowsOf(
    voteByStandingShape,
    `
SELECT b.vote,${standingCounts()}
FROM ballot b LEFT JOIN participation p ON p.participant_id = b.participant_id AND p.treaty_id = $treatyId
WHERE b.roll_call_id = $rollCallId
GROUP BY b.vote
ORDER BY ${byVote("b.vote")}`,
    { rollCallId, treatyId },
  );
}
