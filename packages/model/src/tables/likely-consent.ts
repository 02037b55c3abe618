import { date, integer, share, text } from "../table/column.js";
import { defineTable, type RowOf } from "../table/define-table.js";

export const likelyConsentTable = defineTable({
  name: "likely_consent",
  comment:
    "Who may consent next: a rough order of States, not a statement about any of them. How often the order was right stands in `forecast_score` under the model `next`; it does not improve the date.",
  columns: {
    treatyId: text("The treaty."),
    asOf: date("The last day whose facts were used."),
    participantId: text("The State."),
    months: integer("Months after that day.", "months"),
    probability: share("Probability that it consents within that time."),
    lower: share("Lower end of the 80 % range of that probability over the pace of the treaty."),
    upper: share("Upper end of it."),
  },
  areKeysIndexed: false,
  primaryKey: ["treatyId", "asOf", "participantId", "months"],
  foreignKeys: [
    { columns: ["treatyId"], references: "treaty" },
    { columns: ["participantId"], references: "participant" },
  ],
});
export type LikelyConsent = RowOf<typeof likelyConsentTable>;
