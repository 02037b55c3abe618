import type { CurveStep } from "@depositary/analytics";
import { daysBetween } from "@depositary/model";
import type { Point } from "../chart/curve-points.js";
import type { Curve, Milestone } from "../chart/step-curves.js";
import { ofTreaty, treatyOf } from "../site/look-up.js";
import { lastSeen } from "../site/record/last-day.js";
import type { SiteRecord } from "../site/record.js";
import { labelOf, nameOf } from "../text/standing-words.js";

/** What is drawn: the curves of a measure for a treaty, and for those beside it, up to an age. */
export interface CurveChoice {
  readonly treatyId: string;
  readonly comparatorIds: readonly string[];
  readonly measure: CurveStep["measure"];
  readonly horizonDays: number;
  readonly deadline?: { readonly days: number; readonly label: string } | null;
}

/** The curves that are drawn for a choice, and the milestones beside them. */
export interface ShownCurves {
  /** The one of the treaty itself. */
  readonly own: Curve;
  readonly others: readonly Curve[];
  readonly milestones: readonly NamedMilestone[];
}

/** A milestone of a treaty, by which the table of the chart names it. */
export interface NamedMilestone extends Milestone {
  readonly treatyId: string;
}

/** The curves that the record has for a choice; null where it has no dated rows of the measure for the treaty itself. */
export function shownCurves(
  record: SiteRecord,
  { treatyId, comparatorIds, measure }: CurveChoice,
): ShownCurves | null {
  const own = curveOf(record, treatyId, measure, true);
  if (own === null) return null;
  const others = comparatorIds.flatMap((id) => curveOf(record, id, measure, false) ?? []);
  const milestones = measure === "instruments" ? milestonesOf(record, comparatorIds, others) : [];
  return { own, others, milestones };
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
