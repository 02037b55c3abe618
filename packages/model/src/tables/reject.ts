import { integer, optional, text } from "../table/column.js";
import { defineTable, type RowOf } from "../table/define-table.js";
import { slug } from "./source.js";

export const rejectTable = defineTable({
  name: "reject",
  file: "rejects.csv",
  comment:
    "Rows of archives that were read and not taken, with the reason. None of them became a fact; a reject without an exception waits for a person.",
  columns: {
    runId: text("The archive.", slug),
    place: text("Where it stands: file, and the value that names the row."),
    rows: integer("Rows that this stands for.", "rows"),
    reason: text("Why it was not taken."),
    exceptionId: optional(
      text("The exception on file that explains it; null where nobody has looked at it yet."),
    ),
  },
  primaryKey: ["runId", "place"],
  foreignKeys: [
    { column: "runId", references: "run" },
    { column: "exceptionId", references: "exception" },
  ],
});
export type Reject = RowOf<typeof rejectTable>;
