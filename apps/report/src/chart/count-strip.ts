import { axisX, dot, type Markish, ruleX, ruleY, text } from "@observablehq/plot";
import type { Draw } from "./figure.js";
import { fitText } from "./fit-text.js";
import { isNarrow } from "./is-narrow.js";
import { colour, type Token } from "./palette.js";
import { plotSvg } from "./plot-frame.js";

/** A number on its own line. */
export interface StripCount {
  readonly id: string;
  readonly value: number;
  readonly label: string;
  /** At the end of the line of words, beside the dot where there is no room for both. */
  readonly remark: string;
  readonly token: Token;
}

export interface CountStripOptions {
  readonly counts: readonly StripCount[];
  /** A number that all are held against. */
  readonly reference: { readonly value: number; readonly label: string };
}

const ROW = 40;

/** A dot per number on one axis, who printed it above its line, and our verdict; a rule for the reference. */
export function drawCountStrip({ counts, reference }: CountStripOptions): Draw {
  return (document, width) => {
    const values = [...counts.map(({ value }) => value), reference.value];
    const domain = [Math.min(...values), Math.max(...values)] as const;
    const narrow = isNarrow(width);
    const shown = counts.map((count) => ({
      ...count,
      label: fitText(count.label, narrow ? width : width - count.remark.length * 7 - 14),
    }));
    return plotSvg(document, {
      width,
      height: counts.length * ROW + 50,
      marginTop: 22,
      marginRight: 12,
      marginBottom: 26,
      marginLeft: 12,
      x: { label: null, domain, nice: true },
      y: { axis: null, domain: counts.map(({ id }) => id), padding: 0.5 },
      marks: [
        axisX({ anchor: "bottom", tickSize: 4, label: null, ticks: narrow ? 4 : 8 }),
        referenceMarks(reference, domain),
        ruleY(shown, { y: "id", dy: 10, stroke: colour("rule") }),
        counts.map(countDot),
        countLabels(shown),
        narrow ? remarksAtDots(shown, domain) : remarksAtEnds(shown),
      ],
    });
  };
}

/** A rule at the number that all are held against; its words lie on the side that has more room. */
function referenceMarks(
  reference: CountStripOptions["reference"],
  [least, most]: readonly [number, number],
): Markish {
  return [
    ruleX([reference.value], { stroke: colour("threshold") }),
    text([reference], {
      x: "value",
      frameAnchor: "top",
      dy: -14,
      text: "label",
      textAnchor: reference.value > (least + most) / 2 ? "end" : "start",
      fontSize: 12,
      fontWeight: "bold",
      fill: colour("threshold"),
    }),
  ];
}

function countDot(count: StripCount): Markish {
  return dot([count], {
    x: "value",
    y: "id",
    dy: 10,
    r: 5,
    fill: colour(count.token),
    stroke: colour("ink"),
    title: ({ label, remark }: StripCount) => `${label}: ${remark}`,
  });
}

const words = { y: "id", fontSize: 12, stroke: colour("paper"), strokeWidth: 4 } as const;

function countLabels(counts: readonly StripCount[]): Markish {
  return text(counts, {
    ...words,
    dy: -6,
    frameAnchor: "left",
    textAnchor: "start",
    dx: -12,
    text: "label",
    fontWeight: "bold",
    fill: colour("ink"),
  });
}

function remarksAtEnds(counts: readonly StripCount[]): Markish {
  return text(counts, {
    ...words,
    dy: -6,
    frameAnchor: "right",
    textAnchor: "end",
    dx: 12,
    text: "remark",
    fill: colour("muted"),
  });
}

/** On the side of each dot that has more room. */
function remarksAtDots(counts: readonly StripCount[], [least, most]: readonly [number, number]): Markish {
  const isHigh = ({ value }: StripCount) => value > (least + most) / 2;
  const beside = { ...words, x: "value", dy: 10, text: "remark", fill: colour("muted") } as const;
  return [
    text(counts, { ...beside, filter: isHigh, textAnchor: "end", dx: -9 }),
    text(counts, { ...beside, filter: (count: StripCount) => !isHigh(count), textAnchor: "start", dx: 9 }),
  ];
}
