import { addDays, type DayInterval, monthNames } from "@depositary/model";

const anyMonth = new RegExp(monthNames.join("|"), "g");

/** `2026-05-21` → `21 May 2026`. */
export function formatDate(date: string): string {
  return `${dayOf(date)} ${monthOf(date)} ${yearOf(date)}`;
}

/** Words that stay on one line. */
export function unbroken(words: string): string {
  return words.replaceAll(" ", "\u00a0");
}

/** The same as `formatInterval` with months of three letters, for the cells of a table. */
export function formatIntervalShort(interval: DayInterval): string {
  return shortMonths(formatInterval(interval));
}

/** `December 2027` → `Dec 2027`. */
export function shortMonths(words: string): string {
  return words.replace(anyMonth, (month) => month.slice(0, 3));
}

/** `2026-05-21` → `May 2026`, for what is not known to the day. */
export function formatMonth(date: string): string {
  return `${monthOf(date)} ${yearOf(date)}`;
}

/** `9` → `September`. Throws RangeError for what is no month. */
export function formatMonthOfYear(month: number): string {
  const name = monthNames[month - 1];
  if (name === undefined) throw new RangeError(`expected a month from 1 to 12, found ${month}`);
  return name;
}

/** `2026-05-21` → `21 May`, for a sentence that has the year. */
function formatDayAndMonth(date: string): string {
  return `${dayOf(date)} ${monthOf(date)}`;
}

/**
 * Days within which something lies: `21 May 2026`, `July 2026` for a whole month, else the two ends with an en dash. What is
 * not known is not narrowed.
 */
export function formatInterval({ notBefore, notAfter }: DayInterval): string {
  if (notBefore === notAfter) return formatDate(notBefore);
  if (isWholeMonth(notBefore, notAfter)) return `${monthOf(notBefore)} ${yearOf(notBefore)}`;
  if (notBefore.slice(0, 7) === notAfter.slice(0, 7)) return `${dayOf(notBefore)}–${formatDate(notAfter)}`;
  if (yearOf(notBefore) === yearOf(notAfter))
    return `${formatDayAndMonth(notBefore)} – ${formatDate(notAfter)}`;
  return `${formatDate(notBefore)} – ${formatDate(notAfter)}`;
}

function isWholeMonth(notBefore: string, notAfter: string): boolean {
  return (
    notBefore.endsWith("-01") &&
    notBefore.slice(0, 7) === notAfter.slice(0, 7) &&
    addDays(notAfter, 1).endsWith("-01")
  );
}

function dayOf(date: string): number {
  return Number(date.slice(8, 10));
}

function monthOf(date: string): string {
  return monthNames[Number(date.slice(5, 7)) - 1] ?? date.slice(5, 7);
}

function yearOf(date: string): string {
  return date.slice(0, 4);
}
