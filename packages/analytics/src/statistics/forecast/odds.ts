import type { IsoDate } from "@depositary/model";
import { HORIZON, monthsBetween } from "./age.js";
import type { Curve } from "./curve.js";
import { dayAfterMonths, probabilityWithin, quantileOf } from "./quantile.js";

/** Probabilities whose quantiles are published. */
export const QUANTILES = [10, 25, 50, 75, 90] as const;

/** A quantile of a forecast, in per cent; null beyond the horizon. */
export interface QuantileDay {
  readonly percent: number;
  readonly metOn: IsoDate | null;
}

/** The day by which each of `QUANTILES` is reached, counted from `asOf`; null beyond the horizon. */
export function quantileDays(curve: Curve, asOf: IsoDate): readonly QuantileDay[] {
  return QUANTILES.map((percent) => {
    const months = quantileOf(curve, percent / 100);
    return { percent, metOn: months === null ? null : dayAfterMonths(asOf, months) };
  });
}

/** The chance that something has happened by the end of a year. */
export interface YearOdds {
  readonly year: number;
  readonly probability: number;
}

/** Odds by the end of each year within the horizon. */
export function oddsByYear(curve: Curve, asOf: IsoDate): readonly YearOdds[] {
  const first = Number(asOf.slice(0, 4));
  const years = Array.from({ length: HORIZON / 12 }, (_, index) => first + index);
  return years.map((year) => ({
    year,
    probability: probabilityWithin(curve, monthsBetween(asOf, `${String(year).padStart(4, "0")}-12-31`)),
  }));
}
