import { codes, date, integer, oneOf, optional, text } from "../table/column.js";
import { defineTable, type RowOf } from "../table/define-table.js";
import { regionalGroups } from "../vocabulary.js";
import { slug } from "./source.js";

export const printedCountTable = defineTable({
  name: "printed_count",
  file: "reference/printed-counts.csv",
  comment: "Numbers of signatories or parties as others printed them, and why they differ.",
  columns: {
    countId: text("Identifier.", slug),
    treatyId: text("The treaty."),
    counted: oneOf(["signatories", "parties"], "What was counted."),
    said: text("What was printed, in our words."),
    value: optional(integer("The number printed; null where it is not one number.", "participants")),
    unGroup: optional(
      oneOf(regionalGroups, "Regional group that was counted alone; null where all participants were."),
    ),
    printedBy: text("Who printed it."),
    asAt: optional(date("The day for which it was said, where known.")),
    verdict: oneOf(
      ["right", "rightThen", "imprecise", "wrong"],
      "right; right on that day only; imprecise; wrong.",
    ),
    explanation: text("Why it differs."),
    sourceIds: codes("Sources."),
  },
  primaryKey: ["countId"],
  foreignKeys: [{ column: "treatyId", references: "treaty" }],
});
export type PrintedCount = RowOf<typeof printedCountTable>;
