import type { PublishedForecast, TreatyForecast } from "@depositary/analytics";
import { countColumn } from "../../component/count-column.js";
import { dataTable, type TableColumn } from "../../component/data-table.js";
import { treatyColumn } from "../../component/name-columns.js";
import { days, treatyNumber } from "../../component/parts.js";
import { type Html, html } from "../../html/html.js";
import { headlineModel } from "../../site/headline-model.js";
import type { PageContext } from "../../site/page.js";
import { treatyPath } from "../../site/page-path.js";
import type { SiteRecord } from "../../site/record.js";
import { assumptionWords, datesInWords, metOn, quantileWords } from "../../text/forecast-words.js";
import { formatDate, shortMonths, unbroken } from "../../text/format-date.js";
import { formatChance, formatCount, formatDecimal } from "../../text/format-number.js";
import { nameOf } from "../../text/standing-words.js";

const YEARS = 12;

/** The day by which the number is met, and that of entry into force, by chance. */
export function quantileTable({ quantiles, threshold }: TreatyForecast): Html {
  return dataTable({
    id: "quantiles",
    caption: `Month by which instrument ${formatCount(threshold)} is deposited, and in which the treaty would enter into force`,
    rows: quantiles,
    columns: [
      { key: "chance", label: "Chance", isHeader: true, cell: ({ percent }) => `${percent}%` },
      {
        key: "met",
        label: `Instrument ${formatCount(threshold)} by`,
        cell: ({ metOn }) => quantileCell(metOn),
      },
      { key: "inForce", label: "In force by", cell: ({ inForceOn }) => quantileCell(inForceOn) },
    ],
  });
}

/** The chance by the end of each of the next years. */
export function oddsTable({ byEndOfYear, threshold }: TreatyForecast): Html {
  return dataTable({
    id: "odds",
    caption: `Chance that instrument ${formatCount(threshold)} is deposited by the end of a year`,
    rows: byEndOfYear.slice(0, YEARS),
    columns: [
      { key: "year", label: "End of", isHeader: true, cell: ({ year }) => String(year) },
      {
        key: "chance",
        label: "Chance",
        isNumber: true,
        cell: ({ probability }) => formatChance(probability),
      },
    ],
  });
}

/** The same forecast on each assumption about the time for which there is no evidence. */
export function scenarioTable(forecasts: readonly TreatyForecast[]): Html {
  return dataTable({
    id: "scenarios",
    caption: "By which month, on each assumption about the time since the last evidence of instruments",
    rows: forecasts,
    columns: [
      { key: "assumption", label: "Assumption", isHeader: true, cell: assumptionWords },
      { key: "asOf", label: "Day of the forecast", cell: ({ asOf }) => days(asOf, asOf) },
      countColumn("instruments", "Instruments"),
      ...[10, 50, 90].map((percent) => metOnColumn(percent, `${percent}%`)),
    ],
  });
}

/** Every treaty that is forecast, one line each. */
export function treatiesTable(record: SiteRecord, context: PageContext): Html {
  const headlines = record.forecasts.filter(({ asOf, evidenceOn }) => asOf === evidenceOn);
  return dataTable({
    id: "forecast-treaties",
    caption:
      "Treaties not in force whose rule is a number of instruments. Each is forecast from its own last evidence: where that is old, a month may have passed already",
    rows: headlines,
    columns: [
      treatyColumn(record, context),
      { key: "evidence", label: "Last evidence", cell: ({ evidenceOn }) => days(evidenceOn, evidenceOn) },
      countColumn("instruments", "Instruments"),
      countColumn("threshold", "Needed"),
      ...[10, 50].map((percent) => metOnColumn(percent, `${percent}% by`)),
    ],
  });
}

function quantileCell(date: string | null): string {
  return unbroken(shortMonths(quantileWords(date)));
}

function metOnColumn(percent: number, label: string): TableColumn<TreatyForecast> {
  return { key: `q${percent}`, label, cell: (forecast) => quantileCell(metOn(forecast, percent)) };
}

/** The worst that the headline model said of treaties whose outcome is known. */
export function missesTable(record: SiteRecord, { href }: PageContext): Html {
  const months = (value: number | null) => (value === null ? "over 240" : formatDecimal(value, 0));
  return dataTable({
    id: "misses",
    caption: "The backtest’s worst forecasts, one per treaty: months from the day of the forecast",
    rows: record.forecastMisses.filter(({ model }) => model === headlineModel),
    columns: [
      {
        key: "treaty",
        label: "Treaty",
        isHeader: true,
        cell: (miss) => html`<a href="${href(treatyPath(miss.treatyId))}">${nameOf(miss)}</a>`,
      },
      {
        key: "age",
        label: "Age, months",
        isNumber: true,
        cell: ({ age }) => formatDecimal(age, age < 1 ? 1 : 0),
      },
      countColumn("instruments", "Instruments then"),
      countColumn("threshold", "Asked for"),
      { key: "median", label: "Median forecast", isNumber: true, cell: ({ median }) => months(median) },
      {
        key: "range",
        label: "80% range",
        isNumber: true,
        cell: ({ lower, upper }) => `${months(lower)} to ${months(upper)}`,
      },
      { key: "reached", label: "Came after", isNumber: true, cell: ({ reached }) => months(reached) },
    ],
  });
}

/** Forecasts as they were published, never changed since. */
export function publishedTable(record: SiteRecord): Html | null {
  if (record.publishedForecasts.length === 0) return null;
  return dataTable({
    id: "published",
    caption:
      "Forecasts as published; a line is added and never changed, and each seal covers the line and the seal before it",
    rows: record.publishedForecasts,
    columns: [
      {
        key: "frozenOn",
        label: "Published",
        isHeader: true,
        cell: ({ frozenOn }) => days(frozenOn, frozenOn),
      },
      { key: "treaty", label: "Treaty", cell: ({ treatyId }) => treatyNumber(treatyId) },
      { key: "model", label: "Model", cell: modelCell },
      { key: "asOf", label: "As of", cell: ({ asOf }) => days(asOf, asOf) },
      { key: "assumption", label: "Assumption", cell: ({ assumption }) => datesInWords(assumption) },
      {
        key: "instruments",
        label: "Instruments",
        isNumber: true,
        cell: ({ instruments, threshold }) => `${instruments} of ${threshold}`,
      },
      { key: "q10", label: "10%", cell: ({ quantile10 }) => quantileCell(quantile10) },
      { key: "q50", label: "50%", cell: ({ quantile50 }) => quantileCell(quantile50) },
      { key: "q90", label: "90%", cell: ({ quantile90 }) => quantileCell(quantile90) },
      {
        key: "outcome",
        label: "What happened",
        cell: outcomeWords,
      },
      { key: "seal", label: "Seal", cell: ({ seal }) => html`<code>${seal.slice(0, 12)}</code>` },
    ],
  });
}

function modelCell({ model }: PublishedForecast): Html {
  return html`${model === headlineModel ? "headline " : ""}<span class="kind">${model}</span>`;
}

function outcomeWords({ reachedOn, within80, crps60 }: PublishedForecast): string {
  if (reachedOn === null) return "not yet known";
  const place = within80 ? "within" : "outside";
  const score = crps60 === null ? "" : `; score ${formatDecimal(crps60, 1)} months`;
  return `met on ${formatDate(reachedOn)}, ${place} the 80% range${score}`;
}
