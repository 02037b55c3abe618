import { double, optional, text } from "../table/column.js";
import { defineTable, type RowOf } from "../table/define-table.js";

export const forecastScoreTable = defineTable({
  name: "forecast_score",
  comment:
    "How well each model forecast treaties whose outcome is known: scores over the cases of `forecast_case`, with the measure named in docs/methods.md.",
  columns: {
    model: text("Name of the model."),
    measure: text("Name of the score."),
    value: double("The score."),
    lower: optional(double("Lower bound of its 95% interval over treaties.")),
    upper: optional(double("Upper bound of its 95% interval over treaties.")),
  },
  primaryKey: ["model", "measure"],
});
export type ForecastScore = RowOf<typeof forecastScoreTable>;
