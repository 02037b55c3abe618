import { DAYS_PER_MONTH, DAYS_PER_YEAR } from "@depositary/model";

/** `1824` → `1,824`. */
export function formatCount(value: number): string {
  return String(value).replace(/\B(?=(\d{3})+$)/g, ",");
}

/** `12 instruments`, `1 instrument`. */
export function counted(value: number, noun: string, plural = `${noun}s`): string {
  return `${formatCount(value)} ${value === 1 ? noun : plural}`;
}

/** A share as whole per cent: `38%`. */
export function formatShare(part: number, whole: number): string {
  return whole === 0 ? "–" : `${Math.round((100 * part) / whole)}%`;
}

/** A probability, 0 to 1, as whole per cent that never claims certainty: `38%`, `under 1%`, `over 99%`. */
export function formatChance(probability: number): string {
  const perCent = wholePerCent(probability);
  if (perCent === 0) return "under 1%";
  return perCent === 100 ? "over 99%" : `${perCent}%`;
}

/** A probability, 0 to 1, in whole per cent: 0 and 100 are what is told as under 1% and over 99%. */
export function wholePerCent(probability: number): number {
  return Math.round(100 * probability);
}

/** `5.0357` → `5.04` with two digits; a minus sign where what is printed is less than nothing. */
export function formatDecimal(value: number, digits: number): string {
  const printed = value.toFixed(digits);
  return printed.replace("-", Number(printed) === 0 ? "" : "\u2212");
}

/** Below this a span is told in months, from here on in years: never 12 months beside 1 year. */
const YEARS_FROM_DAYS = 348;
/** From here on a tenth of a year says nothing. */
const WHOLE_YEARS_FROM = 10;

/** Days as years and months for reading, never for computing: `931` → `2.5 years`, `208` → `7 months`, `365` → `1 year`. */
export function formatSpan(days: number): string {
  if (days < 60) return counted(days, "day");
  if (days < YEARS_FROM_DAYS) return `${Math.round(days / DAYS_PER_MONTH)} months`;
  const years = days / DAYS_PER_YEAR;
  const shown = Number(years.toFixed(years < WHOLE_YEARS_FROM ? 1 : 0));
  return shown === 1 ? "1 year" : `${shown} years`;
}
