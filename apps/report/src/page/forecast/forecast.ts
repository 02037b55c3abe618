import type { Figure } from "../../chart/figure.js";
import { figureBlock } from "../../component/figure-block.js";
import { nextBlock } from "../../component/next-block.js";
import { section } from "../../component/parts.js";
import { pitFigure, reliabilityFigure } from "../../figure/calibration-figures.js";
import { forecastFigure } from "../../figure/forecast-figure.js";
import { type Html, html } from "../../html/html.js";
import { focus } from "../../site/focus.js";
import { ofTreaty, treatyName, treatyOf } from "../../site/look-up.js";
import type { Page, PageContext } from "../../site/page.js";
import { treatyPath } from "../../site/page-path.js";
import type { SiteRecord } from "../../site/record.js";
import { upperFirst } from "../../text/first-letter.js";
import {
  assumptionWords,
  chancesTold,
  inForceWords,
  oddsWords,
  whenWords,
} from "../../text/forecast-words.js";
import { formatDate } from "../../text/format-date.js";
import { counted, formatCount } from "../../text/format-number.js";
import { instrumentNoun, nameOf } from "../../text/standing-words.js";
import { backtestTable } from "./backtest-table.js";
import {
  missesTable,
  oddsTable,
  publishedTable,
  quantileTable,
  scenarioTable,
  treatiesTable,
} from "./tables.js";

interface ForecastFigures {
  readonly fan: Figure | null;
  readonly reliability: Figure | null;
  readonly pit: Figure | null;
}

/** When treaties may enter into force, how sure that is, how often such chances came true, and what is not known. */
export function forecastPage(record: SiteRecord): Page {
  const { treatyId } = focus;
  const forecasts = ofTreaty(record.forecasts, treatyId);
  const [forecast] = forecasts;
  const status = forecast === undefined ? noForecast : `${whenWords(forecast)}.`;
  const figures = forecastFigures(record);
  return {
    path: "forecast/index.html",
    title: "When will it be in force? – Depositary",
    description: status,
    section: "forecast",
    figures: Object.values(figures).filter((figure) => figure !== null),
    hasPng: true,
    card: {
      name: `When will the ${treatyName(record, treatyId)} be in force?`,
      status,
      asOf: forecast === undefined ? "" : `A forecast, not a plan, ${assumptionWords(forecast)}`,
    },
    data: {
      forecasts,
      scores: record.forecastScores,
      reliability: record.reliability,
      misses: record.forecastMisses,
      published: record.publishedForecasts,
      next: ofTreaty(record.nextStates, treatyId),
      rankingQuality: record.rankingQuality,
    },
    body: (context) => body(record, figures, context),
  };
}

function forecastFigures(record: SiteRecord): ForecastFigures {
  return {
    fan: forecastFigure(record, focus.treatyId),
    reliability: reliabilityFigure(record),
    pit: pitFigure(record),
  };
}

const noForecast =
  "No treaty on file is forecast: too few were followed beyond its age, or each is in force.";

function body(record: SiteRecord, figures: ForecastFigures, context: PageContext): Html {
  const block = (figure: Figure | null) => (figure === null ? "" : figureBlock(figure, context));
  return html`${answer(record, context)}
${figures.fan === null ? "" : html`<section class="lead" aria-label="Forecast">${figureBlock(figures.fan, context, { level: 2 })}</section>`}
${headline(record)}
${section("carries", "What it rests on, and what it does not", carries())}
${section("does-not-know", "What this does not know", doesNotKnow(record))}
${nextSection(record, context)}
${section(
  "trust",
  "Can it be trusted?",
  html`<p>The models were run on treaties opened before, at several ages and for several numbers of instruments, each time from nothing later than that day. A model is worth something if it beats the plain ways of guessing, and if its chances come true as often as they say.</p>`,
  html`<div class="wide">${backtestTable(record) ?? html`<p>No backtest is on file.</p>`}</div>`,
  block(figures.reliability),
  block(figures.pit),
)}
${record.forecastMisses.length === 0 ? "" : section("worst", "How wrong it has been", html`<div class="wide">${missesTable(record, context)}</div>`)}
${section(
  "published-section",
  "Forecasts on record",
  html`<div class="wide">${publishedTable(record)}</div>`,
  record.publishedForecasts.length > 0
    ? ""
    : html`<p>No forecast has been published under seal yet; the first will stand here and stay as it is, with its score once the truth is known.</p>`,
)}
${record.forecasts.length === 0 ? "" : section("treaties", "Treaties that wait for a number", html`<div class="wide">${treatiesTable(record, context)}</div>`)}`;
}

function answer(record: SiteRecord, { href }: PageContext): Html {
  const { treatyId } = focus;
  const [forecast] = ofTreaty(record.forecasts, treatyId);
  const standing = treatyOf(record, treatyId);
  const kicker = html`<p class="kicker"><a href="${href(treatyPath(treatyId))}">${treatyId}</a> · ${nameOf(standing)}</p>
<h1>When will it be in force?</h1>`;
  if (forecast === undefined) return html`${kicker}<p class="standfirst">${noForecast}</p>`;
  return html`${kicker}
<p class="standfirst">${inForceWords(forecast) ?? whenWords(forecast)}. ${upperFirst(assumptionWords(forecast))}, ${counted(forecast.instruments, instrumentNoun(standing))} of States; chance that there are ${formatCount(forecast.threshold)} ${oddsWords(chancesTold(forecast, forecast.asOf))}.</p>`;
}

function headline(record: SiteRecord): Html | null {
  const [forecast, ...supposed] = ofTreaty(record.forecasts, focus.treatyId);
  if (forecast === undefined) return null;
  return section(
    "when",
    "By when, with what chance",
    quantileTable(forecast),
    oddsTable(forecast),
    supposed.length === 0
      ? ""
      : html`<p>The last evidence of instruments is of ${formatDate(forecast.evidenceOn)}. What was deposited since is not on file: each line supposes a different number, and none is said to be likelier than another.</p>
<div class="wide">${scenarioTable([forecast, ...supposed])}</div>`,
  );
}

function nextSection(record: SiteRecord, context: PageContext): Html | null {
  const block = nextBlock(record, focus.treatyId, context);
  return block === null ? null : section("next", "Who may be next", block);
}

function carries(): Html {
  return html`<ul class="plain">
<li><b>It rests on</b> how other treaties went on from the same age, the treaty’s own first instruments, and how many States have signed and may follow.</li>
<li><b>It hardly rests on</b> who the States are, how they voted, their region or their habits: these help to guess who comes next, but do not improve the date.</li>
<li><b>Read the range, not one day.</b> The median is not a promise; a mean is not given at all, because some treaties never get there.</li>
</ul>`;
}

function doesNotKnow(record: SiteRecord): Html {
  const evidence = ofTreaty(record.forecasts, focus.treatyId)[0]?.evidenceOn;
  const items = [
    ...(evidence === undefined ? [] : [`What was deposited after ${formatDate(evidence)}.`]),
    "What a government has decided but not deposited; a summit or a change of government to come.",
    "What moves many States at once, such as a campaign with a deadline or a shock: most of the worst forecasts below named a day years too late.",
    "Whether States leave before the number is reached.",
    "Instruments of organisations: only those of States are counted and forecast.",
  ];
  return html`<ul class="plain">${items.map((item) => html`<li>${item}</li>`)}</ul>`;
}
