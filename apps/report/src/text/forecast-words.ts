import type { ForecastQuantile, TreatyForecast } from "@depositary/analytics";
import { addDays } from "@depositary/model";
import { formatDate, formatMonth } from "./format-date.js";
import { formatChance, formatCount } from "./format-number.js";

/** The day of a quantile as a month, as it is not known to the day; beyond the horizon in words. */
export function quantileWords(date: string | null): string {
  return date === null ? "beyond 20 years" : formatMonth(date);
}

/** When the number of instruments may be there, as a title, with the range that holds four chances in five. */
export function whenWords(forecast: TreatyForecast): string {
  const { threshold } = forecast;
  const [early, middle, late] = [10, 50, 90].map((percent) => metOn(forecast, percent));
  const number = `instrument ${formatCount(threshold)}`;
  if (early == null) return `The chance that ${number} is deposited within 20 years is under 10%`;
  if (middle == null)
    return `The chance that ${number} is deposited within 20 years is under 50%; it may come from ${formatMonth(early)} on`;
  const range =
    late == null
      ? `10% chance before ${formatMonth(early)} and more than a 10% chance of taking over 20 years`
      : `80% chance between ${formatMonth(early)} and ${formatMonth(late)}`;
  return `Even chance of ${number} by ${formatMonth(middle)}, ${range}`;
}

/** A year after the last evidence much may have happened that is not on file. */
const FRESH_DAYS = 365;

/** Words of a forecast, with the day on which it was judged where that is long before `day`. */
export function judgedWords({ evidenceOn }: TreatyForecast, day: string, words: string): string {
  if (addDays(evidenceOn, FRESH_DAYS) >= day) return words;
  return `Judged on ${formatDate(evidenceOn)}: ${words.charAt(0).toLowerCase()}${words.slice(1)}`;
}

type YearChance = TreatyForecast["byEndOfYear"][number];

/** Of how many ends of years the chances are told. */
const YEARS_TOLD = 4;

/** The chances that are told of a forecast: by the end of the year of `day` and of those after it. */
export function chancesTold({ byEndOfYear }: TreatyForecast, day: string): readonly YearChance[] {
  return byEndOfYear.filter(({ year }) => year >= Number(day.slice(0, 4))).slice(0, YEARS_TOLD);
}

/** Chances by the end of years for a sentence: `by the end of 2027: 38%, of 2028: 60%`. */
export function oddsWords(chances: readonly YearChance[]): string {
  return chances
    .map(
      ({ year, probability }, index) =>
        `${index === 0 ? "by the end of " : "of "}${year}: ${formatChance(probability)}`,
    )
    .join(", ");
}

/** What is assumed of the time since the last evidence. */
export function assumptionWords({ assumption, asOf, evidenceOn }: TreatyForecast): string {
  if (asOf === evidenceOn) return `as recorded on ${formatDate(evidenceOn)}`;
  return `supposing ${datesInWords(assumption)}`;
}

/** A sentence with its ISO days as readers write them. */
export function datesInWords(sentence: string): string {
  return sentence.replace(/\d{4}-\d{2}-\d{2}/g, formatDate);
}

/** The day by which the number is reached with a chance in per cent; null beyond the horizon. */
export function metOn(forecast: TreatyForecast, percent: number): string | null {
  return quantileOf(forecast, percent)?.metOn ?? null;
}

function quantileOf({ quantiles }: TreatyForecast, percent: number): ForecastQuantile | undefined {
  return quantiles.find((quantile) => quantile.percent === percent);
}

/** When the treaty may be in force, as one sentence; null where that is beyond the horizon or the clause gives no delay. */
export function inForceWords(forecast: TreatyForecast): string | null {
  const chances = inForceChances(forecast);
  return chances === null ? null : `There is ${chances}`;
}

/** The same as the object of a sentence: `an even chance of being in force by June 2028, and …`. */
export function inForceChances(forecast: TreatyForecast): string | null {
  const [early, middle, late] = [10, 50, 90].map(
    (percent) => quantileOf(forecast, percent)?.inForceOn ?? null,
  );
  if (early == null || middle == null) return null;
  const range =
    late == null
      ? `a 10% chance of that by ${formatMonth(early)}; the range has no end within 20 years`
      : `an 80% chance of entering into force between ${formatMonth(early)} and ${formatMonth(late)}`;
  return `an even chance of being in force by ${formatMonth(middle)}, and ${range}`;
}
