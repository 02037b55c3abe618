import { kind, type RowOfShape, regionalGroups } from "@depositary/model";
import type { Database } from "../database.js";
import { SESSIONS } from "./sessions.js";
import { MEAN_AGREEMENT, SHOWN_AGREEMENTS } from "./shown-agreements.js";

/** How alike the members of a regional group voted in a session. */
export type RegionalAgreement = RowOfShape<typeof regionalAgreementShape>;

const regionalAgreementShape = {
  unGroup: kind.oneOf(regionalGroups),
  session: kind.text,
  /** Mean agreement of two members of the group, 0 to 1. */
  within: kind.double,
  /** The same of any two members of the United Nations. */
  overall: kind.double,
};

/**
 * The last `sessions` sessions with agreements that may be shown, latest first, by group.
 */
export function regionalAgreements(
  database: Database,
  sessions: number,
): Promise<readonly RegionalAgreement[]> {
  return database.rowsOf(
    regionalAgreementShape,
    `
WITH last AS (
  FROM ${SESSIONS} WHERE session IN (SELECT session FROM ${SHOWN_AGREEMENTS}) ORDER BY began DESC, session LIMIT $sessions
), pair AS (
  SELECT session, a.agreement, if(x.un_group = y.un_group, x.un_group, NULL) AS un_group
  FROM ${SHOWN_AGREEMENTS} a JOIN last USING (session)
  JOIN participant x ON x.participant_id = participant_a JOIN participant y ON y.participant_id = participant_b
), overall AS (
  SELECT session, ${MEAN_AGREEMENT} AS overall FROM pair GROUP BY session
)
SELECT un_group, session, ${MEAN_AGREEMENT} AS within, any_value(overall) AS overall
FROM pair JOIN overall USING (session) JOIN last USING (session)
WHERE un_group IS NOT NULL GROUP BY un_group, session
ORDER BY un_group, any_value(began) DESC, session`,
    { sessions },
  );
}
