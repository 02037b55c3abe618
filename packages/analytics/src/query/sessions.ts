/** Sessions of the General Assembly with the first day on which a vote can have been taken, as a table expression: `session`, `began`. */
export const SESSIONS =
  "(SELECT session, min(not_before) AS began FROM roll_call WHERE body = 'GA' GROUP BY session)";

/** The session of the General Assembly that voted last of those in a relation, as a scalar. */
export function lastSessionOf(relation: string): string {
  return `(
  SELECT max_by(session, (not_before, session)) FROM roll_call
  WHERE body = 'GA' AND session IN (SELECT session FROM ${relation})
)`;
}
