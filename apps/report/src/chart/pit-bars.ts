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

/** A bar per tenth beside the line on which all would stand if the forecast were calibrated. */
export function drawPitBars(bars: readonly PitBar[]): Draw {
  return (document, width) => {
    const even = 1 / Math.max(1, bars.length);
    return plotSvg(document, {
      width,
      height: 240,
      marginTop: 20,
      marginRight: 4,
      marginBottom: 44,
      marginLeft: 4,
      x: {
        domain: bars.map(({ bin }) => bin),
        label: null,
        tickSize: 0,
        padding: 0.12,
        tickFormat: (bin: number) => (bin === 1 ? "soonest" : bin === bars.length ? "latest" : ""),
      },
      y: { axis: null, domain: [0, Math.max(even * 1.5, ...bars.map(({ share }) => share))] },
      marks: [
        shareBars(bars),
        ruleY([0], { stroke: colour("muted") }),
        ruleY([even], { stroke: colour("threshold"), strokeWidth: 1.5, strokeDasharray: "6 4" }),
        shareWords(bars),
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

function shareWords(bars: readonly PitBar[]): Markish {
  return text(bars, {
    x: "bin",
    y: "share",
    dy: -8,
    text: ({ share }: PitBar) => percent(share),
    fontSize: 12,
    stroke: colour("paper"),
    strokeWidth: 3,
    fill: colour("ink"),
  });
}
