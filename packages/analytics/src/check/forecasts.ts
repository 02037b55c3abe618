import { kindsThat, LIVE } from "../query/kinds.js";
import { sealInSql } from "../statistics/forecast/frozen.js";
import type { Invariant } from "./invariant.js";

/** How far the backtest of the headline may be from what its methods page says of it. */
const CALIBRATION = [
  { measure: "coverage 50", low: 0.5, high: 0.7 },
  { measure: "coverage 80", low: 0.8, high: 0.95 },
  { measure: "coverage 90", low: 0.88, high: 0.98 },
  { measure: "skill against B0", low: 0.5, high: 1 },
  { measure: "skill against B1p", low: 0.5, high: 1 },
  { measure: "median error", low: 0, high: 10 },
] as const;

/** A backtest on fewer past treaties measures chance. */
const TREATIES_MIN = 30;

/** What must hold of forecasts, of those that were published and of those that are made. */
export const forecastInvariants: readonly Invariant[] = [
  {
    name: "frozen-as-sealed",
    meaning: "a published forecast is never edited: its seal covers its cells and the seal of the one before",
    sql: `SELECT frozen_id, frozen_on, seal FROM
        (SELECT *, coalesce(lag(seal) OVER (ORDER BY frozen_id), '') AS seal_before FROM frozen_forecast)
      WHERE seal <> ${sealInSql} ORDER BY frozen_id`,
  },
  {
    name: "forecast-calibrated",
    meaning: `the headline forecast covers the truth of past treaties as often as it says, and beats the baselines; of fewer than ${TREATIES_MIN} nothing can be said`,
    sql: `SELECT model, measure, value, low, high FROM forecast_score
      JOIN (VALUES ${CALIBRATION.map(({ measure, low, high }) => `('${measure}', ${low}, ${high})`).join(", ")})
        AS expected (measure, low, high) USING (measure)
      WHERE model = 'pool' AND NOT (value BETWEEN low AND high)
        AND (SELECT count(DISTINCT treaty_id) FROM forecast_case WHERE sample = 'test') >= ${TREATIES_MIN}
      ORDER BY measure`,
  },
  {
    name: "next-in-order",
    meaning: "the chance that a State consents lies inside its interval and never falls with time",
    sql: `SELECT treaty_id, participant_id, horizon_months, lower, probability, upper FROM
        (SELECT *, lag(probability) OVER (PARTITION BY treaty_id, participant_id ORDER BY horizon_months) AS before FROM next_consent)
      WHERE NOT (probability BETWEEN lower AND upper) OR probability < before ORDER BY ALL`,
  },
  {
    name: "next-not-yet",
    meaning: "who may consent next had not consented, nor succeeded, by the day",
    sql: `SELECT DISTINCT n.treaty_id, n.participant_id, as_of, kind, not_after FROM next_consent AS n JOIN action USING (treaty_id, participant_id)
      WHERE kind IN (${kindsThat("consents")}) AND ${LIVE} AND not_after <= as_of ORDER BY ALL`,
  },
  {
    name: "next-better-than-signature",
    meaning: `what States have done tells who is next better than their signature alone, for past treaties; of fewer than ${TREATIES_MIN} nothing can be said`,
    sql: `SELECT model, horizon_months, measure, value, lower FROM next_consent_score
      WHERE model = 'state' AND measure = 'AUC over signature' AND NOT lower > 0
        AND (SELECT max(value) FROM next_consent_score WHERE measure = 'treaties') >= ${TREATIES_MIN}
      ORDER BY horizon_months`,
  },
  {
    name: "forecast-in-order",
    meaning: "the chance that a threshold is met never falls with time",
    sql: `SELECT forecast_id, model, months, probability FROM
        (SELECT *, lag(probability) OVER (PARTITION BY forecast_id, model ORDER BY months) AS before FROM forecast)
      WHERE probability < before ORDER BY ALL`,
  },
];
