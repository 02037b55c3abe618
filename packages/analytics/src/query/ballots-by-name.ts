import { ballotTable, kind, participantTable, type RowOfShape } from "@depositary/model";
import type { Database } from "../database.js";
import { byName } from "./by-name.js";
import { rollCallsAboutTreaties } from "./roll-calls.js";

/** One member's vote in a roll call. */
export type NamedBallot = RowOfShape<typeof namedBallotShape>;

const namedBallotShape = {
  rollCallId: kind.text,
  participantId: kind.text,
  name: kind.text,
  unGroup: participantTable.columns.unGroup,
  vote: ballotTable.columns.vote,
  intendedVote: ballotTable.columns.intendedVote,
};

/** The full result by name of every roll call on a resolution about a treaty, by name without accents. */
export function ballotsByName(database: Database): Promise<readonly NamedBallot[]> {
  return database.rowsOf(
    namedBallotShape,
    `
SELECT b.roll_call_id, b.participant_id, w.name, w.un_group, b.vote, b.intended_vote
FROM ballot b JOIN participant w USING (participant_id)
WHERE b.roll_call_id IN (${rollCallsAboutTreaties})
ORDER BY b.roll_call_id, ${byName("w")}, b.participant_id`,
  );
}
