import { double, integer, oneOf, text } from "../table/column.js";
import { defineTable, type RowOf } from "../table/define-table.js";

export const indicatorTable = defineTable({
  name: "indicator",
  file: "indicators.csv",
  comment:
    "Size of participants by year. A participant or year without a row has no value on file; never sum over a year without saying who is missing.",
  columns: {
    indicator: oneOf(
      ["population", "gdp"],
      "population: inhabitants at mid-year; gdp: gross domestic product in current US dollars.",
    ),
    participantId: text("The participant."),
    year: integer("Calendar year."),
    value: double("Inhabitants, or current US dollars."),
    sourceId: text("Where this was read."),
  },
  areKeysIndexed: false,
  primaryKey: ["indicator", "participantId", "year"],
  foreignKeys: [
    { column: "participantId", references: "participant" },
    { column: "sourceId", references: "source" },
  ],
});
export type Indicator = RowOf<typeof indicatorTable>;
