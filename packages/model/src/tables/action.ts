import { actionKinds } from "../action-kind.js";
import { codes, date, oneOf, optional, text } from "../table/column.js";
import { defineTable, type RowOf } from "../table/define-table.js";
import { grades } from "../vocabulary.js";

export const actionTable = defineTable({
  name: "action",
  file: "actions.csv",
  comment:
    "What a participant did with a treaty: the ledger. A row is never overwritten; a row that a later reading replaces is marked superseded.",
  columns: {
    actionId: text("treaty/participant/kind/date, made unique; stable."),
    treatyId: text("The treaty."),
    participantId: text("Who acted."),
    kind: oneOf(actionKinds, "What was done, in the law's own word."),
    date: optional(date("Date of signature or of deposit; null where the day is not known.")),
    notBefore: date("Earliest day on which it can have happened; equals date where the day is known."),
    notAfter: date("Latest day on which it can have happened; equals date where the day is known."),
    effectiveOn: optional(date("Day on which it took effect for the participant, where a source states it.")),
    mark: optional(text("Letter printed after the date, as printed.")),
    heading: optional(text("Column heading under which it was printed.")),
    printed: optional(text("The cell as printed, white space collapsed.")),
    sourceId: text("Best source."),
    corroboratedBy: codes("Further sources that say the same."),
    grade: oneOf(grades, "Grade of the best source."),
    supersededBy: optional(text("The action that replaces this one after a correction.")),
    retractedBy: optional(text("The source that shows it did not happen as recorded.")),
    firstSeen: date("Day for which this record first had it."),
    lastSeen: date("Day for which this record last had it confirmed."),
    note: optional(text("What a reader must know, in our words.")),
  },
  areKeysIndexed: false,
  primaryKey: ["actionId"],
  foreignKeys: [
    { column: "treatyId", references: "treaty" },
    { column: "participantId", references: "participant" },
    { column: "sourceId", references: "source" },
  ],
});
export type TreatyAction = RowOf<typeof actionTable>;
