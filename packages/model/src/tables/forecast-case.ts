import { double, integer, oneOf, optional, share, text } from "../table/column.js";
import { defineTable, type RowOf } from "../table/define-table.js";

export const forecastCaseTable = defineTable({
  name: "forecast_case",
  comment:
    "The backtest, case by case: what each model would have said of a treaty at an age, from nothing later than that day, and what happened. Months count from that day.",
  columns: {
    sample: oneOf(
      ["test", "later"],
      "test: opened from December 1995 to December 2008, every threshold. later: opened since, the treaty's own threshold, met after the training data end.",
    ),
    treatyId: text("The treaty."),
    age: double("Age of the treaty on the day of the forecast.", "months"),
    threshold: integer("Instruments asked for, whatever the treaty itself asks.", "instruments"),
    model: text("Name of the model."),
    instruments: integer("Instruments of States on that day.", "instruments"),
    followed: double("Months for which the treaty was followed after that day.", "months"),
    reached: optional(double("Months until the threshold was met; null where it was not.", "months")),
    lower: optional(integer("10% quantile; null beyond 240 months.", "months")),
    median: optional(integer("Median; null beyond 240 months.", "months")),
    upper: optional(integer("90% quantile; null beyond 240 months.", "months")),
    within12: share("Probability that it is met within 12 months."),
    within24: share("… within 24 months."),
    within36: share("… within 36 months."),
    within60: share("… within 60 months."),
    crps60: double("Continuous ranked probability score over 60 months; less is better.", "months"),
    crps120: optional(double("The same over 120 months; null where it was not followed so long.", "months")),
    pitFrom: share("Probability that the model gave to what happened or to less: the place of the truth."),
    pitTo: share("The same, or 1 where the truth is only known to lie later."),
  },
  areKeysIndexed: false,
  primaryKey: ["sample", "treatyId", "age", "threshold", "model"],
  foreignKeys: [{ column: "treatyId", references: "treaty" }],
});
export type ForecastCase = RowOf<typeof forecastCaseTable>;
