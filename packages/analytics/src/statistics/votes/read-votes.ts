import { rollCallTable } from "@depositary/model";
import type { Database } from "../../database.js";
import { isOnWholeText } from "../../query/kinds.js";
import { bySession, type SessionVotes } from "./recorded-vote.js";

/**
 * The votes of the General Assembly that count for agreement and ideal points, by session: on a text as a whole, and those of
 * which the source does not say what was voted on; not on paragraphs, amendments, motions or in committee. Regular sessions
 * first, by number.
 */
export async function readVotes(database: Database): Promise<readonly SessionVotes[]> {
  const { session, yesBy, abstainBy, noBy } = rollCallTable.columns;
  const votes = await database.rowsOf(
    { session, yesBy, abstainBy, noBy },
    `
    SELECT session, yes_by, abstain_by, no_by FROM roll_call
    WHERE body = 'GA' AND ${isOnWholeText()}
    ORDER BY try_cast(session AS INTEGER) NULLS LAST, session, roll_call_id`,
  );
  return bySession(votes);
}
