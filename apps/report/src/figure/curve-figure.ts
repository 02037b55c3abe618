import type { CurveStep } from "@depositary/analytics";
import type { Figure } from "../chart/figure.js";
import { type Curve, drawStepCurves } from "../chart/step-curves.js";
import { ofTreaty, type SiteRecord, treatyOf } from "../site/record.js";
import { counted } from "../text/format-number.js";
import { consentEvidence, nameOf, signatureEvidence } from "../text/standing-words.js";
import { sourceWords } from "./source-words.js";

export interface CurveChoice {
  readonly treatyId: string;
  readonly comparatorIds: readonly string[];
  readonly measure: "signatures" | "instruments";
  readonly horizonDays: number;
}

/** Cumulative curves since the day of opening; null where the treaty has no dated rows of the measure. */
export function curveFigure(record: SiteRecord, choice: CurveChoice): Figure | null {
  const { treatyId, comparatorIds, measure, horizonDays } = choice;
  const standing = treatyOf(record, treatyId);
  const own = curveOf(record, treatyId, measure, true);
  if (own === null) return null;
  const others = comparatorIds.flatMap((id) => curveOf(record, id, measure, false) ?? []);
  const last = own.steps.at(-1);
  const threshold = measure === "instruments" ? standing.threshold : null;
  const noun = measure === "instruments" ? "instrument" : "signature";
  const asOf = (measure === "instruments" ? consentEvidence(standing) : signatureEvidence(standing)) ?? "not known";
  const finding = `${counted(last?.participants ?? 0, noun)} on file, the last known ${counted(last?.days ?? 0, "day")} after opening`;
  return {
    name: measure,
    title: titleOf(record, choice, others, last?.participants ?? 0),
    subtitle: `Cumulative ${noun}s by time since opening for signature${others.length > 0 ? ", beside comparable treaties" : ""}`,
    alt: `Step chart of cumulative ${noun}s by days since opening${others.length > 0 ? ` with ${counted(others.length, "comparable treaty", "comparable treaties")}` : ""}: ${finding}. As of ${asOf}.`,
    notes: notesOf(measure, own, others.length),
    source: sourceWords(record, treatyId),
    asOf,
    legend: [],
    data: {
      columns: [
        { key: "treaty", label: "Treaty", description: "Name by which the treaty is known." },
        { key: "treatyId", label: "Number", description: "The treaty." },
        { key: "days", label: "Days since opening", description: "Whole days since the treaty was opened.", isNumber: true },
        { key: "participants", label: "Participants", description: "Participants that had acted by then.", isNumber: true },
      ],
      rows: [own, ...others].flatMap(({ label, treatyId: id, steps }) =>
        steps.filter(({ days }) => days <= horizonDays).map((step) => ({ treaty: label, treatyId: id, ...step })),
      ),
    },
    draw: drawStepCurves({
      curves: [own, ...others],
      horizonDays,
      top: topOf([own, ...others], horizonDays, threshold),
      threshold,
      noun,
    }),
    widths: { wide: 720, narrow: 336 },
  };
}

function titleOf(record: SiteRecord, choice: CurveChoice, others: readonly Curve[], reached: number): string {
  const noun = choice.measure === "instruments" ? "instrument" : "signature";
  const name = nameOf(treatyOf(record, choice.treatyId));
  const atAge = record.sameAge.filter(({ comparatorId }) => others.some((curve) => curve.treatyId === comparatorId));
  const values = atAge.flatMap((each) => each[choice.measure] ?? []);
  if (others.length === 0 || values.length === 0) return `${name}: ${counted(reached, noun)}`;
  const mine = record.sameAge.find(({ comparatorId }) => comparatorId === choice.treatyId)?.[choice.measure] ?? reached;
  const ahead = values.filter((value) => value > mine).length;
  const verb = choice.measure === "instruments" ? "had more instruments" : "had more signatures";
  return `At the same age, ${ahead} of ${values.length} comparable treaties ${verb}`;
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
  return { treatyId, label: nameOf(treatyOf(record, treatyId)), isOwn, steps: latest, earliest: isKnown ? null : earliest };
}

function pointOf({ days, participants }: CurveStep) {
  return { days, participants };
}

function topOf(curves: readonly Curve[], horizonDays: number, threshold: number | null): number {
  const within = curves.flatMap(({ steps }) =>
    steps.filter(({ days }) => days <= horizonDays).map(({ participants }) => participants),
  );
  const most = Math.max(threshold === null ? 0 : threshold * 1.25, ...within, 5);
  const step = most > 120 ? 50 : most > 30 ? 10 : 5;
  return Math.ceil(most / step) * step;
}

function notesOf(measure: CurveStep["measure"], own: Curve, others: number): readonly string[] {
  const what =
    measure === "instruments"
      ? "Ratifications, acceptances, approvals and accessions by day of deposit; successions are left out, later withdrawals do not lower a curve."
      : "Each signatory once, by day of signature.";
  const unknown =
    own.earliest === null
      ? []
      : ["Where a day is not known the line stands on the latest possible day; the shaded band reaches back to the earliest."];
  const compared =
    others === 0
      ? []
      : ["Each treaty starts on its own day of opening. A grey line ends where it leaves the chart or where its dated rows end."];
  return [what, ...unknown, ...compared];
}
