import { integer, optional, text } from "../table/column.js";
import { defineTable, type RowOf } from "../table/define-table.js";

export const instrumentTable = defineTable({
  name: "instrument",
  comment:
    "The instruments of consent of each treaty with a rule: the place of those that count towards entry into force, and why the others do not. Derived by entryIntoForce.",
  columns: {
    treatyId: text("The treaty."),
    actionId: text("The deposit."),
    participantId: text("Who deposited."),
    position: optional(
      integer(
        "Its place among the instruments that count, by the last day on which each can have been deposited; null where it does not count.",
        "place",
      ),
    ),
    reason: optional(text("Why it does not count; null where it does.")),
  },
  areKeysIndexed: false,
  primaryKey: ["treatyId", "actionId"],
  foreignKeys: [
    { column: "treatyId", references: "treaty" },
    { column: "actionId", references: "action" },
    { column: "participantId", references: "participant" },
  ],
});
export type InstrumentRow = RowOf<typeof instrumentTable>;
