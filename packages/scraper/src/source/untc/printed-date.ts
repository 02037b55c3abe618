import { type IsoDate, monthNames } from "@depositary/model";

const BY_ABBREVIATION = new Map(monthNames.map((name, i) => [name.slice(0, 3), i + 1]));

const LONG_DATE = new RegExp(`(\\d{1,2}) (${monthNames.join("|")}) (\\d{4})(?!\\d)`);
const SHORT_DATE = /^(\d{1,2}) ([A-Z][a-z]{2}) (\d{4})$/;
const STAMP = /^(\d{2})-(\d{2})-(\d{4})$/;
const NEXT_CONCLUSION = /^(?:\s*[,;]\s*and\s+|\s*[,;]\s*|\s+and\s+)/;

/** Where and when a treaty was concluded; some were concluded twice (VI-3: Geneva 1925, Lake Success 1946). */
export interface Conclusion {
  readonly place: string | null;
  readonly date: IsoDate;
}

/** `1 Oct 1969` → `1969-10-01`; null where the text is not a real calendar day between 1800 and 2099. */
export function isoDateOf(printed: string): IsoDate | null {
  const [, day = "", month = "", year = ""] = SHORT_DATE.exec(printed) ?? [];
  return calendarDay(year, monthByAbbreviation(month), day);
}

/** Whether the parts of `1 Oct 1969` are a real day of the calendar between 1800 and 2099. */
export function isPrintedDay(day: string, month: string, year: string): boolean {
  return isCalendarDay(Number(year), monthByAbbreviation(month), Number(day));
}

/** `1969-10-01` → `1 Oct 1969`, as the depositary prints it. Inverse of `isoDateOf`. */
export function formatShortDate(date: IsoDate): string {
  const [year = "", month = "", day = ""] = date.split("-");
  return `${Number(day)} ${monthNames[Number(month) - 1]?.slice(0, 3)} ${year}`;
}

/** `DD-MM-YYYY`, as in the stamp of a page, → ISO; null where it is not a real day. */
export function isoDateOfStamp(stamp: string): IsoDate | null {
  const [, day = "", month = "", year = ""] = STAMP.exec(stamp) ?? [];
  return calendarDay(year, Number(month), day);
}

/**
 * The day at the very beginning of an entry-into-force or registration text: `24 October 1945, in accordance with …`.
 * Null where the text does not begin with a date (`in accordance with article 65(1) …`, `provisionally on …`): not in
 * force, or not known to be.
 */
export function leadingDate(text: string): IsoDate | null {
  const match = LONG_DATE.exec(text);
  return match?.index === 0 ? dayOf(match) : null;
}

/** `1 March 1966, No. 8132` → `8132`; null where there is none. */
export function registrationNumber(text: string): string | null {
  return /\bNos?\.\s*([0-9][0-9A-Z-]*)/.exec(text)?.[1] ?? null;
}

/**
 * Places and dates of conclusion, `Lake Success, New York, 11 December 1946`: each place ends at its date, so it may hold
 * commas; it may be missing. Empty where the text does not end in a full date.
 */
export function conclusionsOf(text: string): readonly Conclusion[] {
  const found: Conclusion[] = [];
  let rest = text.trim();
  while (rest !== "") {
    const match = LONG_DATE.exec(rest);
    const date = match === null ? null : dayOf(match);
    if (match === null || date === null) return [];
    found.push({ place: placeOf(rest.slice(0, match.index)), date });
    rest = rest
      .slice(match.index + match[0].length)
      .replace(/^\s*\.$/, "")
      .replace(NEXT_CONCLUSION, "")
      .trim();
  }
  return found;
}

/** A listing that cuts a long title leaves its ellipsis before the place: `... New York, 24 December 2024`. */
function placeOf(text: string): string | null {
  const place = text.replace(/^[\s.…]+/, "").replace(/[\s,]+$/, "");
  return place === "" ? null : place;
}

function dayOf([, day = "", month = "", year = ""]: readonly string[]): IsoDate | null {
  return calendarDay(year, monthNames.indexOf(month) + 1, day);
}

function monthByAbbreviation(text: string): number {
  return BY_ABBREVIATION.get(text) ?? 0;
}

function calendarDay(year: string, month: number, day: string): IsoDate | null {
  if (!isCalendarDay(Number(year), month, Number(day))) return null;
  return `${year}-${String(month).padStart(2, "0")}-${day.padStart(2, "0")}`;
}

function isCalendarDay(year: number, month: number, day: number): boolean {
  return (
    year >= 1800 &&
    year < 2100 &&
    month >= 1 &&
    month <= 12 &&
    day >= 1 &&
    (day <= 28 || day <= daysIn(year, month))
  );
}

function daysIn(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}
