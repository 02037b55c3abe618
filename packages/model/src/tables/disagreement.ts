import { optional, text } from "../table/column.js";
import { defineTable, type RowOf } from "../table/define-table.js";

export const disagreementTable = defineTable({
  name: "disagreement",
  file: "disagreements.csv",
  comment: "Where two sources differ: both values, both sources, which is shown and why.",
  columns: {
    disagreementId: text("Identifier."),
    treatyId: optional(text("The treaty, where there is one.")),
    participantId: optional(text("The participant, where there is one.")),
    field: text("What they differ about."),
    valueA: text("What the first source says."),
    sourceA: text("The first source."),
    valueB: text("What the second source says."),
    sourceB: text("The second source."),
    shown: optional(text("Which value this record shows; null where it shows neither.")),
    reason: text("Why."),
  },
  primaryKey: ["disagreementId"],
  foreignKeys: [
    { column: "sourceA", references: "source" },
    { column: "sourceB", references: "source" },
  ],
});
export type Disagreement = RowOf<typeof disagreementTable>;
