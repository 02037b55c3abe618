import { dot, type Markish, text } from "@observablehq/plot";
import type { CurveFrame, Point } from "./curve-points.js";
import { fitText } from "./fit-text.js";
import { colour } from "./palette.js";
import { type Box, type LabelPlace, placeLabels } from "./place-labels.js";
import { spreadLabels } from "./spread-labels.js";
import type { Curve, CurveOptions, Milestone } from "./step-curves.js";
import { type ThresholdPlace, thresholdPlace } from "./threshold-label.js";

/** A curve with what of it lies within the scales. */
export interface ShownCurve {
  readonly curve: Curve;
  readonly points: readonly Point[];
}

interface Label extends Point {
  readonly label: string;
  readonly isOwn: boolean;
  readonly place: LabelPlace;
}

/** Diamonds of the treaties of which only the day of reaching their number is on file. */
export function milestoneMarks({ milestones, horizonDays, top }: CurveOptions): Markish {
  return dot(
    milestones.filter(({ days, participants }) => days <= horizonDays && participants <= top),
    {
      x: "days",
      y: "participants",
      symbol: "diamond",
      r: 5,
      fill: colour("comparator"),
      stroke: colour("paper"),
      title: ({ label, days, participants }: Milestone) => `${label}: ${participants} after ${days} days`,
    },
  );
}

/** Names of the lines: beside their ends where these lie apart, in a column at the edge where all run to it. */
export function curveLabels(shown: readonly ShownCurve[], options: CurveOptions, frame: CurveFrame): Markish {
  const isAlone = shown.length === 1 && options.milestones.length === 0;
  const own = shown
    .filter(({ curve }) => curve.isOwn && !isAlone)
    .map((each) => ownLabel(each, options, frame));
  const stopped = shown.filter(({ curve }) => !curve.isOwn && curve.stopDays !== null);
  const running = shown.filter(({ curve }) => !curve.isOwn && curve.stopDays === null);
  const labels = [
    ...edgeLabels(running, options, frame),
    ...endLabels(stopped, own, options, frame, thresholdPlace(shown, options, frame)),
    ...own,
  ];
  return labels.map(({ label, isOwn, place, days, participants }) =>
    text([label], {
      x: () => days,
      y: () => participants,
      dx: place.dx,
      dy: place.dy,
      text: (value: string) => value,
      textAnchor: place.anchor,
      fontSize: isOwn ? 13 : 12,
      fontWeight: isOwn ? "bold" : "normal",
      fill: colour(isOwn ? "strong" : "muted"),
      stroke: colour("paper"),
      strokeWidth: 4,
    }),
  );
}

function ownLabel({ curve, points }: ShownCurve, options: CurveOptions, frame: CurveFrame): Label {
  const end = points.at(-1) ?? { days: 0, participants: 0 };
  const label = frame.isNarrow ? curve.shortLabel : curve.label;
  const room = frame.right - pixelX(end.days, options, frame);
  const place: LabelPlace =
    room < label.length * 7.8
      ? { dx: 0, dy: 18, anchor: "end" }
      : { dx: 7, dy: end.participants < options.top / 20 ? -6 : 0, anchor: "start" };
  return { ...end, label, isOwn: true, place };
}

/** Labels of lines that run to the edge of the chart, spread so that none covers another. */
function edgeLabels(
  running: readonly ShownCurve[],
  options: CurveOptions,
  frame: CurveFrame,
): readonly Label[] {
  const ends = running.map(({ points }) => points.at(-1)?.participants ?? 0);
  const perPixel = options.top / (frame.height - frame.marginTop - frame.marginBottom);
  const spread = spreadLabels(ends, 15 * perPixel, 0, options.top);
  return running.map(({ curve }, index) => ({
    label: fitText(curve.shortLabel, frame.edge - 7),
    days: options.horizonDays,
    participants: spread[index] ?? 0,
    isOwn: false,
    place: { dx: 7, dy: 0, anchor: "start" },
  }));
}

/** Labels of lines that end within the chart and of milestones, as far as there is room for them. */
function endLabels(
  stopped: readonly ShownCurve[],
  own: readonly Label[],
  options: CurveOptions,
  frame: CurveFrame,
  threshold: ThresholdPlace,
): readonly Label[] {
  const ends = [
    ...stopped.flatMap(({ curve, points }) => {
      const end = points.at(-1);
      const isNamed = options.milestones.some(({ label }) => label === curve.shortLabel);
      return end === undefined || isNamed ? [] : [{ ...end, label: curve.shortLabel }];
    }),
    ...options.milestones,
  ].filter(({ days, participants }) => days <= options.horizonDays && participants <= options.top);
  const pixels = ends.map(({ days, participants, label }) => ({
    x: pixelX(days, options, frame),
    y: pixelY(participants, options, frame),
    label,
  }));
  const taken = [
    ...axisBoxes(frame),
    ...thresholdBoxes(options, frame, threshold),
    ...own.map((label) => ownBox(label, options, frame)),
  ];
  const places = placeLabels(pixels, frame.right + 20, taken);
  return ends.flatMap((end, index) => {
    const place = places[index] ?? null;
    return place === null ? [] : [{ ...end, isOwn: false, place }];
  });
}

/** Where the words of the axes stand. */
function axisBoxes({ left, height, marginBottom }: CurveFrame): readonly Box[] {
  const { NEGATIVE_INFINITY: least, POSITIVE_INFINITY: most } = Number;
  return [
    { x1: least, x2: left - 8, y1: least, y2: most },
    { x1: least, x2: most, y1: height - marginBottom, y2: most },
  ];
}

/** Where the rule and the words of the threshold stand. */
function thresholdBoxes(
  options: CurveOptions,
  frame: CurveFrame,
  { x1, x2 }: ThresholdPlace,
): readonly Box[] {
  if (options.threshold === null) return [];
  const y = pixelY(options.threshold, options, frame);
  return [
    { x1, x2, y1: y - 16, y2: y + 2 },
    { x1: frame.left, x2: Number.POSITIVE_INFINITY, y1: y - 1, y2: y + 1 },
  ];
}

function ownBox({ days, participants, label }: Label, options: CurveOptions, frame: CurveFrame): Box {
  const x = pixelX(days, options, frame);
  const y = pixelY(participants, options, frame);
  return { x1: x, x2: x + label.length * 7.8, y1: y - 14, y2: y + 8 };
}

function pixelX(days: number, { horizonDays }: CurveOptions, { left, right }: CurveFrame): number {
  return left + (days / horizonDays) * (right - left);
}

function pixelY(participants: number, { top }: CurveOptions, frame: CurveFrame): number {
  const { height, marginTop, marginBottom } = frame;
  return height - marginBottom - (participants / top) * (height - marginTop - marginBottom);
}
