import { codes, date, oneOf, optional, text } from "../table/column.js";
import { defineTable, type RowOf } from "../table/define-table.js";
import { confirmations, timelineKinds } from "../vocabulary.js";
import { slug } from "./source.js";

export const timelineEventTable = defineTable({
  name: "timeline_event",
  file: "reference/timeline.csv",
  comment: "A dated event in the life of a treaty, from the first draft to what lies ahead.",
  columns: {
    eventId: text("Identifier of the event.", slug),
    treatyId: text("The treaty."),
    kind: oneOf(timelineKinds, "What sort of event it is; a domestic step is not a deposit."),
    notBefore: date("First day, or the earliest possible one."),
    notAfter: date("Last day, or the latest possible one."),
    precision: oneOf(
      ["day", "interval", "month"],
      "day; an interval over which it took place; or a month within which the day is not known.",
    ),
    event: text("What happened, in our words."),
    documentSymbol: optional(text("Symbol of the document.")),
    sourceIds: codes("Sources, best first."),
    confirmation: oneOf(confirmations, "How well it is confirmed."),
  },
  primaryKey: ["notBefore", "eventId"],
  foreignKeys: [{ column: "treatyId", references: "treaty" }],
});
export type TimelineEvent = RowOf<typeof timelineEventTable>;
