import { instant, integer, oneOf, optional, text } from "../table/column.js";
import { defineTable, type RowOf } from "../table/define-table.js";
import { runKinds } from "../vocabulary.js";
import { slug } from "./source.js";

export const runTable = defineTable({
  name: "run",
  file: "runs.csv",
  comment:
    "What became of every row of every archive that was read, and of every live source when it was last asked: rows read = taken + refused. One row per archive or source; reading an archive again changes nothing here.",
  columns: {
    runId: text("The archive as `npm run import` names it, or refresh- and the name of a live source.", slug),
    sourceId: optional(text("The source under which its rows are cited; null for a live source.")),
    rowsRead: integer("Rows that the archive holds, or acts and votes read of the live source.", "rows"),
    rowsTaken: integer("Rows that are facts on file, or say what a fact on file says.", "rows"),
    rowsRefused: integer("Rows that were not taken; of an archive each is accounted for in reject.", "rows"),
    kind: oneOf(runKinds, "Whether an archive was imported or a live source asked."),
    lastRunAt: optional(instant("When the live source was asked last.")),
    lastSuccessAt: optional(
      instant("When it last answered to the end of the run, with a document that was understood."),
    ),
    lastChangeAt: optional(instant("When a fact changed by it last.")),
    lastFailureAt: optional(instant("When a document of it was last unavailable or not taken.")),
    lastFailure: optional(text("Why, the first reason.")),
    documents: optional(integer("Documents of its last run.", "documents")),
    documentsChanged: optional(integer("Of these, those that changed a fact.", "documents")),
    documentsUnchanged: optional(integer("Of these, those that say what is on file.", "documents")),
    documentsUnavailable: optional(integer("Of these, those that were unavailable.", "documents")),
    documentsRefused: optional(integer("Of these, those that were not taken.", "documents")),
    bytes: optional(integer("Fetched in its last run, decoded.", "bytes")),
    durationMs: optional(integer("Time that its last run took.", "milliseconds")),
    cadenceDays: optional(integer("Days between two successes after which the source is stale.", "days")),
  },
  primaryKey: ["runId"],
  foreignKeys: [{ column: "sourceId", references: "source" }],
});
export type Run = RowOf<typeof runTable>;
