import type { CurveStep } from "@depositary/analytics";
import { DAYS_PER_YEAR, daysBetween } from "@depositary/model";
import { cutCurve, type Point, valueAt } from "../chart/curve-points.js";
import type { Figure, FigureData } from "../chart/figure.js";
import { type Curve, drawStepCurves, type Milestone } from "../chart/step-curves.js";
import { ofTreaty, treatyOf } from "../site/look-up.js";
import { lastSeen } from "../site/record/last-day.js";
import type { SiteRecord } from "../site/record.js";
import { counted, formatCount, formatSpan } from "../text/format-number.js";
import { consentEvidence, labelOf, nameOf, signatureEvidence } from "../text/standing-words.js";
import { numberColumn, textColumn } from "./columns.js";
import { curveNotes } from "./curve-notes.js";
import { sourceWords } from "./source-words.js";

export interface CurveChoice {
  readonly treatyId: string;
  readonly comparatorIds: readonly string[];
  readonly measure: CurveStep["measure"];
  readonly horizonDays: number;
  readonly deadline?: { readonly days: number; readonly label: string } | null;
}

interface NamedMilestone extends Milestone {
  readonly treatyId: string;
}

/** Cumulative curves since the day of opening; null where the treaty has no dated rows of the measure. */
export function curveFigure(record: SiteRecord, choice: CurveChoice): Figure | null {
  const { treatyId, comparatorIds, measure, horizonDays, deadline = null } = choice;
  const standing = treatyOf(record, treatyId);
  const own = curveOf(record, treatyId, measure, true);
  if (own === null) return null;
  const others = comparatorIds.flatMap((id) => curveOf(record, id, measure, false) ?? []);
  const milestones = measure === "instruments" ? milestonesOf(record, comparatorIds, others) : [];
  const threshold = measure === "instruments" ? standing.threshold : null;
  const noun = nounOf(measure);
  const curves = [own, ...others];
  const last = own.steps.at(-1);
  const asOf =
    (measure === "instruments" ? consentEvidence(standing) : signatureEvidence(standing)) ?? "not known";
  const finding = `${counted(last?.participants ?? 0, noun)} on file, the last known ${counted(last?.days ?? 0, "day")} after opening`;
  return {
    name: measure,
    subject: nameOf(standing),
    title: titleOf(record, choice, others, milestones),
    subtitle: `Cumulative ${noun}s by time since opening for signature${others.length + milestones.length > 0 ? ", beside comparable treaties" : ""}`,
    alt: `Step chart of cumulative ${noun}s by days since opening${others.length > 0 ? ` with ${counted(others.length, "comparable treaty", "comparable treaties")}` : ""}: ${finding}. As of ${asOf}.`,
    notes: curveNotes(measure, {
      hasUnknownDays: own.earliest !== null,
      others: others.length,
      milestones: milestones.length,
    }),
    source: sourceWords(record, treatyId),
    asOf,
    legend: [],
    data: stepData(curves, milestones, horizonDays),
    ...(others.length === 0 ? {} : { summary: summaryOf(curves, horizonDays) }),
    draw: drawStepCurves({
      curves,
      horizonDays,
      top: topOf(curves, horizonDays, [threshold ?? 0, ...milestones.map((each) => each.participants)]),
      threshold,
      milestones,
      deadline,
    }),
    widths: { wide: 700, narrow: 288 },
  };
}

function nounOf(measure: CurveStep["measure"]): string {
  return measure === "instruments" ? "instrument" : "signature";
}

