import { cutCurve } from "../chart/curve-points.js";
import { type Figure, textWidths } from "../chart/figure.js";
import { type Curve, drawStepCurves } from "../chart/step-curves.js";
import { treatyOf } from "../site/look-up.js";
import type { SiteRecord } from "../site/record.js";
import { consentEvidence, nameOf, signatureEvidence } from "../text/standing-words.js";
import { stepData, summaryOf } from "./curve-data.js";
import { curveNotes } from "./curve-notes.js";
import { curveWords, valuesAtAge } from "./curve-words.js";
import { type CurveChoice, shownCurves } from "./record-curves.js";
import { consentSource, sourceWords } from "./source-words.js";

/** Cumulative curves since the day of opening; null where the treaty has no dated rows of the measure. */
export function curveFigure(record: SiteRecord, choice: CurveChoice): Figure | null {
  const shown = shownCurves(record, choice);
  if (shown === null) return null;
  const { treatyId, measure, horizonDays, deadline = null } = choice;
  const { own, others, milestones } = shown;
  const standing = treatyOf(record, treatyId);
  const isInstruments = measure === "instruments";
  const threshold = isInstruments ? standing.threshold : null;
  const asOf = (isInstruments ? consentEvidence(standing) : signatureEvidence(standing)) ?? "not known";
  const curves = [own, ...others];
  const marks = [threshold ?? 0, ...milestones.map(({ participants }) => participants)];
  return {
    name: measure,
    subject: nameOf(standing),
    ...curveWords(record, choice, shown, asOf),
    notes: curveNotes(measure, {
      hasUnknownDays: own.earliest !== null,
      others: others.length,
      compared: valuesAtAge(record, measure, others).length,
      milestones: milestones.length,
    }),
    source: `${(isInstruments ? consentSource : sourceWords)(record, treatyId)}${others.length === 0 ? "" : "; comparable treaties: the sources of their pages"}`,
    asOf,
    legend: [],
    data: stepData(curves, milestones, horizonDays),
    ...(others.length === 0 ? {} : { summary: summaryOf(curves, horizonDays) }),
    draw: drawStepCurves({
      curves,
      horizonDays,
      top: topOf(curves, horizonDays, marks),
      threshold,
      milestones,
      deadline,
    }),
    widths: textWidths,
  };
}

/** The upper end of the scale: above the last step and, with some room, above each mark. */
function topOf(curves: readonly Curve[], horizonDays: number, marks: readonly number[]): number {
  const within = curves.flatMap((curve) =>
    cutCurve(curve.steps, curve, { horizonDays, top: Number.POSITIVE_INFINITY }).map(
      ({ participants }) => participants,
    ),
  );
  const most = Math.max(5, ...within, ...marks.map((mark) => mark * 1.1));
  const step = most > 120 ? 50 : most > 30 ? 10 : 5;
  return Math.ceil(most / step) * step;
}
