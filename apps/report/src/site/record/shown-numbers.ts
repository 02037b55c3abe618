import type { NextState, RankingQuality, TreatyForecast } from "@depositary/analytics";

// Statistics rest on what every State did with every treaty: each fact moves each of them a little, and mostly by less than a
// page tells. Kept as they are told, they leave the pages of other treaties as they are.

/** Forecasts, with the chances by the end of years as whole per cents. */
export function shownForecasts(forecasts: readonly TreatyForecast[]): readonly TreatyForecast[] {
  return forecasts.map((forecast) => ({
    ...forecast,
    byEndOfYear: forecast.byEndOfYear.map(({ year, probability }) => ({
      year,
      probability: perCent(probability),
    })),
  }));
}

/** The States that may be next: chances as whole per cents, paces to a tenth. */
export function shownNext(states: readonly NextState[]): readonly NextState[] {
  return states.map((state) => ({
    ...state,
    propensity: tenth(state.propensity),
    propensityLower: tenth(state.propensityLower),
    propensityUpper: tenth(state.propensityUpper),
    within12: perCent(state.within12),
    lower12: perCent(state.lower12),
    upper12: perCent(state.upper12),
    within36: perCent(state.within36),
    lower36: perCent(state.lower36),
    upper36: perCent(state.upper36),
  }));
}

/** How good the rankings are, in whole per cents. */
export function shownQuality(quality: RankingQuality | null): RankingQuality | null {
  if (quality === null) return null;
  return {
    ...quality,
    auc: perCent(quality.auc),
    aucLower: perCent(quality.aucLower),
    aucUpper: perCent(quality.aucUpper),
    aucStale: perCent(quality.aucStale),
    aucBySignature: perCent(quality.aucBySignature),
    precision10: perCent(quality.precision10),
    precision10Lower: perCent(quality.precision10Lower),
    precision10Upper: perCent(quality.precision10Upper),
    baseRate: perCent(quality.baseRate),
  };
}

/** A whole per cent; what a page tells as under 1% or over 99% differs from nought or one by its first digit. */
function perCent(chance: number): number {
  const whole = Math.round(100 * chance) / 100;
  if (whole === 0) return firstDigit(chance);
  return whole === 1 ? 1 - firstDigit(1 - chance) : whole;
}

/** Cut, not rounded: a chance under half a per cent stays one. */
function firstDigit(value: number): number {
  return Number(value.toExponential(20).replace(/\.\d+/, ""));
}

function tenth(value: number): number {
  return Number(value.toFixed(1));
}
