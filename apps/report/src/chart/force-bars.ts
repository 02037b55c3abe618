import { barX, type Markish, text } from "@observablehq/plot";
import type { Draw } from "./figure.js";
import { isNarrow } from "./is-narrow.js";
import { colour } from "./palette.js";
import { plotSvg } from "./plot-frame.js";

/** How long a treaty took from opening to entry into force, or how old it was at the last evidence. */
export interface ForceBar {
  readonly label: string;
  readonly days: number;
  readonly isOwn: boolean;
  readonly remark: string;
}

/** Bars by length with the name above each; the treaty of the page strong and open at its end, for it is not in force. */
export function drawForceBars(bars: readonly ForceBar[]): Draw {
  return (document, width) => {
    const narrow = isNarrow(width);
    return plotSvg(document, {
      width,
      height: bars.length * (narrow ? 38 : 25) + 4,
      marginLeft: narrow ? 0 : 250,
      marginRight: 92,
      marginTop: 2,
      marginBottom: 2,
      x: { axis: null, domain: [0, Math.max(1, ...bars.map(({ days }) => days))] },
      y: { axis: null, domain: bars.map(({ label }) => label), padding: 0 },
      marks: [true, false].map((isOwn) => {
        const own = bars.filter((bar) => bar.isOwn === isOwn);
        return [lengths(own, isOwn, narrow), words(own, isOwn, narrow)];
      }),
    });
  };
}

function lengths(bars: readonly ForceBar[], isOwn: boolean, narrow: boolean): Markish {
  return barX(bars, {
    x: "days",
    y: "label",
    fill: colour(isOwn ? "strong" : "comparator"),
    insetTop: narrow ? 18 : 4,
    insetBottom: 4,
    title: ({ label, remark }: ForceBar) => `${label}: ${remark}`,
  });
}

/** The remark at the end of each bar; its name on the left, above the bar where there is no room. */
function words(bars: readonly ForceBar[], isOwn: boolean, narrow: boolean): Markish {
  const look = { y: "label", fontSize: 12, fontWeight: isOwn ? "bold" : "normal" } as const;
  return [
    text(bars, { ...look, x: "days", dx: 6, dy: narrow ? 7 : 0, text: "remark", textAnchor: "start" }),
    text(bars, {
      ...look,
      frameAnchor: "left",
      textAnchor: narrow ? "start" : "end",
      dx: narrow ? 0 : -8,
      dy: narrow ? -10 : 0,
      text: "label",
    }),
  ];
}
