import { describeDelay } from "@depositary/model";
import type { Curve } from "../statistics/forecast/curve.js";
import type { ModelName } from "../statistics/forecast/model.js";
import { oddsByYear, QUANTILES, quantileDays } from "../statistics/forecast/odds.js";
import { inForceAfter, type Outlook } from "../statistics/forecast/outlook.js";
import { curveOf, type Scenario } from "../statistics/forecast/scenario.js";
import { describeOutcome, noEvidenceAfter } from "./evidence-words.js";
import { modelHeading, modelWords } from "./model-words.js";

const CHART_WIDTH = 50;
const MOST_YEARS = 12;
const BEYOND = "> 20 years";

/** A forecast for people: quantiles, odds by year as a small chart, the assumptions, and what it does not know. */
export function forecastText(outlook: Outlook, model: ModelName): string {
  const [headline, ...supposed] = outlook.scenarios;
  const happened = describeOutcome(outlook);
  const parts = [
    heading(outlook, headline, model),
    quantileTable(outlook, headline, model),
    yearChart(curveOf(headline, model), headline.asOf),
    ...(supposed.length > 0 ? [scenarioTable(outlook, supposed, model)] : []),
    ...(happened === null ? [] : [`What happened: ${happened}.`]),
    caveats(outlook, model),
  ];
  return `${parts.join("\n\n")}\n`;
}

function heading(outlook: Outlook, { asOf, instruments }: Scenario, model: ModelName): string {
  const { treaty, threshold, openSignatures } = outlook;
  return [
    `${treaty.treatyId}  ${treaty.title}`,
    `Instrument ${threshold}, as of ${asOf}: ${instruments} ${instruments === 1 ? "instrument" : "instruments"} of States, ${openSignatures} other signatories`,
    modelHeading(model, outlook),
  ].join("\n");
}

function quantileTable(outlook: Outlook, scenario: Scenario, model: ModelName): string {
  const days = quantileDays(curveOf(scenario, model), scenario.asOf);
  const met = days.map(({ metOn }) => metOn?.slice(0, 7) ?? BEYOND);
  const inForce = days.map(({ metOn }) => (metOn && inForceAfter(outlook, metOn)?.slice(0, 7)) || BEYOND);
  const delay = outlook.clause?.delay;
  return [
    row(
      "chance",
      QUANTILES.map((percent) => `${percent}%`),
    ),
    row(`instrument ${outlook.threshold} by`, met),
    ...(delay ? [row(`in force (${describeDelay(delay)} later)`, inForce)] : []),
  ].join("\n");
}

function yearChart(curve: Curve, asOf: string): string {
  const lines = oddsByYear(curve, asOf)
    .slice(0, MOST_YEARS)
    .map(({ year, probability }) => {
      const bar = "█".repeat(Math.round(probability * CHART_WIDTH)).padEnd(CHART_WIDTH, "·");
      return `  ${year}  ${bar} ${percent(probability)}`;
    });
  return ["Chance that it is reached by the end of", ...lines].join("\n");
}

function scenarioTable(
  { evidenceOn, threshold }: Outlook,
  scenarios: readonly Scenario[],
  model: ModelName,
): string {
  const asOf = scenarios[0]?.asOf ?? evidenceOn;
  const lines = scenarios.map((scenario) => {
    const { asOf, assumption, instruments } = scenario;
    const days = quantileDays(curveOf(scenario, model), asOf).filter(({ percent }) =>
      [10, 50, 90].includes(percent),
    );
    return row(
      `${assumption}: ${instruments}`,
      days.map(({ metOn }) => metOn?.slice(0, 7) ?? BEYOND),
    );
  });
  return [
    `${noEvidenceAfter(evidenceOn, asOf)}. Instrument ${threshold} as of ${asOf}, supposing`,
    row("", ["10%", "50%", "90%"]),
    ...lines,
  ].join("\n");
}

function caveats({ clause }: Outlook, model: ModelName): string {
  const number = clause === null ? "; the number is not that of the treaty's own clause" : "";
  return [
    modelWords(model),
    "Median and quantiles, never a mean: some treaties never get there.",
    `Only instruments of States are counted and forecast${number}. Departures are not looked at. How good it was: docs/methods.md.`,
  ].join("\n");
}

function row(label: string, cells: readonly string[]): string {
  return `${label.padEnd(34)}${cells.map((cell) => cell.padStart(11)).join("")}`.trimEnd();
}

function percent(probability: number): string {
  return `${Math.round(probability * 100)}%`.padStart(5);
}
