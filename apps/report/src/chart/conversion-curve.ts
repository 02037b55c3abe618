import { DAYS_PER_YEAR } from "@depositary/model";
import { areaY, line, type Markish, ruleY, text } from "@observablehq/plot";
import { counted } from "../text/format-number.js";
import type { Draw } from "./figure.js";
import { isNarrow } from "./is-narrow.js";
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

export interface ConversionOptions {
  readonly points: readonly ConversionPoint[];
  readonly atRisk: readonly AtRisk[];
  /** Days since signature at the right edge. */
  readonly horizonDays: number;
}

const shareTicks = [0.25, 0.5, 0.75, 1] as const;

/** A rising step curve with its band, and the number at risk below each year. */
export function drawConversion(options: ConversionOptions): Draw {
  return (document, width) => {
    const narrow = isNarrow(width);
    const years = namedYears(options, narrow ? 4 : 10);
    return plotSvg(document, {
      width,
      height: narrow ? 290 : 330,
      marginTop: 12,
      marginRight: 20,
      marginBottom: 66,
      marginLeft: 44,
      x: {
        domain: [0, options.horizonDays],
        ticks: years.map((each) => each.years * DAYS_PER_YEAR),
        tickFormat: (days: number) =>
          days === 0 ? "signature" : counted(Math.round(days / DAYS_PER_YEAR), "year"),
        label: null,
        tickSize: 4,
      },
      y: {
        domain: [0, 1],
        ticks: [0, ...shareTicks],
        tickFormat: (share: number) => `${share * 100}%`,
        label: null,
        tickSize: 0,
      },
      marks: [
        ruleY(shareTicks, { stroke: colour("rule") }),
        ruleY([0], { stroke: colour("muted") }),
        curveMarks(cutPoints(options)),
        atRiskWords(years),
      ],
    });
  };
}

/** As many of the years as have room, evenly apart. */
function namedYears({ atRisk, horizonDays }: ConversionOptions, most: number): readonly AtRisk[] {
  const every = Math.ceil(horizonDays / DAYS_PER_YEAR / most);
  return atRisk.filter(({ years }) => years % every === 0);
}

/** From nobody on the day of signature to the horizon, or to the last day on file where that comes first. */
function cutPoints({ points, horizonDays }: ConversionOptions): readonly ConversionPoint[] {
  const start: ConversionPoint = { days: 0, joined: 0, lower: 0, upper: 0 };
  const inside = [start, ...points.filter(({ days }) => days <= horizonDays)];
  const end = { ...(inside.at(-1) ?? start), days: Math.min(horizonDays, points.at(-1)?.days ?? 0) };
  return [...inside, end];
}

function curveMarks(points: readonly ConversionPoint[]): Markish {
  const banded = points.filter(({ lower, upper }) => lower !== null && upper !== null);
  const step = { x: "days", curve: "step-after" } as const;
  return [
    areaY(banded, { ...step, y1: "lower", y2: "upper", fill: colour("band") }),
    line(points, { ...step, y: "joined", stroke: colour("strong"), strokeWidth: 3 }),
  ];
}

function atRiskWords(years: readonly AtRisk[]): Markish {
  return [
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
  ];
}
