import type { TreatyForecast } from "@depositary/analytics";
import { addDays } from "@depositary/model";
import { type Figure, type FigureData, textWidths } from "../chart/figure.js";
import { drawForecastFan, type FanQuantile } from "../chart/forecast-fan.js";
import { ofTreaty, treatyOf } from "../site/look-up.js";
import type { SiteRecord } from "../site/record.js";
import { judgedWords, quantileWords, whenWords } from "../text/forecast-words.js";
import { formatDate } from "../text/format-date.js";
import { nameOf } from "../text/standing-words.js";
import { numberColumn, textColumn } from "./columns.js";
import { consentSource } from "./source-words.js";

/** A year beyond the last quantile, so that its label has room. */
const ROOM_DAYS = 183;
const HORIZON_DAYS = 7305;

/** When the number of instruments may be there: steps on file, then a fan; null where nothing is forecast or the chance is small. */
export function forecastFigure(record: SiteRecord, treatyId: string): Figure | null {
  const [forecast] = ofTreaty(record.forecasts, treatyId);
  const standing = treatyOf(record, treatyId);
  if (forecast === undefined || standing.openedOn === null || isUnlikely(forecast)) return null;
  const { openedOn } = standing;
  const { asOf, instruments, threshold } = forecast;
  const title = judgedWords(forecast, record.day, whenWords(forecast));
  const quantiles = forecast.quantiles.map(fanQuantile);
  return {
    name: "forecast",
    subject: nameOf(standing),
    title,
    subtitle: `Instruments of States on file, then the days by which instrument ${threshold} may come: a dark band of 50% in a light band of 80%`,
    alt: `Fan chart of instruments of the ${nameOf(standing)} by day, from ${instruments} on ${formatDate(asOf)} to ${threshold}. ${title}. As of ${formatDate(asOf)}.`,
    notes: notesOn(quantiles),
    source: `${consentSource(record, treatyId)}; forecast by Depositary`,
    asOf: formatDate(asOf),
    legend: [],
    data: quantileData(forecast, (day) => day),
    summary: quantileData(forecast, quantileWords),
    draw: drawForecastFan({
      steps: ofTreaty(record.forecastSteps, treatyId).map(fanStep),
      asOf,
      openedOn,
      instruments,
      threshold,
      quantiles,
      until: lastDay(forecast),
    }),
    widths: textWidths,
  };
}

function fanQuantile({ percent, metOn }: TreatyForecast["quantiles"][number]): FanQuantile {
  return { percent, date: metOn, label: quantileWords(metOn) };
}

function fanStep({ onDay, instruments }: SiteRecord["forecastSteps"][number]) {
  return { date: onDay, instruments };
}

function notesOn(quantiles: readonly FanQuantile[]): readonly string[] {
  const path =
    "The day of the last instrument needed is forecast, not the path: between the last count and that day the bands are drawn straight. Dots mark 10, 25, 50, 75 and 90%.";
  const isEndless = quantiles.some(({ date }) => date === null);
  return isEndless ? [path, "A band that runs to the edge has no end within 20 years."] : [path];
}

/** A fan of which not even the early edge is known cannot be drawn. */
function isUnlikely({ quantiles }: TreatyForecast): boolean {
  return quantiles[0]?.metOn == null;
}

function lastDay({ quantiles, asOf }: TreatyForecast): string {
  const last = quantiles.at(-1)?.metOn ?? null;
  return last === null ? addDays(asOf, HORIZON_DAYS) : addDays(last, ROOM_DAYS);
}

function quantileData(
  { quantiles }: TreatyForecast,
  printed: (day: string | null) => string | null,
): FigureData {
  return {
    columns: [
      numberColumn("percent", "Chance, per cent", "Probability that it is reached by the day."),
      textColumn("metOn", "Number reached by", "Day by which the number of instruments is reached."),
      textColumn("inForceOn", "In force by", "Day of entry into force that would follow."),
    ],
    rows: quantiles.map(({ percent, metOn, inForceOn }) => ({
      percent,
      metOn: printed(metOn),
      inForceOn: printed(inForceOn),
    })),
  };
}
