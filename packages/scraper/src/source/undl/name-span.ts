import type { IsoDate, ParticipantName } from "@depositary/model";
import { quoted } from "../../one-line.js";
import { readDay } from "./cells.js";

/** From when to when a State bears a name; null where it is open. */
export type NameSpan = Pick<ParticipantName, "validFrom" | "validTo">;

const SEPARATOR = /[,;|]/;
const PERIOD = /^(?=.*\d)(\d{4}-\d{2}-\d{2})?\s*(?::|-|–|\/|to)\s*(\d{4}-\d{2}-\d{2})?$/;

/**
 * The span of a name from the days on which it began and ended. A name that was borne again has several in a cell, as
 * `1945-10-24, 1971-09-02`: the span reaches over all of them, and is open where the last one has not ended. Returns what is
 * not understood in its place.
 */
export function spanOfDays(starts: string, ends: string): NameSpan | string {
  const [from, to] = [readDays(starts), readDays(ends)];
  if (from === null || to === null) return `not days: ${quoted(`${starts} to ${ends}`)}`;
  if (to.length > from.length && from.length > 0) return `more ends than beginnings: ${quoted(ends)}`;
  return spanOver(from, to.length < from.length ? [] : to);
}

/** The span of a name from its periods, `1945-10-24:1958-02-21|1971-09-02:`; without a day it is open there. */
export function spanOfPeriods(cell: string): NameSpan | string {
  const periods = partsOf(cell).map((part) => PERIOD.exec(part));
  if (periods.some((period) => period === null)) return `not periods: ${quoted(cell)}`;
  const starts = periods.map((period) => period?.[1] ?? "");
  const ends = periods.map((period) => period?.[2] ?? "");
  return spanOfDays(starts.includes("") ? "" : starts.join(), ends.includes("") ? "" : ends.join());
}

/** Whether two spans have a day in common. */
export function meets(a: NameSpan, b: NameSpan): boolean {
  const isBefore = (to: IsoDate | null, from: IsoDate | null) => to !== null && from !== null && to < from;
  return !isBefore(a.validTo, b.validFrom) && !isBefore(b.validTo, a.validFrom);
}

function spanOver(starts: readonly IsoDate[], ends: readonly IsoDate[]): NameSpan | string {
  const validFrom = [...starts].sort().at(0) ?? null;
  const validTo = [...ends].sort().at(-1) ?? null;
  if (validFrom !== null && validTo !== null && validTo < validFrom)
    return `ends before it begins: ${validFrom} to ${validTo}`;
  return { validFrom, validTo };
}

function readDays(cell: string): readonly IsoDate[] | null {
  const days = partsOf(cell).map(readDay);
  const known = days.filter((day) => day !== undefined);
  return known.length === days.length ? known : null;
}

function partsOf(cell: string): readonly string[] {
  return cell
    .split(SEPARATOR)
    .map((part) => part.trim())
    .filter((part) => part !== "");
}
