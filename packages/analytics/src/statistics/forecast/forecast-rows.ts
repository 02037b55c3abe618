import type { Forecast } from "@depositary/model";
import { type Curve, round } from "./curve.js";
import { type ForecastFacts, lastDay } from "./facts.js";
import type { ModelName } from "./model.js";
import { inForceAfter, type Outlook, outlookOf } from "./outlook.js";
import { dayAfterMonths } from "./quantile.js";
import type { Scenario } from "./scenario.js";

/** Models whose curves are stored: the headline, its two parts, and what a naive reader computes. */
const STORED: readonly ModelName[] = ["pool", "M3x", "B4", "B1p"];

/** Forecasts of every treaty whose clause is a number of instruments and that has not entered into force. */
export function outlooks(facts: ForecastFacts): readonly Outlook[] {
  const asOf = lastDay(facts);
  return [...facts.rules.keys()].sort().flatMap((treatyId) => {
    const outlook = outlookOf(facts, { treatyId, asOf, models: STORED });
    return "reason" in outlook ? [] : [outlook];
  });
}

/** One row for each month, model and assumption. */
export function forecastRows(outlook: Outlook): readonly Forecast[] {
  return outlook.scenarios.flatMap((scenario) =>
    [...scenario.curves].flatMap(([model, curve]) => curveRows(outlook, scenario, model, curve)),
  );
}

function curveRows(
  outlook: Outlook,
  { asOf, assumption, instruments }: Scenario,
  model: ModelName,
  curve: Curve,
): readonly Forecast[] {
  const { treaty, threshold, evidenceOn } = outlook;
  const forecastId = `${treaty.treatyId}/${asOf}/${threshold}/${instruments}`;
  return [...curve].map((probability, index) => {
    const quantileDate = dayAfterMonths(asOf, index + 1);
    return {
      forecastId,
      treatyId: treaty.treatyId,
      asOf,
      threshold,
      model,
      months: index + 1,
      probability: round(probability),
      quantileDate,
      instruments,
      assumption,
      evidenceOn,
      inForceDate: inForceAfter(outlook, quantileDate),
    };
  });
}
