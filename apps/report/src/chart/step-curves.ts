import { areaY, dot, line, ruleX, ruleY, text } from "@observablehq/plot";
import type { Draw } from "./figure.js";
import { colour } from "./palette.js";
import { type Box, placeLabels } from "./place-labels.js";
import { plotSvg } from "./plot-frame.js";
import { spreadLabels } from "./spread-labels.js";

/** A cumulative curve: so many participants after so many days since opening. Steps up and ends where its evidence ends. */
export interface Curve {
  readonly treatyId: string;
  readonly label: string;
  readonly isOwn: boolean;
  readonly steps: readonly { readonly days: number; readonly participants: number }[];
  /** The same with every unknown day read as early as it can be; null where all days are known. */
  readonly earliest: readonly { readonly days: number; readonly participants: number }[] | null;
}

export interface CurveOptions {
  readonly curves: readonly Curve[];
  readonly horizonDays: number;
  /** Upper end of the scale, in participants. */
  readonly top: number;
  readonly threshold: number | null;
  /** Points of treaties of which only the day of reaching their threshold is on file. */
  readonly milestones: readonly Milestone[];
  /** A day to mark on the axis, with its words. */
  readonly deadline: { readonly days: number; readonly label: string } | null;
}

/** So many participants were reached on this day since opening. */
export interface Milestone {
  readonly label: string;
  readonly days: number;
  readonly participants: number;
}

interface Point {
  readonly days: number;
  readonly participants: number;
}

const YEAR = 365.25;
const BOTTOM = 34;
const TOP = 26;
const LEFT = 34;

/** Step curves aligned on the day of opening: the treaty of the page strong, comparators grey with their names at the ends. */
export function drawStepCurves(options: CurveOptions): Draw {
  return (document, width) => {
    const narrow = width < 600;
    const height = narrow ? 340 : 380;
    const hasEdgeLabels = options.curves.some(({ isOwn }) => !isOwn);
    const right = hasEdgeLabels ? (narrow ? 104 : 150) : 22;
    const shown = options.curves.map((curve) => ({ curve, points: cut(curve.steps, options) }));
    const own = shown.filter(({ curve }) => curve.isOwn);
    const others = shown.filter(({ curve }) => !curve.isOwn);
    const labels = endLabels([...others, ...own], options, height);
    const position = { x: "days", y: "participants" } as const;
    return plotSvg(document, {
      width,
      height,
      marginTop: TOP,
      marginRight: right,
      marginBottom: BOTTOM,
      marginLeft: LEFT,
      x: {
        domain: [0, options.horizonDays],
        ticks: ageTicks(options.horizonDays),
        tickFormat: ageWords,
        label: null,
        tickSize: 4,
      },
      y: {
        domain: [0, options.top],
        grid: false,
        ticks: [0, ...gridLines(options.top)],
        tickSize: 0,
        label: null,
      },
      marks: [
        ruleY(gridLines(options.top), { stroke: colour("rule") }),
        ruleY([0], { stroke: colour("muted") }),
        ...(options.threshold === null ? [] : thresholdMarks(options.threshold)),
        ...deadlineMarks(options),
        ...milestoneMarks(options, width - right, height),
        ...others.map(({ points }) =>
          line(points, { ...position, curve: "step-after", stroke: colour("comparator"), strokeWidth: 1.3 }),
        ),
        ...own.flatMap(({ curve, points }) => [
          ...uncertainty(curve, points, options),
          line(points, { ...position, curve: "step-after", stroke: colour("strong"), strokeWidth: 3.4 }),
        ]),
        ...labels.map(({ label, x, y, isOwn }) => {
          const room = ((options.horizonDays - x) / options.horizonDays) * (width - right - LEFT);
          const isTight = isOwn && room < label.length * 7.6;
          return text([label], {
            x: () => x,
            y: () => y,
            dx: isTight ? 0 : 6,
            dy: isTight ? 18 : 0,
            text: (value: string) => value,
            textAnchor: isTight ? "end" : "start",
            fontSize: isOwn ? 13 : 12,
            fontWeight: isOwn ? "bold" : "normal",
            fill: colour(isOwn ? "strong" : "muted"),
            stroke: colour("paper"),
            strokeWidth: 4,
          });
        }),
      ],
    });
  };
}

/** Ticks at whole years, at whole quarters where the chart spans less than two years. */
function ageTicks(horizonDays: number): readonly number[] {
  const step = horizonDays < 2 * YEAR ? YEAR / 4 : YEAR;
  return Array.from({ length: Math.floor(horizonDays / step) + 1 }, (_, index) => index * step);
}

function ageWords(days: number): string {
  if (days === 0) return "opening";
  const months = Math.round((days / YEAR) * 12);
  return months % 12 === 0 ? `${months / 12} ${months === 12 ? "year" : "years"}` : `${months} mo`;
}

function deadlineMarks({ deadline, top }: CurveOptions) {
  if (deadline === null) return [];
  return [
    ruleX([deadline.days], { stroke: colour("threshold"), strokeWidth: 1.5, strokeDasharray: "6 4" }),
    text([deadline], {
      x: "days",
      y: () => top / 4,
      dx: -6,
      text: "label",
      textAnchor: "end",
      fontSize: 12,
      fontWeight: "bold",
      fill: colour("threshold"),
      stroke: colour("paper"),
      strokeWidth: 4,
    }),
  ];
}

