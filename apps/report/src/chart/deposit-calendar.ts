import { groupBy, monthNames } from "@depositary/model";
import { cellGrid, saysOfCells } from "./cell-grid.js";
import type { Draw } from "./figure.js";
import { isNarrow } from "./is-narrow.js";
import { colour, type Token } from "./palette.js";
import { rowPath } from "./row-path.js";
import { type Attributes, svgElement } from "./svg-element.js";

export interface CalendarDay {
  /** `YYYY-MM-DD`. */
  readonly onDay: string;
  readonly count: number;
}

/**
 * Counts are drawn in steps: the more, the taller and stronger, so that height doubles colour. Each is seen on its
 * ground, 3:1 or more.
 */
export const calendarSteps = [
  { least: 1, label: "1", token: "deposit", height: 0.4 },
  { least: 2, label: "2 to 4", token: "strong", height: 0.6 },
  { least: 5, label: "5 to 9", token: "ink", height: 0.8 },
  { least: 10, label: "10 or more", token: "threshold", height: 1 },
] as const satisfies readonly {
  readonly least: number;
  readonly label: string;
  readonly token: Token;
  readonly height: number;
}[];

const LEFT = 40;
const TOP = 22;
const MONTH = 32;
const MONTHS = monthNames.map((name) => name.slice(0, 3));
/** The days of every month, by place. */
const DAYS = MONTHS.flatMap((month) =>
  Array.from({ length: MONTH }, (_, index) => (index < MONTH - 1 ? `${index + 1} ${month}` : "")),
);
/** Up to so many years each has its number beside it. */
const YEARS_NAMED = 30;

/** A row per year, a mark per day; months all 31 days long, so that the same day stands below itself. */
export function drawDepositCalendar(days: readonly CalendarDay[]): Draw {
  return (document, width) => {
    const years = days.map(({ onDay }) => Number(onDay.slice(0, 4)));
    const first = Math.min(...years);
    const last = Math.max(...years);
    const row = last - first < YEARS_NAMED ? 14 : 9;
    const unit = Math.floor((100 * (width - LEFT)) / (12 * MONTH)) / 100;
    const height = TOP + (last - first + 1) * row + 4;
    const svg = svgElement(document, "svg", {
      width,
      height,
      viewBox: `0 0 ${width} ${height}`,
      fill: "currentColor",
      "text-anchor": "start",
    });
    const label = (x: number, y: number, text: string, attributes: Attributes = {}) =>
      svg.append(svgElement(document, "text", { x, y, "font-size": 12, ...attributes }, text));
    for (const [index, name] of MONTHS.entries())
      label(LEFT + index * MONTH * unit, 14, isNarrow(width) ? name.slice(0, 1) : name, {
        fill: colour("muted"),
      });
    for (const year of namedYears(first, last))
      label(0, TOP + (year - first) * row + row / 2 + 4, String(year));
    svg.append(cells(document, days, { first, last, row, unit, spread: isNarrow(width) ? 3 : 1.5 }));
    return svg;
  };
}

function namedYears(first: number, last: number): readonly number[] {
  const all = Array.from({ length: last - first + 1 }, (_, index) => first + index);
  return all.length <= YEARS_NAMED ? all : all.filter((year) => year % 5 === 0);
}

interface CalendarFrame {
  readonly first: number;
  readonly last: number;
  readonly row: number;
  readonly unit: number;
  /** Width of a mark in days, more than one where a day would be too thin to see. */
  readonly spread: number;
}

/** One path for the ground and one a count; larger ones, which are drawn larger, lie above. */
function cells(document: Document, days: readonly CalendarDay[], frame: CalendarFrame): Element {
  const { row, unit } = frame;
  const group = svgElement(document, "g", {
    transform: `translate(${LEFT},${TOP}) scale(${unit},1)`,
    fill: "none",
    ...cellGrid({
      rowHeight: row,
      rows: yearsOf(frame).map(String),
      columns: DAYS,
      first: "column",
      isMarks: true,
      otherwise: "no deposit of known day",
    }),
  });
  const byCount = [...groupBy(days, ({ count }) => count)].toSorted(([a], [b]) => a - b);
  group.append(
    ground(document, frame),
    ...byCount.map(([count, own]) => marksOf(document, count, own, frame)),
  );
  return group;
}

function yearsOf({ first, last }: CalendarFrame): readonly number[] {
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}

/** The middle of the row of a year, in px. */
function middleOf(year: number, { first, row }: CalendarFrame): number {
  return (year - first) * row + row / 2;
}

function ground(document: Document, frame: CalendarFrame): Element {
  const months = MONTHS.map((_, index) => ({ from: index * MONTH, to: index * MONTH + MONTH - 1 }));
  const d = yearsOf(frame).map((year) => rowPath(middleOf(year, frame), months));
  return svgElement(document, "path", {
    d: d.join(""),
    stroke: colour("none"),
    "stroke-width": frame.row - 2,
  });
}

function marksOf(
  document: Document,
  count: number,
  days: readonly CalendarDay[],
  frame: CalendarFrame,
): Element {
  const { token, height } = calendarSteps.findLast(({ least }) => least <= count) ?? calendarSteps[0];
  const byYear = groupBy(days, ({ onDay }) => Number(onDay.slice(0, 4)));
  const d = [...byYear].map(([year, own]) =>
    rowPath(
      middleOf(year, frame),
      own.map(placeOf).map((from) => ({ from, to: from + frame.spread })),
    ),
  );
  return svgElement(document, "path", {
    d: d.join(""),
    stroke: colour(token),
    "stroke-width": height * (frame.row - 1),
    ...saysOfCells(count === 1 ? "1 deposit" : `${count} deposits`),
  });
}

function placeOf({ onDay }: CalendarDay): number {
  return (Number(onDay.slice(5, 7)) - 1) * MONTH + Number(onDay.slice(8, 10)) - 1;
}
