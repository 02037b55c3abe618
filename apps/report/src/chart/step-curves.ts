import { DAYS_PER_YEAR } from "@depositary/model";
import { areaY, dot, line, type Markish, ruleX, ruleY, text } from "@observablehq/plot";
import { counted } from "../text/format-number.js";
import { curveLabels, milestoneMarks, type ShownCurve } from "./curve-labels.js";
import { type CurveFrame, cutCurve, type Point, valueAt } from "./curve-points.js";
import type { Draw } from "./figure.js";
import { gridLines } from "./grid-lines.js";
import { isNarrow } from "./is-narrow.js";
import { colour, type Token } from "./palette.js";
import { plotSvg } from "./plot-frame.js";
import { thresholdPlace } from "./threshold-label.js";

/** A cumulative curve: so many participants after so many days since opening. */
export interface Curve {
  readonly treatyId: string;
  readonly label: string;
  readonly shortLabel: string;
  readonly isOwn: boolean;
  readonly steps: readonly Point[];
  /** The same with every unknown day read as early as it can be; null where all days are known. */
  readonly earliest: readonly Point[] | null;
  /** Days since opening up to which there is evidence. */
  readonly evidenceDays: number;
  /** Day on which the curve is to end; null where it runs on to the end of its evidence or to the edge. */
  readonly stopDays: number | null;
  /** Whether it ends there because the treaty met its own rule of entry into force. */
  readonly endsInForce: boolean;
}

/** So many participants were reached on this day since opening; the curve is not on file. */
export interface Milestone extends Point {
  readonly label: string;
}

export interface CurveOptions {
  readonly curves: readonly Curve[];
  readonly horizonDays: number;
  /** Upper end of the scale, in participants. */
  readonly top: number;
  readonly threshold: number | null;
  readonly milestones: readonly Milestone[];
  /** A day to mark on the axis, with its words. */
  readonly deadline: { readonly days: number; readonly label: string } | null;
}

/** Step curves aligned on the day of opening: the treaty of the page strong, comparators grey, names beside their ends. */
export function drawStepCurves(options: CurveOptions): Draw {
  return (document, width) => {
    const frame = frameOf(options, width);
    const shown = options.curves.map((curve) => ({ curve, points: cutCurve(curve.steps, curve, options) }));
    const drawing = plotSvg(document, {
      width,
      height: frame.height,
      marginTop: frame.marginTop,
      marginRight: width - frame.right,
      marginBottom: frame.marginBottom,
      marginLeft: frame.left,
      x: {
        domain: [0, options.horizonDays],
        ticks: ageTicks(options.horizonDays, frame),
        tickFormat: ageWords,
        label: null,
        tickSize: 4,
      },
      y: { domain: [0, options.top], ticks: [0, ...gridLines(options.top)], tickSize: 0, label: null },
      marks: marksOf(shown, options, frame),
    });
    tellScales(drawing, options, frame);
    return drawing;
  };
}

/** From the ground up: what comes later lies over what came before. */
function marksOf(shown: readonly ShownCurve[], options: CurveOptions, frame: CurveFrame): Markish[] {
  const own = shown.filter(({ curve }) => curve.isOwn);
  const others = shown.filter(({ curve }) => !curve.isOwn);
  return [
    ruleY(gridLines(options.top), { stroke: colour("rule") }),
    ruleY([0], { stroke: colour("muted") }),
    others.map(({ points }) => stepLine(points, "comparator", 1.2)),
    thresholdMarks(shown, options, frame),
    deadlineMarks(options, frame),
    own.map(({ curve, points }) => [uncertainty(curve, points, options), stepLine(points, "strong", 3.4)]),
    endDots(others),
    milestoneMarks(options),
    curveLabels(shown, options, frame),
  ];
}

function stepLine(points: readonly Point[], token: Token, strokeWidth: number): Markish {
  return line(points, {
    x: "days",
    y: "participants",
    curve: "step-after",
    stroke: colour(token),
    strokeWidth,
  });
}

/** Where a curve ends because its treaty met its rule. */
function endDots(shown: readonly ShownCurve[]): Markish {
  const ends = shown.filter(({ curve }) => curve.endsInForce).flatMap(({ points }) => points.at(-1) ?? []);
  return dot(ends, { x: "days", y: "participants", r: 3, fill: colour("comparator") });
}

