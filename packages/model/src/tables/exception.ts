import { oneOf, optional, text } from "../table/column.js";
import { defineTable, type RowOf } from "../table/define-table.js";
import { slug } from "./source.js";

export const exceptionTable = defineTable({
  name: "exception",
  file: "reference/exceptions.csv",
  comment:
    "A known departure of a source from its own rules, named row by row, each with its reason. What is not listed stops its document.",
  columns: {
    exceptionId: text("Identifier.", slug),
    rule: oneOf(
      [
        "printedParties",
        "printedSignatories",
        "entryIntoForce",
        "missingDate",
        "notAStatusTable",
        "notListed",
        "rowRefused",
        "rowsMissing",
        "actionCorrected",
        "dateOrder",
        "tally",
        "voterNotMember",
      ],
      "The rule that does not hold.",
    ),
    document: text("The archive or document in which it does not."),
    treatyId: optional(text("The treaty, where there is one.")),
    participantId: optional(text("The participant, where there is one.")),
    found: text("What stands there."),
    expected: optional(text("What would be expected, or what is recorded instead.")),
    reason: text("Why it is so."),
    sourceId: text("Where the reason was read."),
  },
  primaryKey: ["exceptionId"],
  foreignKeys: [{ column: "sourceId", references: "source" }],
});
export type Exception = RowOf<typeof exceptionTable>;
