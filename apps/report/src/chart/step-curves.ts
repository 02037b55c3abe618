import { areaY, line, ruleY, text } from "@observablehq/plot";
import type { Draw } from "./figure.js";
import { colour } from "./palette.js";
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
  readonly noun: string;
}

interface Point {
  readonly days: number;
  readonly participants: number;
}

const YEAR = 365.25;
const BOTTOM = 34;
const TOP = 26;

/** Step curves aligned on the day of opening: the treaty of the page strong, comparators grey with their names at the ends. */
export function drawStepCurves(options: CurveOptions): Draw {
  return (document, width) => {
    const narrow = width < 600;
    const height = narrow ? 380 : 430;
    const right = narrow ? 104 : 150;
    const left = 34;
    const shown = options.curves.map((curve) => ({ curve, points: cut(curve.steps, options) }));
    const own = shown.filter(({ curve }) => curve.isOwn);
    const others = shown.filter(({ curve }) => !curve.isOwn);
    const labels = endLabels([...others, ...own], options, height);
    const years = Math.floor(options.horizonDays / YEAR);
    const yearTicks = Array.from({ length: years + 1 }, (_, year) => year * YEAR);
    const position = { x: "days", y: "participants" } as const;
    return plotSvg(document, {
      width,
      height,
      marginTop: TOP,
      marginRight: right,
      marginBottom: BOTTOM,
      marginLeft: left,
      x: {
        domain: [0, options.horizonDays],
        ticks: yearTicks,
        tickFormat: (days: number) => (days === 0 ? "opened" : `${Math.round(days / YEAR)} yr`),
        label: null,
        tickSize: 4,
      },
      y: { domain: [0, options.top], grid: false, ticks: 5, tickSize: 0, label: null },
      marks: [
        ruleY(gridLines(options.top), { stroke: colour("rule") }),
        ruleY([0], { stroke: colour("muted") }),
        ...(options.threshold === null ? [] : thresholdMarks(options.threshold)),
        ...others.map(({ points }) =>
          line(points, { ...position, curve: "step-after", stroke: colour("comparator"), strokeWidth: 1.3 }),
        ),
        ...own.flatMap(({ curve, points }) => [
          ...uncertainty(curve, points, options),
          line(points, { ...position, curve: "step-after", stroke: colour("strong"), strokeWidth: 3.4 }),
        ]),
        ...labels.map(({ label, x, y, isOwn }) =>
          text([label], {
            x: () => x,
            y: () => y,
            dx: 6,
            text: (value: string) => value,
            textAnchor: "start",
            fontSize: isOwn ? 13 : 12,
            fontWeight: isOwn ? "bold" : "normal",
            fill: colour(isOwn ? "strong" : "muted"),
            stroke: colour("paper"),
            strokeWidth: 4,
          }),
        ),
      ],
    });
  };
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
  const points = inside[0]?.days === 0 ? inside : [start, ...inside];
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
