import { DAYS_PER_YEAR } from "@depositary/model";
import { valueAt } from "../chart/curve-points.js";
import type { FigureData } from "../chart/figure.js";
import type { Curve } from "../chart/step-curves.js";
import { formatSpan } from "../text/format-number.js";
import { numberColumn, textColumn } from "./columns.js";
import type { NamedMilestone } from "./record-curves.js";

/** The steps drawn, and the milestones beside them, one line each. */
export function stepData(
  curves: readonly Curve[],
  milestones: readonly NamedMilestone[],
  horizonDays: number,
): FigureData {
  const steps = curves.flatMap(({ label, treatyId, steps }) =>
    steps.filter(({ days }) => days <= horizonDays).map((step) => ({ treaty: label, treatyId, ...step })),
  );
  const marks = milestones.map(({ label, treatyId, days, participants }) => ({
    treaty: label,
    treatyId,
    days,
    participants,
  }));
  return {
    columns: [
      textColumn("treaty", "Treaty", "Name by which the treaty is known."),
      textColumn("treatyId", "Number", "The treaty."),
      numberColumn("days", "Days since opening", "Whole days since the treaty was opened."),
      numberColumn("participants", "Participants", "Participants that had acted by then."),
    ],
    rows: [...steps, ...marks],
  };
}

/** The curves read at a few ages, one line per treaty; an age without evidence is not known. */
export function summaryOf(curves: readonly Curve[], horizonDays: number): FigureData {
  const span = horizonDays < 731 ? DAYS_PER_YEAR / 4 : DAYS_PER_YEAR;
  const ages = Array.from({ length: Math.floor(horizonDays / span) + 1 }, (_, index) =>
    Math.round(index * span),
  );
  return {
    columns: [
      textColumn("treaty", "Treaty", "Name by which the treaty is known."),
      ...ages.map((age) =>
        numberColumn(
          `day${age}`,
          age === 0 ? "On opening" : `After ${formatSpan(age)}`,
          `Participants after ${age} days.`,
        ),
      ),
    ],
    rows: curves.map(({ label, steps, evidenceDays }) => ({
      treaty: label,
      ...Object.fromEntries(
        ages.map((age) => [`day${age}`, age <= evidenceDays ? valueAt(steps, age) : null]),
      ),
    })),
  };
}
