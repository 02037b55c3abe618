import { oneOf, optional, text } from "../table/column.js";
import { defineTable, type RowOf } from "../table/define-table.js";
import { votes } from "../vocabulary.js";

export const ballotTable = defineTable({
  name: "ballot",
  comment: "One member's vote in one roll call. Derived from the code lists of roll_call.",
  columns: {
    rollCallId: text("The roll call."),
    participantId: text("Who voted."),
    vote: oneOf(votes, "The vote as cast. notVoting is a member without a recorded vote, not an abstention."),
    intendedVote: optional(
      oneOf(votes, "What the delegation later said it had intended; never instead of the vote cast."),
    ),
  },
  primaryKey: ["rollCallId", "participantId"],
  areKeysIndexed: false,
  foreignKeys: [
    { column: "rollCallId", references: "roll_call" },
    { column: "participantId", references: "participant" },
  ],
});
export type Ballot = RowOf<typeof ballotTable>;
