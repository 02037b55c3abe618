import type { PitBin, ReliabilityBin } from "@depositary/analytics";
import { type Figure, type FigureData, textWidths } from "../chart/figure.js";
import { drawPitBars } from "../chart/pit-bars.js";
import { drawReliability } from "../chart/reliability.js";
import { headlineModel } from "../site/headline-model.js";
import type { SiteRecord } from "../site/record.js";
import { formatDate } from "../text/format-date.js";
import { counted, formatChance } from "../text/format-number.js";
import { numberColumn, shareColumn } from "./columns.js";

const MONTHS = 24;

/** Whether chances came true as often as they said; null where no backtest is on file. */
export function reliabilityFigure(record: SiteRecord): Figure | null {
  const bins = record.reliability.filter(({ model, months }) => model === headlineModel && months === MONTHS);
  const furthest = [...bins].sort((a, b) => errorOf(b) - errorOf(a))[0];
  if (furthest === undefined) return null;
  const finding = `${formatChance(furthest.forecast)} said, ${formatChance(furthest.observed)} came true`;
  const asOf = formatDate(record.day);
  return {
    name: "reliability",
    title: `Do chances come true? At its worst: ${finding}`,
    subtitle: `Backtest: chances that a number of instruments is met within ${MONTHS} months, by tenths, against the share that was`,
    alt: `Reliability diagram of chances within ${MONTHS} months in ${counted(bins.length, "tenth")}; the furthest from the diagonal: ${finding} of ${counted(furthest.cases, "case")}. As of ${asOf}.`,
    notes: [
      "On the dashed diagonal a chance comes true as often as it says; below it, it was too high. The larger a dot, the more cases. Cases of one treaty hang together, so their number overstates what is known.",
    ],
    source: "Treaties of the Secretary-General’s collection; backtest by Depositary",
    asOf,
    legend: [],
    data: reliabilityData(bins),
    draw: drawReliability(bins),
    widths: textWidths,
  };
}

function reliabilityData(bins: readonly ReliabilityBin[]): FigureData {
  return {
    columns: [
      shareColumn("said", "Mean chance given", "Mean chance in this tenth.", formatChance),
      shareColumn("happened", "Came true", "Share of the cases in which it happened.", formatChance),
      numberColumn("cases", "Cases", "Forecasts in this tenth."),
    ],
    rows: bins.map(({ forecast, observed, cases }) => ({
      said: forecast,
      happened: observed,
      cases,
    })),
  };
}

function errorOf({ forecast, observed }: ReliabilityBin): number {
  return Math.abs(forecast - observed);
}

/** Where the truth lay within what had been said; null where no backtest is on file. */
export function pitFigure(record: SiteRecord): Figure | null {
  const bars = record.pit.filter(({ model }) => model === headlineModel);
  const [first, last] = [bars[0], bars.at(-1)];
  if (first === undefined || last === undefined) return null;
  const asOf = formatDate(record.day);
  const finding = `${formatChance(first.share)} of the outcomes in the soonest tenth, ${formatChance(last.share)} in the latest`;
  return {
    name: "pit",
    title: `${isHumped(bars) ? "The ranges were rather too wide than too narrow" : "Where the truth lay in the forecasts"}: ${finding}`,
    subtitle: "Share of outcomes in each tenth of what had been forecast",
    alt: `Bar chart of outcomes by tenth of the forecast: ${finding}; a tenth each would be even. As of ${asOf}.`,
    notes: [
      "Where a forecast is right about its own uncertainty each bar reaches the dashed line. A hump in the middle says that the ranges were too wide, high ends that they were too narrow.",
    ],
    source: "Treaties of the Secretary-General’s collection; backtest by Depositary",
    asOf,
    legend: [],
    data: pitData(bars),
    draw: drawPitBars(bars),
    widths: textWidths,
  };
}

function pitData(bars: readonly PitBin[]): FigureData {
  return {
    columns: [
      numberColumn("bin", "Tenth of the forecast", "1 is the soonest."),
      shareColumn("share", "Share of outcomes", "Share of the outcomes in this tenth.", formatChance),
    ],
    rows: bars.map(({ bin, share }) => ({ bin, share })),
  };
}

/** Whether both ends are below an even share. */
function isHumped(bars: readonly PitBin[]): boolean {
  const even = 1 / bars.length;
  return [bars[0], bars.at(-1)].every((bar) => bar !== undefined && bar.share < even);
}
