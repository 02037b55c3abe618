import { axisX, dot, link, text, tickX } from "@observablehq/plot";
import type { Draw } from "./figure.js";
import { fitText } from "./fit-text.js";
import { colour } from "./palette.js";
import { plotSvg } from "./plot-frame.js";

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

const ROW = 38;

/** Each line with its name above it and its numbers at the end; strong rows stand out from those beside which they are read. */
export function drawRangeRows({ rows, domain, tickFormat, hasTick }: RangeOptions): Draw {
  return (document, width) => {
    const narrow = width < 600;
    const shown = rows.map((row) => ({
      ...row,
      end: row.to ?? domain[1],
      name: fitText(row.label, width - row.remark.length * 7 - 16),
    }));
    return plotSvg(document, {
      width,
      height: rows.length * ROW + 34,
      marginTop: 4,
      marginRight: 14,
      marginBottom: 30,
      marginLeft: 14,
      x: { label: null, domain },
      y: { axis: null, domain: rows.map(({ label }) => label), padding: 0.5 },
      marks: [
        axisX({ anchor: "bottom", tickSize: 4, label: null, ticks: narrow ? 4 : 8, tickFormat }),
        ...[true, false].flatMap((isStrong) => {
          const own = shown.filter((row) => row.isStrong === isStrong);
          const stroke = colour(isStrong ? "strong" : "comparator");
          const at = { y: "label", dy: 9 } as const;
          return [
            ...[true, false].map((isOpen) =>
              link(
                own.filter(({ to }) => (to === null) === isOpen),
                {
                  ...at,
                  x1: "from",
                  x2: "end",
                  stroke,
                  strokeWidth: 3,
                  ...(isOpen ? { strokeDasharray: "4 4" } : {}),
                },
              ),
            ),
            ...(hasTick
              ? [
                  tickX(own, {
                    ...at,
                    x: "from",
                    stroke: colour("ink"),
                    strokeWidth: 2,
                    insetTop: 12,
                    insetBottom: 12,
                  }),
                ]
              : []),
            dot(
              own.filter((row) => row.dot !== null),
              {
                ...at,
                x: "dot",
                r: 5,
                fill: stroke,
                stroke: colour("paper"),
                title: ({ label, remark }: RangeRow) => `${label}: ${remark}`,
              },
            ),
            text(own, {
              y: "label",
              dy: -8,
              dx: -14,
              frameAnchor: "left",
              textAnchor: "start",
              text: "name",
              fontSize: 12,
              fontWeight: isStrong ? "bold" : "normal",
            }),
            text(own, {
              y: "label",
              dy: -8,
              dx: 14,
              frameAnchor: "right",
              textAnchor: "end",
              text: "remark",
              fontSize: 12,
              fill: colour("muted"),
            }),
          ];
        }),
      ],
    });
  };
}
