import { date, oneOf, optional, text } from "../table/column.js";
import { defineTable, type RowOf } from "../table/define-table.js";
import { changeKinds } from "../vocabulary.js";

export const changeTable = defineTable({
  name: "change",
  file: "changes.csv",
  comment: "What this record saw change, when, from what to what: one row per change, only ever added to.",
  columns: {
    changeId: text("Identifier."),
    seenOn: date("Day for which the change was first seen."),
    treatyId: text("The treaty."),
    participantId: optional(text("The participant; null where the treaty itself changed.")),
    kind: oneOf(changeKinds, "What kind of change it is."),
    field: text("What changed."),
    before: optional(text("What stood before; null where nothing did.")),
    after: optional(text("What stands now; null where nothing does.")),
    sourceId: text("The document in which it was seen."),
  },
  primaryKey: ["seenOn", "changeId"],
  foreignKeys: [
    { column: "treatyId", references: "treaty" },
    { column: "sourceId", references: "source" },
  ],
});
export type Change = RowOf<typeof changeTable>;
