import { barX, text } from "@observablehq/plot";
import type { Draw } from "./figure.js";
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
    const row = width < 600 ? 38 : 25;
    const narrow = width < 600;
    const left = narrow ? 0 : 250;
    const most = Math.max(1, ...bars.map(({ days }) => days));
    const name = ({ label }: ForceBar) => label;
    return plotSvg(document, {
      width,
      height: bars.length * row + 4,
      marginLeft: left,
      marginRight: 92,
      marginTop: 2,
      marginBottom: 2,
      x: { axis: null, domain: [0, most] },
      y: { axis: null, domain: bars.map(name), padding: 0 },
      marks: [true, false].flatMap((isOwn) => {
        const own = bars.filter((bar) => bar.isOwn === isOwn);
        const weight = isOwn ? "bold" : "normal";
        return [
          barX(own, {
            x: "days",
            y: name,
            fill: colour(isOwn ? "strong" : "comparator"),
            insetTop: narrow ? 18 : 4,
            insetBottom: 4,
            title: ({ label, remark }: ForceBar) => `${label}: ${remark}`,
          }),
          text(own, {
            x: "days",
            y: name,
            dx: 6,
            dy: narrow ? 7 : 0,
            text: "remark",
            textAnchor: "start",
            fontSize: 12,
            fontWeight: weight,
          }),
          text(own, {
            y: name,
            frameAnchor: "left",
            textAnchor: narrow ? "start" : "end",
            dx: narrow ? 0 : -8,
            dy: narrow ? -10 : 0,
            text: name,
            fontSize: 12,
            fontWeight: weight,
          }),
        ];
      }),
    });
  };
}
