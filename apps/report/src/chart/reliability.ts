import { dot, line, link, type Markish, text } from "@observablehq/plot";
import type { Draw } from "./figure.js";
import { colour } from "./palette.js";
import { plotSvg } from "./plot-frame.js";

/** Chances of about one size, and how often what they were about happened; shares of 0 to 1. */
export interface ReliabilityPoint {
  readonly forecast: number;
  readonly observed: number;
  readonly cases: number;
}

const shares = {
  domain: [0, 1],
  ticks: [0, 0.25, 0.5, 0.75, 1],
  tickFormat: percent,
  tickSize: 4,
  label: null,
} as const;

/** Chances given against shares that came true: on the diagonal a forecast is right; the size of a dot is the number of cases. */
export function drawReliability(points: readonly ReliabilityPoint[]): Draw {
  return (document, width) => {
    const size = Math.min(width, 420);
    return plotSvg(document, {
      width,
      height: size,
      marginTop: 26,
      marginRight: width - size + 16,
      marginBottom: 44,
      marginLeft: 44,
      x: shares,
      y: shares,
      r: { domain: [0, Math.max(1, ...points.map(({ cases }) => cases))], range: [0, 14] },
      marks: [
        link([0], { x1: 0, y1: 0, x2: 1, y2: 1, stroke: colour("threshold"), strokeDasharray: "6 4" }),
        line(points, { x: "forecast", y: "observed", stroke: colour("comparator") }),
        dots(points),
        axisNames(),
      ],
    });
  };
}

function percent(share: number): string {
  return `${Math.round(share * 100)}%`;
}

function dots(points: readonly ReliabilityPoint[]): Markish {
  return dot(points, {
    x: "forecast",
    y: "observed",
    r: "cases",
    fill: colour("signatory"),
    stroke: colour("strong"),
    title: ({ forecast, observed, cases }: ReliabilityPoint) =>
      `said ${percent(forecast)}, happened ${percent(observed)} of ${cases}`,
  });
}

function axisNames(): Markish {
  const look = { fontSize: 12, fill: colour("muted"), text: (words: string) => words } as const;
  return [
    text(["share that happened ↑"], { ...look, frameAnchor: "top-left", dy: -20, textAnchor: "start" }),
    text(["chance given →"], { ...look, frameAnchor: "bottom-right", dy: 38, textAnchor: "end" }),
  ];
}