function milestoneMarks(
  { milestones, horizonDays, top, threshold }: CurveOptions,
  right: number,
  height: number,
) {
  const shown = milestones.filter(({ days, participants }) => days <= horizonDays && participants <= top);
  const pixel = ({ days, participants, label }: Milestone) => ({
    x: LEFT + (days / horizonDays) * (right - LEFT),
    y: height - BOTTOM - (participants / top) * (height - TOP - BOTTOM),
    label,
  });
  const places = placeLabels(shown.map(pixel), right + 12, thresholdBox(threshold, top, height));
  const position = { x: "days", y: "participants" } as const;
  return [
    dot(shown, {
      ...position,
      symbol: "diamond",
      r: 5,
      fill: colour("comparator"),
      stroke: colour("paper"),
      title: ({ label, days, participants }: Milestone) => `${label}: ${participants} after ${days} days`,
    }),
    ...shown.map((milestone, index) => {
      const { dx, dy, anchor } = places[index] ?? { dx: 9, dy: 0, anchor: "start" as const };
      return text([milestone], {
        ...position,
        dx,
        dy,
        text: "label",
        textAnchor: anchor,
        fontSize: 12,
        fill: colour("muted"),
        stroke: colour("paper"),
        strokeWidth: 4,
      });
    }),
  ];
}

/** Where the words beside the threshold stand. */
function thresholdBox(threshold: number | null, top: number, height: number): readonly Box[] {
  if (threshold === null) return [];
  const y = height - BOTTOM - (threshold / top) * (height - TOP - BOTTOM);
  return [
    { x1: LEFT, x2: LEFT + 90, y1: y - 16, y2: y + 2 },
    { x1: LEFT, x2: Number.POSITIVE_INFINITY, y1: y - 1, y2: y + 1 },
  ];
}

function thresholdMarks(threshold: number) {
  return [
    ruleY([threshold], { stroke: colour("threshold"), strokeWidth: 1.5, strokeDasharray: "6 4" }),
    text([threshold], {
      x: () => 0,
      y: (value: number) => value,
      dx: 6,
      dy: -8,
      text: (value: number) => `${value} needed`,
      textAnchor: "start",
      fontSize: 12,
      fontWeight: "bold",
      fill: colour("threshold"),
      stroke: colour("paper"),
      strokeWidth: 4,
    }),
  ];
}

/** The steps within the scales, carried to where the line leaves them. */
function cut(steps: readonly Point[], { horizonDays, top }: CurveOptions): readonly Point[] {
  const inside = steps.filter(({ days, participants }) => days <= horizonDays && participants <= top);
  const start: Point = { days: 0, participants: 0 };
  const points = [start, ...inside];
  const next = steps.find(({ days, participants }) => days > horizonDays || participants > top);
  if (next === undefined) return points;
  const last = points.at(-1) ?? start;
  return next.participants > top && next.days <= horizonDays
    ? [...points, { days: next.days, participants: top }]
    : [...points, { days: horizonDays, participants: last.participants }];
}

/** Between the curve read as early and as late as the unknown days allow. */
function uncertainty({ earliest }: Curve, latest: readonly Point[], options: CurveOptions) {
  if (earliest === null) return [];
  const early = cut(earliest, options);
  const end = latest.at(-1)?.days ?? 0;
  const days = [...new Set([...early, ...latest].map((point) => point.days))].sort((a, b) => a - b);
  const band = days
    .filter((day) => day <= end)
    .map((day) => ({ days: day, low: valueAt(latest, day), high: valueAt(early, day) }));
  return [areaY(band, { x: "days", y1: "low", y2: "high", curve: "step-after", fill: colour("band") })];
}

function valueAt(points: readonly Point[], day: number): number {
  return points.findLast(({ days }) => days <= day)?.participants ?? 0;
}

interface EndLabel {
  readonly label: string;
  readonly x: number;
  readonly y: number;
  readonly isOwn: boolean;
}

/** Names beside the ends of their lines; those that end at the right edge are spread so that none covers another. */
function endLabels(
  shown: readonly { readonly curve: Curve; readonly points: readonly Point[] }[],
  options: CurveOptions,
  height: number,
): readonly EndLabel[] {
  const ends = shown.flatMap(({ curve, points }) => {
    const end = points.at(-1);
    return end === undefined ? [] : [{ curve, end }];
  });
  const atEdge = ends.filter(({ curve }) => !curve.isOwn);
  const perPixel = options.top / (height - TOP - BOTTOM);
  const spread = spreadLabels(
    atEdge.map(({ end }) => end.participants),
    15 * perPixel,
    0,
    options.top,
  );
  return [
    ...atEdge.map(({ curve }, index) => ({
      label: curve.label,
      x: options.horizonDays,
      y: spread[index] ?? 0,
      isOwn: false,
    })),
    ...ends
      .filter(({ curve }) => curve.isOwn)
      .map(({ curve, end }) => ({ label: curve.label, x: end.days, y: end.participants, isOwn: true })),
  ];
}

function gridLines(top: number): readonly number[] {
  const step = top > 120 ? 50 : top > 60 ? 20 : 10;
  return Array.from({ length: Math.floor(top / step) }, (_, index) => (index + 1) * step);
}
