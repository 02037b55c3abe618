import { barY, type Markish, ruleY, text } from "@observablehq/plot";
import type { Draw } from "./figure.js";
import { colour } from "./palette.js";
import { plotSvg } from "./plot-frame.js";

/** The share of outcomes that fell into a tenth of what had been forecast. */
export interface PitBar {
  /** 1 to 10. */
  readonly bin: number;
  readonly share: number;
}

const MARGIN_TOP = 20;
const BARS_HEIGHT = 176;
const MARGIN_BOTTOM = 44;

/** A bar per tenth beside the line on which all would stand if the forecast were calibrated. */
export function drawPitBars(bars: readonly PitBar[]): Draw {
  return (document, width) => {
    const even = 1 / Math.max(1, bars.length);
    const most = Math.max(even * 1.5, ...bars.map(({ share }) => share));
    return plotSvg(document, {
      width,
      height: MARGIN_TOP + BARS_HEIGHT + MARGIN_BOTTOM,
      marginTop: MARGIN_TOP,
      marginRight: 4,
      marginBottom: MARGIN_BOTTOM,
      marginLeft: 4,
      x: {
        domain: bars.map(({ bin }) => bin),
        label: null,
        tickSize: 0,
        padding: 0.12,
        tickFormat: (bin: number) => (bin === 1 ? "soonest" : bin === bars.length ? "latest" : ""),
      },
      y: { axis: null, domain: [0, most] },
      marks: [
        shareBars(bars),
        ruleY([0], { stroke: colour("muted") }),
        ruleY([even], { stroke: colour("threshold"), strokeWidth: 1.5, strokeDasharray: "6 4" }),
        shareWords(bars, most),
      ],
    });
  };
}

function percent(share: number): string {
  return `${Math.round(share * 100)}%`;
}

function shareBars(bars: readonly PitBar[]): Markish {
  return barY(bars, {
    x: "bin",
    y: "share",
    fill: colour("signatory"),
    stroke: colour("strong"),
    title: ({ bin, share }: PitBar) => `tenth ${bin}: ${percent(share)}`,
  });
}

/** In the feet of the bars, where the line of an even share crosses none; above a bar too low for them. */
function shareWords(bars: readonly PitBar[], most: number): Markish {
  const isLow = ({ share }: PitBar) => (share / most) * BARS_HEIGHT < 20;
  const words = { x: "bin", text: ({ share }: PitBar) => percent(share), fontSize: 12 } as const;
  return [
    text(bars, {
      ...words,
      filter: (bar: PitBar) => !isLow(bar),
      y: 0,
      dy: -9,
      fill: colour("on-signatory"),
    }),
    text(bars, { ...words, filter: isLow, y: "share", dy: -8, fill: colour("ink") }),
  ];
}
