import { axisX, dot, ruleX, ruleY, text } from "@observablehq/plot";
import type { Draw } from "./figure.js";
import { fitText } from "./fit-text.js";
import { colour, type Token } from "./palette.js";
import { plotSvg } from "./plot-frame.js";

/** A number on its own line. */
export interface StripCount {
  readonly id: string;
  readonly value: number;
  readonly label: string;
  /** At the end of its line. */
  readonly remark: string;
  readonly token: Token;
}

export interface CountStripOptions {
  readonly counts: readonly StripCount[];
  /** A number that all are held against. */
  readonly reference: { readonly value: number; readonly label: string };
}

const ROW = 40;

/** A dot per number on one axis, who printed it above its line and our verdict at the end; a rule for the reference. */
export function drawCountStrip({ counts, reference }: CountStripOptions): Draw {
  return (document, width) => {
    const values = [...counts.map(({ value }) => value), reference.value];
    const shown = counts.map((count) => ({
      ...count,
      label: fitText(count.label, width - count.remark.length * 7 - 14),
    }));
    const middle = (Math.min(...values) + Math.max(...values)) / 2;
    return plotSvg(document, {
      width,
      height: counts.length * ROW + 50,
      marginTop: 22,
      marginRight: 12,
      marginBottom: 26,
      marginLeft: 12,
      x: { label: null, domain: [Math.min(...values), Math.max(...values)], nice: true },
      y: { axis: null, domain: counts.map(({ id }) => id), padding: 0.5 },
      marks: [
        axisX({ anchor: "bottom", tickSize: 4, label: null, ticks: width < 600 ? 4 : 8 }),
        ruleX([reference.value], { stroke: colour("threshold") }),
        text([reference], {
          x: "value",
          frameAnchor: "top",
          dy: -14,
          text: "label",
          textAnchor: reference.value > middle ? "end" : "start",
          fontSize: 12,
          fontWeight: "bold",
          fill: colour("threshold"),
        }),
        ruleY(shown, { y: "id", dy: 10, stroke: colour("rule") }),
        ...counts.map((count) =>
          dot([count], {
            x: "value",
            y: "id",
            dy: 10,
            r: 5,
            fill: colour(count.token),
            stroke: colour("ink"),
            title: ({ label, remark }: StripCount) => `${label}: ${remark}`,
          }),
        ),
        ...(["start", "end"] as const).map((end) =>
          text(shown, {
            y: "id",
            frameAnchor: end === "start" ? "left" : "right",
            textAnchor: end,
            dx: end === "start" ? -12 : 12,
            dy: -6,
            text: end === "start" ? "label" : "remark",
            fontSize: 12,
            fontWeight: end === "start" ? "bold" : "normal",
            fill: colour(end === "start" ? "ink" : "muted"),
            stroke: colour("paper"),
            strokeWidth: 4,
          }),
        ),
      ],
    });
  };
}
