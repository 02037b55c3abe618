import { integer, text } from "../table/column.js";
import { defineTable, type RowOf } from "../table/define-table.js";
import { slug } from "./source.js";

export const runTable = defineTable({
  name: "run",
  file: "runs.csv",
  comment:
    "What became of every row of every archive that was read: rows read = taken + refused. One row an archive; reading it again changes nothing here.",
  columns: {
    runId: text("The archive as `npm run import` names it.", slug),
    sourceId: text("The source under which its rows are cited."),
    rowsRead: integer("Rows that the archive holds.", "rows"),
    rowsTaken: integer("Rows that are facts on file, or say what a fact on file says.", "rows"),
    rowsRefused: integer("Rows that were not taken; each is accounted for in reject.", "rows"),
  },
  primaryKey: ["runId"],
  foreignKeys: [{ columns: ["sourceId"], references: "source" }],
});
export type Run = RowOf<typeof runTable>;
