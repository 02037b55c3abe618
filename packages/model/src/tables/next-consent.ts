import { date, double, integer, oneOf, share, text } from "../table/column.js";
import { defineTable, type RowOf } from "../table/define-table.js";

export const nextConsentTable = defineTable({
  name: "next_consent",
  comment:
    "Which States may consent to be bound by a treaty next, by the pace at which each has joined others: a ranking with its uncertainty, from nothing later than the day. How good such rankings have been is in `next_consent_score`, and belongs beside any row that is shown. No announcement of a government is looked at.",
  columns: {
    treatyId: text("The treaty."),
    participantId: text("A State that had not consented to be bound by it."),
    asOf: date("The last day whose facts were used: the last evidence of instruments."),
    horizonMonths: integer("Months after that day within which it may consent.", "months"),
    standing: oneOf(["signatory", "other"], "Whether it had signed by then."),
    rank: integer(
      "Place by probability among the States that had not consented, from 1; by code where equal.",
    ),
    propensity: double(
      "How fast it is taken to be against the mean of the treaty's signatories that have not consented, or of the States that have done neither, itself among them: 1 is as fast as the mean.",
      "ratio",
    ),
    propensityLower: double("Lower end of its 90% interval.", "ratio"),
    propensityUpper: double("Upper end of its 90% interval.", "ratio"),
    probability: share("Probability that it consents within that time."),
    lower: share(
      "Lower end of the 90% interval of that chance, over what is not known of the State and of the treaty's pace.",
    ),
    upper: share("Upper end of that interval."),
  },
  areKeysIndexed: false,
  primaryKey: ["treatyId", "participantId", "horizonMonths"],
  foreignKeys: [
    { column: "treatyId", references: "treaty" },
    { column: "participantId", references: "participant" },
  ],
});
export type NextConsent = RowOf<typeof nextConsentTable>;
