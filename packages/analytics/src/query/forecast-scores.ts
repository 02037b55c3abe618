import type { ForecastScore, FrozenForecast } from "@depositary/model";
import type { Database } from "../database.js";
import { HORIZON } from "../statistics/forecast/age.js";

/** Every score of every model, by model and measure. */
export function forecastScores(database: Database): Promise<readonly ForecastScore[]> {
  return database.rows<ForecastScore>("FROM forecast_score ORDER BY model, measure");
}

/** Of the chances that a model gave within a tenth: their mean, how often it happened, and how many there were. */
export interface ReliabilityBin {
  readonly model: string;
  /** The chance is that of meeting the threshold within so many months. */
  readonly months: number;
  /** 1 to 10. */
  readonly bin: number;
  readonly forecast: number;
  readonly observed: number;
  readonly cases: number;
}

/** The reliability of every model, by model, months and tenth; tenths without a case are left out. */
export function reliabilityBins(database: Database): Promise<readonly ReliabilityBin[]> {
  return database.rows<ReliabilityBin>(`
WITH part AS (
  SELECT model, value, regexp_extract(measure, '^reliability (\\d+) bin (\\d+) (\\w+)$', ['months', 'bin', 'part']) AS name
  FROM forecast_score WHERE measure LIKE 'reliability %'
)
SELECT model, name.months::INTEGER AS months, name.bin::INTEGER AS bin,
  any_value(value) FILTER (name.part = 'forecast') AS forecast,
  any_value(value) FILTER (name.part = 'observed') AS observed,
  (any_value(value) FILTER (name.part = 'cases'))::INTEGER AS cases
FROM part GROUP BY ALL ORDER BY model, months, bin`);
}

/** The share of outcomes in a tenth of what a model had said: a tenth each where it is calibrated. */
export interface PitBin {
  readonly model: string;
  /** 1 to 10. */
  readonly bin: number;
  readonly share: number;
}

/** Where the truth lay in the forecasts of every model, by model and tenth. */
export function pitBins(database: Database): Promise<readonly PitBin[]> {
  return database.rows<PitBin>(`
SELECT model, regexp_extract(measure, '^PIT (\\d+)$', 1)::INTEGER AS bin, value AS share
FROM forecast_score WHERE regexp_matches(measure, '^PIT \\d+$') ORDER BY model, bin`);
}

/** The worst that a model said of a treaty whose outcome is known. */
export interface ForecastMiss {
  readonly model: string;
  readonly treatyId: string;
  readonly shortTitle: string | null;
  readonly title: string;
  /** Age of the treaty on the day of the forecast, in months. */
  readonly age: number;
  readonly threshold: number;
  readonly instruments: number;
  /** 10%, 50% and 90% quantile in months from that day; null beyond the horizon of forecasts. */
  readonly lower: number | null;
  readonly median: number | null;
  readonly upper: number | null;
  /** Months after which it happened. */
  readonly reached: number;
}

/** Of each treaty of the backtest the forecast that was furthest from what happened, the furthest `most` of each model. */
export function forecastMisses(database: Database, most: number): Promise<readonly ForecastMiss[]> {
  return database.rows<ForecastMiss>(
    `
WITH worst AS (
  SELECT *, abs(coalesce(median, ${HORIZON}) - reached) AS error FROM forecast_case WHERE reached IS NOT NULL
  QUALIFY row_number() OVER (PARTITION BY model, treaty_id ORDER BY error DESC, age, threshold, sample) = 1
)
SELECT model, treaty_id, short_title, title, age, threshold, instruments, lower, median, upper, reached
FROM worst JOIN treaty USING (treaty_id)
QUALIFY row_number() OVER (PARTITION BY model ORDER BY error DESC, treaty_id) <= $most
ORDER BY model, error DESC, treaty_id`,
    { most },
  );
}

/** A forecast as it was published, without its curve, beside what happened. */
export interface PublishedForecast extends Omit<FrozenForecast, "cdf" | "dataHash" | "codeVersion"> {
  /** The day on which the threshold was met; null, as the scores, while it is not known. */
  readonly reachedOn: string | null;
  readonly within80: boolean | null;
  /** Continuous ranked probability score over 60 months, in months; less is better. */
  readonly crps60: number | null;
}

/** Every published forecast, in the order of publication. */
export function publishedForecasts(database: Database): Promise<readonly PublishedForecast[]> {
  return database.rows<PublishedForecast>(`
SELECT f.* EXCLUDE (cdf, data_hash, code_version), s.reached_on, s.within_80, s.crps60
FROM frozen_forecast f JOIN frozen_forecast_score s USING (frozen_id)
ORDER BY f.frozen_on, f.frozen_id`);
}
