import { kind, type RowOfShape } from "@depositary/model";
import type { Database } from "../database.js";
import { lastSessionOf } from "./sessions.js";
import { SHOWN_AGREEMENTS } from "./shown-agreements.js";

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

/**
 * For each member the `number` with which it voted most and least alike in the last session of which enough is on file;
 * none stands at both ends.
 */
export function voteCompanions(database: Database, number: number): Promise<readonly VoteCompanion[]> {
  return database.rowsOf(
    voteCompanionShape,
    `
WITH last AS (
  FROM ${SHOWN_AGREEMENTS} WHERE session = ${lastSessionOf(SHOWN_AGREEMENTS)}
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
