import { integer, oneOf, share, text } from "../table/column.js";
import { defineTable, type RowOf } from "../table/define-table.js";

export const survivalTable = defineTable({
  name: "survival",
  comment:
    "Kaplan–Meier estimates of the time to joining, one row a treaty, kind and day on which something happened. Not computed yet: the table is empty in this version.",
  columns: {
    treatyId: text("The treaty."),
    kind: oneOf(
      ["consent", "ratification"],
      "consent: from opening to consent; ratification: from signature to ratification.",
    ),
    days: integer("Time since the start.", "days"),
    atRisk: integer("Participants still at risk just before.", "participants"),
    events: integer("Participants that joined on that day.", "participants"),
    survival: share("Estimated share that has not joined by the end of the day."),
    lower: share("Lower bound of the 95 % confidence interval (log-log)."),
    upper: share("Upper bound of the 95 % confidence interval (log-log)."),
  },
  areKeysIndexed: false,
  primaryKey: ["treatyId", "kind", "days"],
  foreignKeys: [{ columns: ["treatyId"], references: "treaty" }],
});
export type Survival = RowOf<typeof survivalTable>;
