import { codes, date, integer, optional, text } from "../table/column.js";
import { defineTable, type RowOf } from "../table/define-table.js";

export const frozenForecastTable = defineTable({
  name: "frozen_forecast",
  file: "forecasts.csv",
  comment:
    "Forecasts as they were published. A row is added and never edited; each seal covers the row and the seal before it.",
  columns: {
    frozenId: text(
      "Day of publication, treaty, day of the forecast, model, threshold and instruments, joined by `/`.",
    ),
    frozenOn: date("Day of publication."),
    treatyId: text("The treaty."),
    asOf: date("The last day whose facts the forecast used."),
    evidenceOn: date("Last day for which an instrument on file was confirmed."),
    assumption: text("What was assumed of the time between the two."),
    model: text("Name of the model."),
    threshold: integer("Instruments asked for.", "instruments"),
    instruments: integer("Instruments of States that the forecast started from.", "instruments"),
    quantile10: optional(
      date("Day by which the threshold is met with probability 10%; null beyond 240 months."),
    ),
    quantile25: optional(date("… 25%.")),
    quantile50: optional(date("… 50%: the median.")),
    quantile75: optional(date("… 75%.")),
    quantile90: optional(date("… 90%.")),
    cdf: codes("Probability that the threshold is met within 1, 2, … 240 months, to four digits."),
    dataHash: text("SHA-256 of the facts that the forecast read."),
    codeVersion: text("Version of the code that made it, and the first digits of its SHA-256."),
    seal: text("SHA-256 of the seal of the row before and of the other cells of this row."),
  },
  primaryKey: ["frozenId"],
  foreignKeys: [{ column: "treatyId", references: "treaty" }],
});
export type FrozenForecast = RowOf<typeof frozenForecastTable>;
