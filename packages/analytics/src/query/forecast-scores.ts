import {
  type ForecastScore,
  forecastScoreTable,
  frozenForecastTable,
  kind,
  type RowOfShape,
} from "@depositary/model";
import type { Database } from "../database.js";
import { HORIZON } from "../statistics/forecast/age.js";

/** Every score of every model, by model and measure. */
export function forecastScores(database: Database): Promise<readonly ForecastScore[]> {
  return database.rowsOf(forecastScoreTable.columns, "FROM forecast_score ORDER BY model, measure");
}

/** Of the chances that a model gave within a tenth: their mean, how often it happened, and how many there were. */
export type ReliabilityBin = RowOfShape<typeof reliabilityBinShape>;

const reliabilityBinShape = {
  model: kind.text,
  /** The chance is that of meeting the threshold within so many months. */
  months: kind.integer,
  /** 1 to 10. */
  bin: kind.integer,
  forecast: kind.double,
  observed: kind.double,
  cases: kind.integer,
};

/** The reliability of every model, by model, months and tenth; tenths without a case are left out. */
export function reliabilityBins(database: Database): Promise<readonly ReliabilityBin[]> {
  return database.rowsOf(
    reliabilityBinShape,
    `
WITH part AS (
  SELECT model, value, regexp_extract(measure, '^reliability (\\d+) bin (\\d+) (\\w+)$', ['months', 'bin', 'part']) AS name
  FROM forecast_score WHERE measure LIKE 'reliability %'
)
SELECT model, name.months::INTEGER AS months, name.bin::INTEGER AS bin,
  any_value(value) FILTER (name.part = 'forecast') AS forecast,
  any_value(value) FILTER (name.part = 'observed') AS observed,
  (any_value(value) FILTER (name.part = 'cases'))::INTEGER AS cases
FROM part GROUP BY ALL ORDER BY model, months, bin`,
  );
}

/** The share of outcomes in a tenth of what a model had said: a tenth each where it is calibrated. */
export type PitBin = RowOfShape<typeof pitBinShape>;

const pitBinShape = {
  model: kind.text,
  /** 1 to 10. */
  bin: kind.integer,
  share: kind.double,
};

/** Where the truth lay in the forecasts of every model, by model and tenth. */
export function pitBins(database: Database): Promise<readonly PitBin[]> {
  return database.rowsOf(
    pitBinShape,
    `
SELECT model, regexp_extract(measure, '^PIT (\\d+)$', 1)::INTEGER AS bin, value AS share
FROM forecast_score WHERE regexp_matches(measure, '^PIT \\d+$') ORDER BY model, bin`,
  );
}

/** The worst that a model said of a treaty whose outcome is known. */
export type ForecastMiss = RowOfShape<typeof forecastMissShape>;

const forecastMissShape = {
  model: kind.text,
  treatyId: kind.text,
  shortTitle: kind.orNull(kind.text),
  title: kind.text,
  /** Age of the treaty on the day of the forecast, in months. */
  age: kind.double,
  threshold: kind.integer,
  instruments: kind.integer,
  /** 10%, 50% and 90% quantile in months from that day; null beyond the horizon of forecasts. */
  lower: kind.orNull(kind.integer),
  median: kind.orNull(kind.integer),
  upper: kind.orNull(kind.integer),
  /** Months after which it happened. */
  reached: kind.double,
};

/** Of each treaty of the backtest the forecast that was furthest from what happened, the furthest `most` of each model. */
export function forecastMisses(database: Database, most: number): Promise<readonly ForecastMiss[]> {
  return database.rowsOf(
    forecastMissShape,
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
export type PublishedForecast = RowOfShape<typeof publishedForecastShape>;

const { cdf, dataHash, codeVersion, ...published } = frozenForecastTable.columns;

const publishedForecastShape = {
  ...published,
  /** The day on which the threshold was met; null, as the scores, while it is not known. */
  reachedOn: kind.orNull(kind.day),
  within80: kind.orNull(kind.boolean),
  /** Continuous ranked probability score over 60 months, in months; less is better. */
  crps60: kind.orNull(kind.double),
};

/** Every published forecast, in the order of publication. */
export function publishedForecasts(database: Database): Promise<readonly PublishedForecast[]> {
  return database.rowsOf(
    publishedForecastShape,
    `
SELECT f.* EXCLUDE (cdf, data_hash, code_version), s.reached_on, s.within_80, s.crps60
FROM frozen_forecast f JOIN frozen_forecast_score s USING (frozen_id)
ORDER BY f.frozen_on, f.frozen_id`,
  );
}
