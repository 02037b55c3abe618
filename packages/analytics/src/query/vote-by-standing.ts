import { ballotTable, kind, type RowOfShape } from "@depositary/model";
import type { Database } from "../database.js";
import { hasConsented } from "./kinds.js";

/** Members that cast one vote, by where they stand towards a treaty. */
export type VoteByStanding = RowOfShape<typeof voteByStandingShape>;

const voteByStandingShape = {
  vote: ballotTable.columns.vote,
  consented: kind.integer,
  signedOnly: kind.integer,
  neither: kind.integer,
  /** `consented` and `signedOnly` together. */
  signed: kind.integer,
  members: kind.integer,
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
SELECT b.vote,
  count(*) FILTER (${hasConsented("p")})::INTEGER AS consented,
  count(*) FILTER (p.status = 'signatory')::INTEGER AS signed_only,
  count(*) FILTER (coalesce(p.status, 'none') NOT IN ('contracting', 'party', 'signatory'))::INTEGER AS neither,
  count(*) FILTER (p.status IN ('contracting', 'party', 'signatory'))::INTEGER AS signed,
  count(*)::INTEGER AS members
FROM ballot b LEFT JOIN participation p ON p.participant_id = b.participant_id AND p.treaty_id = $treatyId
WHERE b.roll_call_id = $rollCallId
GROUP BY b.vote
ORDER BY array_position(['yes', 'abstain', 'no', 'notVoting'], b.vote)`,
    { rollCallId, treatyId },
  );
}
