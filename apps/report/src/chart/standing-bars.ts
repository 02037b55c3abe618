import { barX, text } from "@observablehq/plot";
import type { Draw } from "./figure.js";
import { colour, type Token } from "./palette.js";
import { plotSvg } from "./plot-frame.js";

/** A bar made of parts that add up to its total. */
export interface PartedBar {
  readonly label: string;
  readonly parts: readonly { readonly name: string; readonly token: Token; readonly value: number }[];
  readonly total: number;
  /** Printed above the end of the bar, and what is printed where the chart is narrow. */
  readonly remark: string;
  readonly shortRemark: string;
}

interface Part {
  readonly bar: string;
  readonly from: number;
  readonly to: number;
  readonly value: number;
  readonly token: Token;
  readonly title: string;
}

/** Bars of 100% with the number in each part that has room for it; label above, remark at the end of its line. */
export function drawPartedBars(bars: readonly PartedBar[]): Draw {
  return (document, width) => {
    const parts = bars.flatMap(partsOf);
    const row = 46;
    const tokens = [...new Set(parts.map(({ token }) => token))];
    return plotSvg(document, {
      width,
      height: bars.length * row + 4,
      marginLeft: 0,
      marginRight: 0,
      marginTop: 2,
      marginBottom: 2,
      x: { axis: null, domain: [0, 1] },
      y: { axis: null, domain: bars.map(({ label }) => label), padding: 0 },
      marks: [
        ...tokens.map((token) =>
          barX(
            parts.filter((part) => part.token === token),
            {
              x1: "from",
              x2: "to",
              y: "bar",
              fill: colour(token),
              stroke: colour("paper"),
              insetTop: 20,
              insetBottom: 4,
              title: "title",
            },
          ),
        ),
        ...tokens.map((token) =>
          text(
            parts.filter((part) => part.token === token && (part.to - part.from) * width >= 20),
            {
              x: (part: Part) => (part.from + part.to) / 2,
              y: "bar",
              dy: 8,
              text: (part: Part) => String(part.value),
              fill: colour(inkOn(token)),
              fontSize: 12,
              fontWeight: "bold",
            },
          ),
        ),
        text(bars, {
          x: 0,
          y: "label",
          text: "label",
          textAnchor: "start",
          dy: -14,
          fontSize: 13,
          fontWeight: "bold",
        }),
        text(bars, {
          x: 1,
          y: "label",
          text: width < 600 ? "shortRemark" : "remark",
          textAnchor: "end",
          dy: -14,
          fontSize: 12,
          fill: colour("muted"),
        }),
      ],
    });
  };
}

function partsOf({ label, parts, total }: PartedBar): readonly Part[] {
  let reached = 0;
  return parts.flatMap(({ name, token, value }) => {
    const from = reached / total;
    reached += value;
    return value === 0
      ? []
      : [
          {
            bar: label,
            from,
            to: reached / total,
            value,
            token,
            title: `${label}: ${name} ${value} of ${total}`,
          },
        ];
  });
}

function inkOn(token: Token): Token {
  const inks: Partial<Record<Token, Token>> = {
    consent: "on-consent",
    signatory: "on-signatory",
    none: "on-none",
    yes: "on-yes",
    no: "on-no",
    abstain: "on-abstain",
    "not-voting": "on-not-voting",
  };
  return inks[token] ?? "ink";
}
