import { areaX, dot, line, type Markish, ruleX, ruleY, text } from "@observablehq/plot";
import type { Draw } from "./figure.js";
import { colour } from "./palette.js";
import { plotSvg } from "./plot-frame.js";

/** So many instruments on a day. */
export interface DatedStep {
  readonly date: string;
  readonly instruments: number;
}

/** The day by which the number asked for is reached with a probability in per cent; null beyond the forecast. */
export interface FanQuantile {
  readonly percent: number;
  readonly date: string | null;
  /** The day in words, for a label. */
  readonly label: string;
}

export interface FanOptions {
  /** What is on file up to the day of the forecast. */
  readonly steps: readonly DatedStep[];
  readonly asOf: string;
  readonly openedOn: string;
  /** Instruments that the forecast starts from. */
  readonly instruments: number;
  readonly threshold: number;
  readonly quantiles: readonly FanQuantile[];
  /** Last day drawn. */
  readonly until: string;
}

/** Labels that have room beside each other, with the line that each stands on. */
const labelled: Readonly<
  Record<number, { readonly anchor: "start" | "middle" | "end"; readonly dy: number }>
> = {
  10: { anchor: "end", dy: -8 },
  50: { anchor: "middle", dy: -34 },
  90: { anchor: "end", dy: -8 },
};

/** From this part of the width on a label ends at its dot, so that it stays within the drawing. */
const EDGE = 0.75;

/** Observed steps, then from the day of the forecast a band of 80% and one of 50% up to the number asked for. */
export function drawForecastFan(options: FanOptions): Draw {
  const { threshold, asOf } = options;
  return (document, width) =>
    plotSvg(document, {
      width,
      height: 330,
      marginTop: 66,
      marginRight: 16,
      marginBottom: 30,
      marginLeft: 58,
      x: {
        type: "utc",
        domain: [time(options.openedOn), time(options.until)],
        ticks: yearTicks(options, width),
        tickFormat: yearOf,
        label: null,
        tickSize: 4,
      },
      y: { domain: [0, threshold], ticks: [0], tickSize: 0, label: null },
      marks: [
        ruleY([0], { stroke: colour("muted") }),
        fan(options, 10, 90, "none"),
        fan(options, 25, 75, "band"),
        median(options),
        ruleY([threshold], { stroke: colour("threshold"), strokeWidth: 1.5, strokeDasharray: "6 4" }),
        ruleX([time(asOf)], { stroke: colour("muted"), strokeDasharray: "2 3" }),
        observed(options),
        quantileDots(options),
        [10, 50, 90].map((percent) => quantileLabel(options, percent)),
        thresholdWords(threshold),
      ],
    });
}

type Known = FanQuantile & { readonly date: string };

function isKnown(quantile: FanQuantile): quantile is Known {
  return quantile.date !== null;
}

function time(date: string): Date {
  return new Date(`${date}T00:00:00Z`);
}

function yearOf(date: Date): string {
  return String(date.getUTCFullYear());
}

/** The first day of each year, of fewer where they would stand closer than a label is wide. */
function yearTicks({ openedOn, until }: FanOptions, width: number): readonly Date[] {
  const [first, last] = [Number(openedOn.slice(0, 4)) + 1, Number(until.slice(0, 4))];
  const step = Math.max(1, Math.ceil(((last - first + 1) * 44) / (width - 50)));
  return Array.from({ length: Math.floor((last - first) / step) + 1 }, (_, index) =>
    time(`${first + index * step}-01-01`),
  );
}

function observed({ steps, openedOn, asOf, instruments }: FanOptions): Markish {
  const inside = steps.filter(({ date }) => date <= asOf);
  return line([{ date: openedOn, instruments: 0 }, ...inside, { date: asOf, instruments }], {
    x: ({ date }: DatedStep) => time(date),
    y: "instruments",
    curve: "step-after",
    stroke: colour("strong"),
    strokeWidth: 3.4,
  });
}

function quantileDots({ quantiles, threshold }: FanOptions): Markish {
  return dot(quantiles.filter(isKnown), {
    x: ({ date }: Known) => time(date),
    y: threshold,
    r: 4,
    fill: colour("threshold"),
    title: ({ percent, label }: Known) => `${percent}%: ${label}`,
  });
}

function thresholdWords(threshold: number): Markish {
  return text([threshold], {
    y: (value: number) => value,
    frameAnchor: "left",
    dx: -8,
    dy: -3,
    lineAnchor: "top",
    textAnchor: "end",
    text: (value: number) => `${value}\nneeded`,
    fontSize: 12,
    fontWeight: "bold",
    fill: colour("threshold"),
  });
}

/** From the day of the forecast straight to two quantiles; one beyond the forecast lies at the edge. */
function fan(
  { asOf, instruments, threshold, quantiles, until }: FanOptions,
  low: number,
  high: number,
  token: "none" | "band",
) {
  const at = (percent: number) => time(quantiles.find((one) => one.percent === percent)?.date ?? until);
  const corners = [
    { y: instruments, from: time(asOf), to: time(asOf) },
    { y: threshold, from: at(low), to: at(high) },
  ];
  return areaX(corners, {
    y: "y",
    x1: "from",
    x2: "to",
    fill: colour(token),
    stroke: token === "none" ? colour("none-edge") : colour(token),
  });
}

function median({ asOf, instruments, threshold, quantiles }: FanOptions) {
  const middle = quantiles.filter(isKnown).filter(({ percent }) => percent === 50);
  const points = middle.flatMap(({ date }) => [
    { x: time(asOf), y: instruments },
    { x: time(date), y: threshold },
  ]);
  return line(points, { x: "x", y: "y", stroke: colour("strong"), strokeWidth: 1.5, strokeDasharray: "4 3" });
}

function quantileLabel({ quantiles, threshold, openedOn, until }: FanOptions, percent: number) {
  const own = quantiles.filter(isKnown).filter((one) => one.percent === percent);
  const { anchor: wanted, dy } = labelled[percent] ?? { anchor: "middle", dy: -8 };
  const [from, to] = [time(openedOn).getTime(), time(until).getTime()];
  const isLate = own.some(({ date }) => time(date).getTime() > from + (to - from) * EDGE);
  const anchor = isLate ? "end" : wanted;
  return text(own, {
    x: ({ date }: Known) => time(date),
    y: threshold,
    dx: anchor === "end" ? 6 : 0,
    dy,
    lineAnchor: "bottom",
    textAnchor: anchor,
    text: ({ label }: Known) => `${percent}%\n${label}`,
    fontSize: 12,
    fontWeight: percent === 50 ? "bold" : "normal",
  });
}
