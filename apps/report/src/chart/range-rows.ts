import { axisX, dot, link, type Markish, text, tickX } from "@observablehq/plot";
import type { Draw } from "./figure.js";
import { fitText } from "./fit-text.js";
import { isNarrow } from "./is-narrow.js";
import { colour } from "./palette.js";
import { plotSvg } from "./plot-frame.js";
import { textLines } from "./text-lines.js";

/** A line from one number to another with a dot on it. */
export interface RangeRow {
  readonly label: string;
  readonly from: number;
  /** Null where the line has no end on file: it then runs, dashed, to the edge. */
  readonly to: number | null;
  readonly dot: number | null;
  /** At the end of its line. */
  readonly remark: string;
  readonly isStrong: boolean;
}

export interface RangeOptions {
  readonly rows: readonly RangeRow[];
  readonly domain: readonly [number, number];
  readonly tickFormat: (value: number) => string;
  /** A short stroke at the beginning of each line, where that is a number to be read. */
  readonly hasTick: boolean;
}

interface ShownRow extends RangeRow {
  readonly end: number;
  /** In lines. */
  readonly name: string;
}

const ROW = 38;
const LINE = 14;
const TICK = 12;
/** What fits of a text in bold, of what fits otherwise. */
const BOLD = 0.9;

/** Where the line of a row lies: below its words. */
const onLine = { y: "label", dy: 9 } as const;

/** Each line with its name above it and its numbers at the end; strong rows stand out from those beside which they are read. */
export function drawRangeRows({ rows, domain, tickFormat, hasTick }: RangeOptions): Draw {
  // where all are strong, letters have nothing to stand out from
  const isBold = ({ isStrong }: RangeRow) => isStrong && rows.some((row) => !row.isStrong);
  return (document, width) => {
    const shown = rows.map((row) => ({
      ...row,
      end: row.to ?? domain[1],
      name: nameLines(row, (width - row.remark.length * 7 - 16) * (isBold(row) ? BOLD : 1)).join("\n"),
    }));
    const room = shown.some(({ name }) => name.includes("\n")) ? ROW + LINE : ROW;
    return plotSvg(document, {
      width,
      height: rows.length * room + 34,
      marginTop: 4,
      marginRight: 14,
      marginBottom: 30,
      marginLeft: 14,
      x: { label: null, domain },
      y: { axis: null, domain: rows.map(({ label }) => label), padding: 0.5 },
      marks: [
        axisX({ anchor: "bottom", tickSize: 4, label: null, ticks: isNarrow(width) ? 4 : 8, tickFormat }),
        track(shown, domain),
        [true, false].map((isStrong) => {
          const own = shown.filter((row) => row.isStrong === isStrong);
          const stroke = colour(isStrong ? "strong" : "comparator");
          return [
            lines(own, stroke),
            hasTick ? startTicks(own, room) : null,
            dots(own, stroke),
            words(own, own.some(isBold)),
          ];
        }),
      ],
    });
  };
}

/** The name on one line, or on two where it is too long. */
function nameLines({ label }: RangeRow, room: number): readonly string[] {
  const [first = "", ...rest] = textLines(label, room, 12);
  return rest.length === 0 || isShort(label, room)
    ? [fitText(label, room)]
    : [first, fitText(rest.join(" "), room)];
}

function isShort(label: string, room: number): boolean {
  return fitText(label, room) === label;
}

/** The whole scale behind each row, so that its place on it can be seen far from the axis. */
function track(rows: readonly ShownRow[], [x1, x2]: RangeOptions["domain"]): Markish {
  return link(rows, { ...onLine, x1: () => x1, x2: () => x2, stroke: colour("rule"), strokeWidth: 1 });
}

function lines(rows: readonly ShownRow[], stroke: string): Markish {
  const line = { ...onLine, x1: "from", x2: "end", stroke, strokeWidth: 3 } as const;
  return [
    link(
      rows.filter(({ to }) => to === null),
      { ...line, strokeDasharray: "4 4" },
    ),
    link(
      rows.filter(({ to }) => to !== null),
      line,
    ),
  ];
}

/** A band is about half of the room of its row. */
function startTicks(rows: readonly ShownRow[], room: number): Markish {
  const inset = (room / 2 - TICK) / 2;
  return tickX(rows, {
    ...onLine,
    x: "from",
    stroke: colour("ink"),
    strokeWidth: 2,
    insetTop: inset,
    insetBottom: inset,
  });
}

function dots(rows: readonly ShownRow[], fill: string): Markish {
  return dot(
    rows.filter((row) => row.dot !== null),
    {
      ...onLine,
      x: "dot",
      r: 5,
      fill,
      stroke: colour("paper"),
      title: ({ label, remark }: RangeRow) => `${label}: ${remark}`,
    },
  );
}

/** The name at the beginning of each row and the remark at its end. */
function words(rows: readonly ShownRow[], isBold: boolean): Markish {
  const above = { y: "label", dy: -2, lineAnchor: "bottom", fontSize: 12 } as const;
  return [
    text(rows, {
      ...above,
      dx: -14,
      frameAnchor: "left",
      textAnchor: "start",
      text: "name",
      fontWeight: isBold ? "bold" : "normal",
    }),
    text(rows, {
      ...above,
      dx: 14,
      frameAnchor: "right",
      textAnchor: "end",
      text: "remark",
      fill: colour("muted"),
    }),
  ];
}
