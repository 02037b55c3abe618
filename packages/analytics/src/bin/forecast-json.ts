import { round } from "../statistics/forecast/curve.js";
import type { ModelName } from "../statistics/forecast/model.js";
import { oddsByYear, quantileDays } from "../statistics/forecast/odds.js";
import { inForceAfter, type Outlook } from "../statistics/forecast/outlook.js";
import { curveOf, type Scenario } from "../statistics/forecast/scenario.js";

/** A forecast for programs: the headline at the top, the same again for each assumption in `scenarios`. Probabilities have six digits. */
export function forecastJson(outlook: Outlook, model: ModelName): string {
  const { treaty, threshold, evidenceOn, openSignatures, learnedFrom, learnedUpTo, reachedOn, inForceOn } =
    outlook;
  const [headline, ...supposed] = outlook.scenarios;
  const answer = {
    treatyId: treaty.treatyId,
    title: treaty.title,
    model,
    threshold,
    evidenceOn,
    openSignatures,
    learnedFrom,
    learnedUpTo,
    ...answerOf(outlook, headline, model),
    scenarios: supposed.map((scenario) => answerOf(outlook, scenario, model)),
    reachedOn,
    inForceOn,
  };
  return `${JSON.stringify(answer, null, 2)}\n`;
}

function answerOf(outlook: Outlook, scenario: Scenario, model: ModelName) {
  const { asOf, assumption, instruments } = scenario;
  const curve = curveOf(scenario, model);
  return {
    asOf,
    assumption,
    instruments,
    quantiles: quantileDays(curve, asOf).map(({ percent, metOn }) => ({
      percent,
      metOn,
      inForceOn: metOn === null ? null : inForceAfter(outlook, metOn),
    })),
    byEndOfYear: oddsByYear(curve, asOf).map(({ year, probability }) => ({
      year,
      probability: round(probability),
    })),
    cdf: [...curve].map((probability, index) => ({ months: index + 1, probability: round(probability) })),
  };
}
