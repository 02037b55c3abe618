import { kind, type RowOfShape } from "@depositary/model";
import type { Database } from "../database.js";

/** How contested a session of the General Assembly was. */
export type SessionAgreement = RowOfShape<typeof sessionAgreementShape>;

const sessionAgreementShape = {
  session: kind.text,
  rollCalls: kind.integer,
  /** Roll calls in which not all ballots were equal. */
  contested: kind.integer,
  /** Mean agreement of two members, 0 to 1; null where it was not computed. */
  meanAgreement: kind.orNull(kind.double),
  /** Share of the resolutions adopted without a vote, 0 to 1; null where the file of the session is not complete. */
  shareWithoutVote: kind.orNull(kind.double),
  /** Highest number of a resolution of the session that a roll call names; null where none names one that tells the session. */
  highestNumber: kind.orNull(kind.integer),
  /** How many of the numbers the roll calls name. */
  numbersWithRollCall: kind.orNull(kind.integer),
};

/** Every session with recorded votes, in the order of their numbers as text. */
export function sessionAgreements(database: Database): Promise<readonly SessionAgreement[]> {
  return database.rowsOf(
    sessionAgreementShape,
    `
SELECT session, roll_calls, contested, mean_agreement, share_without_vote, highest_number, numbers_with_roll_call
FROM session_agreement ORDER BY session`,
  );
}
