import type { CurveStep } from "@depositary/analytics";
import type { Figure } from "../chart/figure.js";
import { type Curve, drawStepCurves, type Milestone } from "../chart/step-curves.js";
import { ofTreaty, type SiteRecord, treatyOf } from "../site/record.js";
import { counted, formatSpan } from "../text/format-number.js";
import { consentEvidence, nameOf, signatureEvidence } from "../text/standing-words.js";
import { sourceWords } from "./source-words.js";

export interface CurveChoice {
  readonly treatyId: string;
  readonly comparatorIds: readonly string[];
  readonly measure: "signatures" | "instruments";
  readonly horizonDays: number;
  readonly deadline?: { readonly days: number; readonly label: string } | null;
}

/** Cumulative curves since the day of opening; null where the treaty has no dated rows of the measure. */
export function curveFigure(record: SiteRecord, choice: CurveChoice): Figure | null {
  const { treatyId, comparatorIds, measure, horizonDays } = choice;
  const standing = treatyOf(record, treatyId);
  const own = curveOf(record, treatyId, measure, true);
  if (own === null) return null;
  const others = comparatorIds.flatMap((id) => curveOf(record, id, measure, false) ?? []);
  const milestones = measure === "instruments" ? milestonesOf(record, comparatorIds, others) : [];
  const last = own.steps.at(-1);
  const threshold = measure === "instruments" ? standing.threshold : null;
  const noun = measure === "instruments" ? "instrument" : "signature";
  const asOf =
    (measure === "instruments" ? consentEvidence(standing) : signatureEvidence(standing)) ?? "not known";
  const finding = `${counted(last?.participants ?? 0, noun)} on file, the last known ${counted(last?.days ?? 0, "day")} after opening`;
  return {
    name: measure,
    title: titleOf(record, choice, others, milestones),
    subtitle: `Cumulative ${noun}s by time since opening for signature${others.length + milestones.length > 0 ? ", beside comparable treaties" : ""}`,
    alt: `Step chart of cumulative ${noun}s by days since opening${others.length > 0 ? ` with ${counted(others.length, "comparable treaty", "comparable treaties")}` : ""}: ${finding}. As of ${asOf}.`,
    notes: notesOf(measure, own, others.length, milestones.length),
    source: sourceWords(record, treatyId),
    asOf,
    legend: [],
    data: {
      columns: [
        { key: "treaty", label: "Treaty", description: "Name by which the treaty is known." },
        { key: "treatyId", label: "Number", description: "The treaty." },
        {
          key: "days",
          label: "Days since opening",
          description: "Whole days since the treaty was opened.",
          isNumber: true,
        },
        {
          key: "participants",
          label: "Participants",
          description: "Participants that had acted by then.",
          isNumber: true,
        },
      ],
      rows: [own, ...others]
        .flatMap(({ label, treatyId: id, steps }) =>
          steps
            .filter(({ days }) => days <= horizonDays)
            .map((step) => ({ treaty: label, treatyId: id, ...step })),
        )
        .concat(
          milestones.map(({ label, treatyId: id, days, participants }) => ({
            treaty: label,
            treatyId: id,
            days,
            participants,
          })),
        ),
    },
    draw: drawStepCurves({
      curves: [own, ...others],
      horizonDays,
      top: topOf([own, ...others], horizonDays, [
        threshold ?? 0,
        ...milestones.map((each) => each.participants),
      ]),
      threshold,
      milestones,
      deadline: choice.deadline ?? null,
    }),
    widths: { wide: 720, narrow: 288 },
  };
}

interface NamedMilestone extends Milestone {
  readonly treatyId: string;
}

/** Where comparators without dated rows met their threshold, as far as the day is on file. */
function milestonesOf(
  { sameAge }: SiteRecord,
  comparatorIds: readonly string[],
  drawn: readonly Curve[],
): readonly NamedMilestone[] {
  return sameAge.flatMap((each) => {
    const { comparatorId: treatyId, threshold, daysToThreshold } = each;
    if (threshold === null || daysToThreshold === null || !comparatorIds.includes(treatyId)) return [];
    if (drawn.some((curve) => curve.treatyId === treatyId)) return [];
    return [{ treatyId, label: nameOf(each), days: daysToThreshold, participants: threshold }];
  });
}

