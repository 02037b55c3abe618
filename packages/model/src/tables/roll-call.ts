import { codes, date, integer, oneOf, optional, text } from "../table/column.js";
import { defineTable, type RowOf } from "../table/define-table.js";
import { rollCallKinds } from "../vocabulary.js";

export const rollCallTable = defineTable({
  name: "roll_call",
  file: "roll-calls.csv",
  comment: "A recorded vote, with the result by name. Only votes that were taken are here.",
  columns: {
    rollCallId: text("GA-74-247, from the symbol where there is one."),
    body: text("The body that voted: GA, SC."),
    session: text("Session of the body, as text: 74, ES-10."),
    date: optional(date("Day of the vote; null where the day is not known.")),
    notBefore: date("Earliest day on which it can have been taken; equals date where the day is known."),
    notAfter: date("Latest day on which it can have been taken; equals date where the day is known."),
    symbol: optional(text("Symbol of the resolution or draft voted on.")),
    kind: oneOf(rollCallKinds, "What was voted on."),
    yes: integer("Votes in favour, as printed.", "ballots"),
    no: integer("Votes against, as printed.", "ballots"),
    abstain: integer("Abstentions, as printed.", "ballots"),
    notVoting: optional(
      integer("Members without a recorded vote, as printed; null where the source does not say.", "ballots"),
    ),
    yesBy: codes("Participants that voted yes."),
    noBy: codes("Participants that voted no."),
    abstainBy: codes("Participants that abstained."),
    notVotingBy: codes("Members without a recorded vote: absent or silent, the source does not tell."),
    intended: codes(
      "Votes that delegations later said they had intended, CODE:vote; the tally is unchanged.",
    ),
    sourceId: text("Where this was read."),
  },
  primaryKey: ["rollCallId"],
  foreignKeys: [{ column: "sourceId", references: "source" }],
});
export type RollCall = RowOf<typeof rollCallTable>;
