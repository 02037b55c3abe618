import { kind, type RowOfShape } from "@depositary/model";
import type { Database } from "../database.js";

/** A member with which another voted most, or least, alike in a session. */
export type VoteCompanion = RowOfShape<typeof voteCompanionShape>;

const voteCompanionShape = {
  participantId: kind.text,
  session: kind.text,
  otherId: kind.text,
  name: kind.text,
  /** Contested roll calls in which both voted. */
  ballots: kind.integer,
  /** 0 to 1. */
  agreement: kind.double,
  end: kind.oneOf(["most", "least"]),
};

/** Fewest ballots on which an agreement may be shown. */
const LEAST_BALLOTS = 10;

/**
 * For each member the `number` with which it voted most and least alike in the last session of which enough is on file; none stands at
 * both ends.
 */
export function voteCompanions(database: Database, number: number): Promise<readonly VoteCompanion[]> {
  return database.rowsOf(
    voteCompanionShape,
    `
WITH shown AS (
  FROM agreement WHERE ballots >= ${LEAST_BALLOTS}
), last AS (
  FROM shown WHERE session = (SELECT max_by(session, (not_before, session)) FROM roll_call WHERE session IN (SELECT session FROM shown))
), pair AS (
  SELECT session, participant_a AS participant_id, participant_b AS other_id, ballots, agreement FROM last
  UNION ALL
  SELECT session, participant_b, participant_a, ballots, agreement FROM last
), ranked AS (
  SELECT *, row_number() OVER (PARTITION BY participant_id ORDER BY agreement DESC, ballots DESC, other_id) AS from_top,
    row_number() OVER (PARTITION BY participant_id ORDER BY agreement, ballots DESC, other_id) AS from_bottom
  FROM pair
)
SELECT r.participant_id, r.session, r.other_id, w.name, r.ballots, r.agreement,
  CASE WHEN from_top <= $number THEN 'most' ELSE 'least' END AS "end"
FROM ranked r JOIN participant w ON w.participant_id = r.other_id
WHERE from_top <= $number OR from_bottom <= $number
ORDER BY r.participant_id, "end" DESC, r.agreement DESC, r.other_id`,
    { number },
  );
}
