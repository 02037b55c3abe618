import { date, integer, optional, share, text } from "../table/column.js";
import { defineTable, type RowOf } from "../table/define-table.js";

export const forecastTable = defineTable({
  name: "forecast",
  comment:
    "When treaties whose rule is a number of instruments may reach it: the chance for each of the next 240 months, by model and by what is assumed to have happened since the last evidence. Only instruments of States are forecast.",
  columns: {
    forecastId: text("Treaty, day, threshold and number of instruments, joined by `/`."),
    treatyId: text("The treaty."),
    asOf: date("The last day whose facts the forecast used."),
    threshold: integer("Instruments that the treaty asks for.", "instruments"),
    model: text("Name of the model: pool is the headline, B1p what a naive reader computes."),
    months: integer("Months after the day of the forecast.", "months"),
    probability: share("Probability that the threshold is met within that time."),
    quantileDate: optional(date("The day that the months lead to; null beyond the horizon.")),
    instruments: integer("Instruments of States that the forecast starts from.", "instruments"),
    assumption: text("What is assumed of the time between the last evidence and the day of the forecast."),
    evidenceOn: date("Last day for which an instrument on file was confirmed."),
    inForceDate: optional(date("Day of entry into force, if the threshold is met on `quantile_date`.")),
  },
  areKeysIndexed: false,
  primaryKey: ["forecastId", "model", "months"],
  foreignKeys: [{ column: "treatyId", references: "treaty" }],
});
export type Forecast = RowOf<typeof forecastTable>;