/** For scripts: where day 0 and the horizon lie across, no participant and the top up and down, and what the far ends stand for. */
function tellScales(drawing: Element, { horizonDays, top }: CurveOptions, frame: CurveFrame): void {
  drawing.setAttribute("data-time", `${frame.left} ${frame.right} ${horizonDays}`);
  drawing.setAttribute("data-count", `${frame.height - frame.marginBottom} ${frame.marginTop} ${top}`);
}

function frameOf({ curves }: CurveOptions, width: number): CurveFrame {
  const narrow = isNarrow(width);
  const hasEdgeLabels = curves.some(({ isOwn, stopDays }) => !isOwn && stopDays === null);
  const edge = hasEdgeLabels ? (narrow ? 112 : 172) : 28;
  return {
    left: 34,
    right: width - edge,
    edge,
    height: narrow ? 360 : 420,
    marginTop: 20,
    marginBottom: 34,
    isNarrow: narrow,
  };
}

/** Years from tick to tick, and the px that the words of one take. */
const TICK_STEPS = [0.25, 0.5, 1, 2, 5, 10] as const;
const TICK = 56;

/** Ticks at whole years, at quarters where the chart spans less than two years, so far apart that their words stand clear. */
function ageTicks(horizonDays: number, { left, right }: CurveFrame): readonly number[] {
  const least = horizonDays < 2 * DAYS_PER_YEAR ? 0.25 : 1;
  const years = TICK_STEPS.find(
    (each) => each >= least && (each * DAYS_PER_YEAR * (right - left)) / horizonDays >= TICK,
  );
  const step = (years ?? horizonDays / DAYS_PER_YEAR) * DAYS_PER_YEAR;
  return Array.from({ length: Math.floor(horizonDays / step) + 1 }, (_, index) => index * step);
}

function ageWords(days: number): string {
  if (days === 0) return "opening";
  const months = Math.round((days / DAYS_PER_YEAR) * 12);
  return months % 12 === 0 ? counted(months / 12, "year") : counted(months, "month");
}

function deadlineMarks({ deadline }: CurveOptions, { isNarrow }: CurveFrame): Markish {
  if (deadline === null) return null;
  return [
    ruleX([deadline.days], { stroke: colour("threshold"), strokeWidth: 1.5, strokeDasharray: "6 4" }),
    text([deadline], {
      x: "days",
      y: () => 0,
      dx: -6,
      dy: -10,
      text: "label",
      textAnchor: "end",
      lineAnchor: "bottom",
      lineWidth: isNarrow ? 9 : 40,
      fontSize: 12,
      fontWeight: "bold",
      fill: colour("threshold"),
      stroke: colour("paper"),
      strokeWidth: 4,
    }),
  ];
}

function thresholdMarks(shown: readonly ShownCurve[], options: CurveOptions, frame: CurveFrame): Markish {
  const { threshold, horizonDays } = options;
  if (threshold === null) return null;
  const { isAtEnd } = thresholdPlace(shown, options, frame);
  return [
    ruleY([threshold], { stroke: colour("threshold"), strokeWidth: 1.5, strokeDasharray: "6 4" }),
    text([threshold], {
      x: () => (isAtEnd ? horizonDays : 0),
      y: (value: number) => value,
      dx: isAtEnd ? -6 : 6,
      dy: -8,
      text: (value: number) => `${value} needed`,
      textAnchor: isAtEnd ? "end" : "start",
      fontSize: 12,
      fontWeight: "bold",
      fill: colour("threshold"),
      stroke: colour("paper"),
      strokeWidth: 4,
    }),
  ];
}

/** Between the curve read as early and as late as the unknown days allow. */
function uncertainty(curve: Curve, latest: readonly Point[], options: CurveOptions): Markish {
  if (curve.earliest === null) return null;
  const early = cutCurve(curve.earliest, curve, options);
  const end = latest.at(-1)?.days ?? 0;
  const days = [...new Set([...early, ...latest].map((point) => point.days))].sort((a, b) => a - b);
  const band = days
    .filter((day) => day <= end)
    .map((day) => ({ days: day, low: valueAt(latest, day), high: valueAt(early, day) }));
  return areaY(band, { x: "days", y1: "low", y2: "high", curve: "step-after", fill: colour("band") });
}
