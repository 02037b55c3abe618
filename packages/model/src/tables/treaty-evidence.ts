import { oneOf, optional, text } from "../table/column.js";
import { defineTable, type RowOf } from "../table/define-table.js";

export const treatyEvidenceTable = defineTable({
  name: "treaty_evidence",
  file: "reference/treaty-evidence.csv",
  comment:
    "Where a fact in a treaty's row was read, where that is another document than the row's own source.",
  columns: {
    treatyId: text("The treaty."),
    field: oneOf(
      ["in_force_on", "opened_on", "signature_closes_on", "registration"],
      "The column of treaty that holds the fact.",
    ),
    sourceId: text("The document in which it stands."),
    article: optional(text("The article by which it is so, as the document prints it.")),
    note: optional(text("What a reader must know, in our words.")),
  },
  primaryKey: ["treatyId", "field", "sourceId"],
  foreignKeys: [
    { column: "treatyId", references: "treaty" },
    { column: "sourceId", references: "source" },
  ],
});
export type TreatyEvidence = RowOf<typeof treatyEvidenceTable>;
