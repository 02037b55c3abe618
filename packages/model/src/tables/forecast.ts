import { date, integer, optional, share, text } from "../table/column.js";
import { defineTable, type RowOf } from "../table/define-table.js";

export const forecastTable = defineTable({
  name: "forecast",
  comment:
    "Published forecasts of entry into force, frozen as they were made. None has been made yet: the table is empty in this version.",
  columns: {
    forecastId: text("Identifier of the forecast."),
    treatyId: text("The treaty."),
    asOf: date("The last day whose facts the forecast used."),
    threshold: integer("Instruments that the treaty asks for.", "instruments"),
    model: text("Name of the model."),
    months: integer("Months after the day of the forecast.", "months"),
    probability: share("Probability that the threshold is met within that time."),
    quantileDate: optional(date("The day that the months lead to; null beyond the horizon.")),
  },
  primaryKey: ["forecastId", "model", "months"],
  foreignKeys: [{ columns: ["treatyId"], references: "treaty" }],
});
export type Forecast = RowOf<typeof forecastTable>;