function curveOf(
  record: SiteRecord,
  treatyId: string,
  measure: CurveStep["measure"],
  isOwn: boolean,
): Curve | null {
  const standing = treatyOf(record, treatyId);
  const steps = ofTreaty(record.curves, treatyId).filter((step) => step.measure === measure);
  const latest = steps.filter(({ bound }) => bound === "latest").map(pointOf);
  const earliest = steps.filter(({ bound }) => bound === "earliest").map(pointOf);
  if (latest.length === 0 || standing.openedOn === null) return null;
  const seen = measure === "instruments" ? standing.consentsSeen : standing.lastSignedNotAfter;
  const evidence = isOwn ? seen : lastSeen([standing]);
  const evidenceDays = evidence === null ? 0 : daysBetween(standing.openedOn, evidence);
  const isStopped = measure === "instruments" && !isOwn;
  const met = record.sameAge.find(({ comparatorId }) => comparatorId === treatyId)?.daysToThreshold ?? null;
  return {
    treatyId,
    label: nameOf(standing),
    shortLabel: labelOf(standing),
    isOwn,
    steps: latest,
    earliest: JSON.stringify(latest) === JSON.stringify(earliest) ? null : earliest,
    evidenceDays,
    stopDays: isStopped ? Math.min(met ?? evidenceDays, evidenceDays) : null,
    endsInForce: isStopped && met !== null && met <= evidenceDays,
  };
}

function pointOf({ days, participants }: CurveStep): Point {
  return { days, participants };
}

/** Where comparators whose dated rows do not reach so far met their threshold, as far as the day is on file. */
function milestonesOf(
  { sameAge }: SiteRecord,
  comparatorIds: readonly string[],
  drawn: readonly Curve[],
): readonly NamedMilestone[] {
  return sameAge.flatMap((each) => {
    const { comparatorId: treatyId, threshold, daysToThreshold } = each;
    if (threshold === null || daysToThreshold === null || !comparatorIds.includes(treatyId)) return [];
    if (drawn.some((curve) => curve.treatyId === treatyId && curve.endsInForce)) return [];
    return [{ treatyId, label: labelOf(each), days: daysToThreshold, participants: threshold }];
  });
}

function titleOf(
  record: SiteRecord,
  choice: CurveChoice,
  others: readonly Curve[],
  milestones: readonly Milestone[],
): string {
  const { measure, treatyId } = choice;
  const noun = nounOf(measure);
  const mine = record.sameAge.find(({ comparatorId }) => comparatorId === treatyId);
  const values = record.sameAge
    .filter(({ comparatorId }) => others.some((curve) => curve.treatyId === comparatorId))
    .flatMap((each) => each[measure] ?? []);
  if (values.length > 0 && mine !== undefined) {
    const ahead = values.filter((value) => value > (mine[measure] ?? 0)).length;
    return `At the same age, ${ahead} of ${values.length} comparable treaties had more ${noun}s`;
  }
  const steps = ofTreaty(record.curves, treatyId).filter((step) => step.measure === measure);
  const reached = steps.at(-1);
  const count = counted(reached?.participants ?? 0, noun);
  const age = reached === undefined ? "" : ` after ${formatSpan(reached.days)}`;
  if (reached !== undefined && reached.days > choice.horizonDays)
    return `${drawnWords(steps, choice)}, ${formatCount(reached.participants)}${age}`;
  if (milestones.length > 0)
    return `${count} on file${age}; others needed ${rangeOf(milestones)} to reach their number`;
  return `${count} on file${age}`;
}

/** `14 instruments in the first 10 years`: what a curve that ends before the last step shows. */
function drawnWords(steps: readonly CurveStep[], { measure, horizonDays }: CurveChoice): string {
  const drawn = steps.findLast(({ days, bound }) => bound === "latest" && days <= horizonDays);
  const years = counted(Math.floor(horizonDays / DAYS_PER_YEAR), "year");
  return `${counted(drawn?.participants ?? 0, nounOf(measure))} in the first ${years}`;
}

function rangeOf(milestones: readonly Milestone[]): string {
  const days = milestones.map((milestone) => milestone.days);
  return `${formatSpan(Math.min(...days))} to ${formatSpan(Math.max(...days))}`;
}

function stepData(
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
function summaryOf(curves: readonly Curve[], horizonDays: number): FigureData {
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
