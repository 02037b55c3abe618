import type { Database } from "../database.js";

/** How contested a session of the General Assembly was. */
export interface SessionAgreement {
  readonly session: string;
  readonly rollCalls: number;
  /** Roll calls in which not all ballots were equal. */
  readonly contested: number;
  /** Mean agreement of two members, 0 to 1; null where it was not computed. */
  readonly meanAgreement: number | null;
  /** Share of the resolutions adopted without a vote, 0 to 1; null where the file of the session is not complete. */
  readonly shareWithoutVote: number | null;
}

/** Every session with recorded votes, in the order of their numbers as text. */
export function sessionAgreements(database: Database): Promise<readonly SessionAgreement[]> {
  return database.rows<SessionAgreement>(`
SELECT session, roll_calls, contested, mean_agreement, share_without_vote FROM session_agreement ORDER BY session`);
}