function titleOf(
  record: SiteRecord,
  choice: CurveChoice,
  others: readonly Curve[],
  milestones: readonly Milestone[],
): string {
  const { measure, treatyId } = choice;
  const noun = measure === "instruments" ? "instrument" : "signature";
  const mine = record.sameAge.find(({ comparatorId }) => comparatorId === treatyId);
  const atAge = record.sameAge.filter(({ comparatorId }) =>
    others.some((curve) => curve.treatyId === comparatorId),
  );
  const values = atAge.flatMap((each) => each[measure] ?? []);
  const reached = ofTreaty(record.curves, treatyId).filter((step) => step.measure === measure);
  const count = Math.max(0, ...reached.map(({ participants }) => participants));
  if (values.length > 0 && mine != null) {
    const ahead = values.filter((value) => value > (mine[measure] ?? 0)).length;
    return `At the same age, ${ahead} of ${values.length} comparable treaties had more ${noun}s`;
  }
  const last = reached.at(-1);
  const age = last === undefined ? "" : ` after ${formatSpan(last.days)}`;
  if (milestones.length > 0)
    return `${counted(count, noun)} on file${age}; others needed ${rangeOf(milestones)} to reach their number`;
  return `${counted(count, noun)} on file${age}`;
}

function rangeOf(milestones: readonly Milestone[]): string {
  const days = milestones.map((milestone) => milestone.days);
  return `${formatSpan(Math.min(...days))} to ${formatSpan(Math.max(...days))}`;
}

function curveOf(
  record: SiteRecord,
  treatyId: string,
  measure: CurveStep["measure"],
  isOwn: boolean,
): Curve | null {
  const steps = ofTreaty(record.curves, treatyId).filter((step) => step.measure === measure);
  const latest = steps.filter(({ bound }) => bound === "latest").map(pointOf);
  const earliest = steps.filter(({ bound }) => bound === "earliest").map(pointOf);
  if (latest.length === 0) return null;
  const isKnown = JSON.stringify(latest) === JSON.stringify(earliest);
  return {
    treatyId,
    label: nameOf(treatyOf(record, treatyId)),
    isOwn,
    steps: latest,
    earliest: isKnown ? null : earliest,
  };
}

function pointOf({ days, participants }: CurveStep) {
  return { days, participants };
}

function topOf(curves: readonly Curve[], horizonDays: number, marks: readonly number[]): number {
  const within = curves.flatMap(({ steps }) =>
    steps.filter(({ days }) => days <= horizonDays).map(({ participants }) => participants),
  );
  const most = Math.max(5, ...within, ...marks.map((mark) => mark * 1.1));
  const step = most > 120 ? 50 : most > 30 ? 10 : 5;
  return Math.ceil(most / step) * step;
}

function notesOf(
  measure: CurveStep["measure"],
  own: Curve,
  others: number,
  milestones: number,
): readonly string[] {
  const what =
    measure === "instruments"
      ? "Ratifications, acceptances, approvals and accessions by day of deposit; successions are left out, later withdrawals do not lower a curve."
      : "Each signatory once, by day of signature.";
  const unknown =
    own.earliest === null
      ? []
      : [
          "Where a day is not known the line stands on the latest possible day; the shaded band reaches back to the earliest.",
        ];
  const compared =
    others === 0
      ? []
      : [
          "Each treaty starts on its own day of opening. A grey line ends where it leaves the chart or where its dated rows end.",
        ];
  const marked =
    milestones === 0
      ? []
      : [
          "A diamond marks when a comparable treaty reached the number that its own clause asks for; its curve is not on file.",
        ];
  return [what, ...unknown, ...compared, ...marked];
}
