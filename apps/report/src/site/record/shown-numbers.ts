import type { NextState, RankingQuality, TreatyForecast } from "@depositary/analytics";
import { wholePerCent } from "../../text/format-number.js";

// Statistics rest on what every State did with every treaty: each fact moves each of them a little, and mostly by less than a
// page tells. Kept as they are told, they leave the pages of other treaties as they are.

/** Forecasts, with the chances by the end of years as whole per cents. */
export function shownForecasts(forecasts: readonly TreatyForecast[]): readonly TreatyForecast[] {
  return forecasts.map((forecast) => ({
    ...forecast,
    byEndOfYear: forecast.byEndOfYear.map(({ year, probability }) => ({
      year,
      probability: shownChance(probability),
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
    within12: shownChance(state.within12),
    lower12: shownChance(state.lower12),
    upper12: shownChance(state.upper12),
    within36: shownChance(state.within36),
    lower36: shownChance(state.lower36),
    upper36: shownChance(state.upper36),
  }));
}

/** How good the rankings are, in whole per cents. */
export function shownQuality(quality: RankingQuality | null): RankingQuality | null {
  if (quality === null) return null;
  return {
    ...quality,
    auc: shownChance(quality.auc),
    aucLower: shownChance(quality.aucLower),
    aucUpper: shownChance(quality.aucUpper),
    aucStale: shownChance(quality.aucStale),
    aucBySignature: shownChance(quality.aucBySignature),
    precision10: shownChance(quality.precision10),
    precision10Lower: shownChance(quality.precision10Lower),
    precision10Upper: shownChance(quality.precision10Upper),
    baseRate: shownChance(quality.baseRate),
  };
}

/** A whole per cent; what a page tells as under 1% or over 99% differs from nought or one by its first digit. */
function shownChance(chance: number): number {
  const perCent = wholePerCent(chance);
  if (perCent === 0) return firstDigit(chance);
  return perCent === 100 ? 1 - firstDigit(1 - chance) : perCent / 100;
}

/** Cut, not rounded: a chance under half a per cent stays one. */
function firstDigit(value: number): number {
  return Number(value.toExponential(20).replace(/\.\d+/, ""));
}

function tenth(value: number): number {
  return Number(value.toFixed(1));
}
