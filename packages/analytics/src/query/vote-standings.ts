import { ballotTable, kind, type RowOfShape } from "@depositary/model";
import type { Database } from "../database.js";
import { byVote } from "./by-word.js";

/** Members that voted one way on a resolution about a treaty, and how many of them have joined it. */
export type VoteStanding = RowOfShape<typeof voteStandingShape>;

const voteStandingShape = {
  treatyId: kind.text,
  role: kind.orNull(kind.text),
  rollCallId: kind.text,
  symbol: kind.text,
  vote: ballotTable.columns.vote,
  members: kind.integer,
  /** Null, as the numbers after it, where no action of the treaty is on file. */
  signed: kind.orNull(kind.integer),
  consented: kind.orNull(kind.integer),
  shareSigned: kind.orNull(kind.double),
  shareConsented: kind.orNull(kind.double),
};

/** Every roll call on a resolution about a treaty, by treaty, roll call and vote. */
export function voteStandings(database: Database): Promise<readonly VoteStanding[]> {
  return database.rowsOf(
    voteStandingShape,
    `
FROM vote_standing
ORDER BY treaty_id, roll_call_id, ${byVote("vote")}`,
  );
}
