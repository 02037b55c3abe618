import { addDays, DAYS_PER_MONTH, type IsoDate } from "@depositary/model";
import { at } from "../numeric/vector.js";
import { HORIZON } from "./age.js";
import type { Curve } from "./curve.js";

/** The first month by which the probability is reached; null beyond the horizon. */
export function quantileOf(curve: Curve, probability: number): number | null {
  const month = curve.findIndex((reached) => reached >= probability);
  return month < 0 ? null : month + 1;
}

/** The probability within some months, whole or not; beyond the horizon what it was there. */
export function probabilityWithin(curve: Curve, months: number): number {
  if (months <= 0) return 0;
  const whole = Math.floor(months);
  const value = (month: number) => (month === 0 ? 0 : at(curve, Math.min(month, HORIZON) - 1));
  return value(whole) + (value(whole + 1) - value(whole)) * (months - whole);
}

/** The day some months after another. */
export function dayAfterMonths(day: IsoDate, months: number): IsoDate {
  return addDays(day, Math.round(months * DAYS_PER_MONTH));
}
