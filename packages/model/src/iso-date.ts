import { z } from "zod";

// the schemas are marked as pure: what only counts days in a browser does not bring them along

/** A calendar day, `YYYY-MM-DD`, proleptic Gregorian, without a time zone. */
export const isoDate = /* @__PURE__ */ z.iso.date();
export type IsoDate = z.infer<typeof isoDate>;

/** A moment in UTC, `YYYY-MM-DDThh:mm:ssZ`, with or without a fraction of a second. */
export const isoInstant = /* @__PURE__ */ z.iso.datetime();
export type IsoInstant = z.infer<typeof isoInstant>;

/**
 * A day that is known (`notBefore` equals `notAfter`) or lies somewhere in a closed interval of days.
 */
export interface DayInterval {
  readonly notBefore: IsoDate;
  readonly notAfter: IsoDate;
}

const MS_PER_DAY = 86_400_000;

/** `date` itself. Throws RangeError where it is not a calendar day of the years 0 to 9999. */
export function calendarDay(date: IsoDate): IsoDate {
  return format(parse(date));
}

/** The interval that is one known day. */
export function day(date: IsoDate): DayInterval {
  return { notBefore: date, notAfter: date };
}

/** The day if it is known, otherwise null. */
export function knownDay(interval: DayInterval): IsoDate | null {
  return interval.notBefore === interval.notAfter ? interval.notBefore : null;
}

/** `date` moved by whole days. Throws RangeError where `date` or the result is not a calendar day of the years 0 to 9999. */
export function addDays(date: IsoDate, days: number): IsoDate {
  return format(new Date(parse(date).getTime() + days * MS_PER_DAY));
}

/** `date` moved by whole months; the day is clamped to the end of the month (31 January + 1 = 28 or 29 February). */
export function addMonths(date: IsoDate, months: number): IsoDate {
  const from = parse(date);
  const first = utc(from.getUTCFullYear(), from.getUTCMonth() + months, 1);
  first.setUTCDate(Math.min(from.getUTCDate(), daysInMonth(first)));
  return format(first);
}

/** The first day of the calendar month in which `date` falls. */
export function firstDayOfMonth(date: IsoDate): IsoDate {
  const from = parse(date);
  return format(utc(from.getUTCFullYear(), from.getUTCMonth(), 1));
}

/** The first day of the calendar month after the one in which `date` falls. */
export function firstDayOfNextMonth(date: IsoDate): IsoDate {
  const from = parse(date);
  return format(utc(from.getUTCFullYear(), from.getUTCMonth() + 1, 1));
}

/** Days in a year, on average: the unit of spans that are given in years. */
export const DAYS_PER_YEAR = 365.25;

/** The same of spans that are given in months. */
export const DAYS_PER_MONTH = DAYS_PER_YEAR / 12;

/** Whole days from `from` to `to`, negative where `to` is earlier. */
export function daysBetween(from: IsoDate, to: IsoDate): number {
  return (parse(to).getTime() - parse(from).getTime()) / MS_PER_DAY;
}

/** The later of two days. ISO dates sort as text. */
export function laterOf(a: IsoDate, b: IsoDate): IsoDate {
  return a > b ? a : b;
}

/** The days on which both of two things can have happened first. */
export function laterDays(a: DayInterval, b: DayInterval): DayInterval {
  return { notBefore: laterOf(a.notBefore, b.notBefore), notAfter: laterOf(a.notAfter, b.notAfter) };
}

// taken apart by hand: the days of a whole record are several times as slow by way of ISO strings of Date
function parse(date: IsoDate): Date {
  const [year, month, dayOfMonth] = [date.slice(0, 4), date.slice(5, 7), date.slice(8)].map(Number);
  const parsed = utc(year ?? Number.NaN, (month ?? Number.NaN) - 1, dayOfMonth ?? Number.NaN);
  const isDay = parsed.getUTCMonth() + 1 === month && parsed.getUTCDate() === dayOfMonth;
  if (!isDay || !/^\d{4}-\d\d-\d\d$/.test(date)) throw new RangeError(`not a calendar day: ${date}`);
  return parsed;
}

function format(date: Date): IsoDate {
  const year = date.getUTCFullYear();
  if (!(year >= 0 && year <= 9999)) throw new RangeError(`outside the years 0 to 9999: ${year}`);
  return `${padded(year, 4)}-${padded(date.getUTCMonth() + 1, 2)}-${padded(date.getUTCDate(), 2)}`;
}

function padded(value: number, digits: number): string {
  return String(value).padStart(digits, "0");
}

function daysInMonth(date: Date): number {
  return utc(date.getUTCFullYear(), date.getUTCMonth() + 1, 0).getUTCDate();
}

// Date.UTC reads the years 0 to 99 as 1900 to 1999
function utc(year: number, month: number, dayOfMonth: number): Date {
  const date = new Date(0);
  date.setUTCFullYear(year, month, dayOfMonth);
  return date;
}
