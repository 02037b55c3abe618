import type { Database } from "../database.js";
import type { NamedBallot } from "./ballots-by-name.js";
import { hasConsented } from "./kinds.js";

/** Members that cast one vote, by where they stand towards a treaty. */
export interface VoteByStanding {
  readonly vote: NamedBallot["vote"];
  readonly consented: number;
  readonly signedOnly: number;
  readonly neither: number;
  /** `consented` and `signedOnly` together. */
  readonly signed: number;
  readonly members: number;
}

/** A roll call held against a treaty: one row per vote. Only members that stand in the roll call are counted. */
export function voteByStanding(
  database: Database,
  rollCallId: string,
  treatyId: string,
): Promise<readonly VoteByStanding[]> {
  return database.rows<VoteByStanding>(
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
