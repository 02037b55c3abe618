import { oneOf, share, text } from "../table/column.js";
import { defineTable, type RowOf } from "../table/define-table.js";
import { confirmations } from "../vocabulary.js";

export const weightTable = defineTable({
  name: "weight",
  file: "reference/weights.csv",
  comment:
    "Shares by which a treaty weighs its participants: emissions under the Paris Agreement and the Kyoto Protocol.",
  columns: {
    weightId: text("The quantity, as the rule names it."),
    participantId: text("The participant."),
    share: share("Its share of the total that the treaty counts."),
    sourceId: text("Where the share was read."),
    confirmation: oneOf(confirmations, "How well the share is confirmed."),
  },
  primaryKey: ["weightId", "participantId"],
  foreignKeys: [
    { column: "participantId", references: "participant" },
    { column: "sourceId", references: "source" },
  ],
});
export type Weight = RowOf<typeof weightTable>;
