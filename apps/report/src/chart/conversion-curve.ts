import { DAYS_PER_YEAR } from "@depositary/model";
import { areaY, line, ruleY, text } from "@observablehq/plot";
import type { Draw } from "./figure.js";
import { colour } from "./palette.js";
import { plotSvg } from "./plot-frame.js";

/** The share that has joined by the end of a day, with its interval, and how many were still at risk just before. */
export interface ConversionPoint {
  readonly days: number;
  readonly joined: number;
  readonly lower: number | null;
  readonly upper: number | null;
}

/** How many are still followed after so many years. */
export interface AtRisk {
  readonly years: number;
  readonly number: number;
}

/** A rising step curve with its band, and the number at risk below each year. */
export function drawConversion(
  points: readonly ConversionPoint[],
  atRisk: readonly AtRisk[],
  horizonDays: number,
): Draw {
  return (document, width) => {
    const narrow = width < 600;
    const start: ConversionPoint = { days: 0, joined: 0, lower: 0, upper: 0 };
    const inside = [start, ...points.filter(({ days }) => days <= horizonDays)];
    const end = { ...(inside.at(-1) ?? start), days: Math.min(horizonDays, points.at(-1)?.days ?? 0) };
    const curve = [...inside, end];
    const banded = curve.filter(({ lower, upper }) => lower !== null && upper !== null);
    const every = Math.ceil(horizonDays / DAYS_PER_YEAR / (narrow ? 4 : 10));
    const years = atRisk.filter((each) => each.years % every === 0);
    return plotSvg(document, {
      width,
      height: narrow ? 290 : 330,
      marginTop: 12,
      marginRight: 20,
      marginBottom: 66,
      marginLeft: 44,
      x: {
        domain: [0, horizonDays],
        ticks: years.map((each) => each.years * DAYS_PER_YEAR),
        tickFormat: (days: number) => (days === 0 ? "signature" : `${Math.round(days / DAYS_PER_YEAR)} y`),
        label: null,
        tickSize: 4,
      },
      y: {
        domain: [0, 1],
        ticks: [0, 0.25, 0.5, 0.75, 1],
        tickFormat: (share: number) => `${share * 100}%`,
        label: null,
        tickSize: 0,
      },
      marks: [
        ruleY([0.25, 0.5, 0.75, 1], { stroke: colour("rule") }),
        ruleY([0], { stroke: colour("muted") }),
        areaY(banded, { x: "days", y1: "lower", y2: "upper", curve: "step-after", fill: colour("band") }),
        line(curve, {
          x: "days",
          y: "joined",
          curve: "step-after",
          stroke: colour("strong"),
          strokeWidth: 3,
        }),
        text(years, {
          x: ({ years: age }: AtRisk) => age * DAYS_PER_YEAR,
          frameAnchor: "bottom",
          dy: 58,
          text: ({ number }: AtRisk) => String(number),
          fontSize: 12,
        }),
        text(["still followed"], {
          frameAnchor: "bottom-left",
          dx: -40,
          dy: 44,
          textAnchor: "start",
          text: (words: string) => words,
          fontSize: 12,
          fill: colour("muted"),
        }),
      ],
    });
  };
}
