import { date, oneOf, optional, text } from "../table/column.js";
import { defineTable, type RowOf } from "../table/define-table.js";
import { adoptions } from "../vocabulary.js";

export const resolutionTable = defineTable({
  name: "resolution",
  file: "resolutions.csv",
  comment:
    "A resolution and how it was adopted. An adoption without a vote is an adoption, not missing data.",
  columns: {
    symbol: text("Document symbol, for example A/RES/74/247."),
    body: text("The body that adopted it: GA, SC."),
    session: text("Session of the body, as text: 74, ES-10."),
    title: text("Title."),
    adoptedOn: date("Day of adoption."),
    meeting: optional(text("Symbol of the meeting record.")),
    adoption: oneOf(adoptions, "How it was adopted."),
    treatyId: optional(text("The treaty that it launched, shaped or adopted.")),
    role: optional(text("What it did for that treaty, in our words.")),
    sourceId: text("Where this was read."),
  },
  primaryKey: ["symbol"],
  foreignKeys: [
    { column: "treatyId", references: "treaty" },
    { column: "sourceId", references: "source" },
  ],
});
export type Resolution = RowOf<typeof resolutionTable>;
