import { double, integer, optional, text } from "../table/column.js";
import { defineTable, type RowOf } from "../table/define-table.js";

export const nextConsentScoreTable = defineTable({
  name: "next_consent_score",
  comment:
    "How good rankings like those of `next_consent` would have been for treaties whose later course is known, at several ages of each, with the measure named in docs/methods.md.",
  columns: {
    model: text(
      "What told States apart: signature (that alone), state (what each had done with other treaties too), or stale (the same, up to twelve years before).",
    ),
    horizonMonths: integer("Months after the day of the ranking.", "months"),
    measure: text("Name of the score."),
    value: double("The score."),
    lower: optional(double("Lower bound of its 95% interval over treaties.")),
    upper: optional(double("Upper bound of its 95% interval over treaties.")),
  },
  primaryKey: ["model", "horizonMonths", "measure"],
});
export type NextConsentScore = RowOf<typeof nextConsentScoreTable>;
