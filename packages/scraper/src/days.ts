import type { DayInterval } from "@depositary/model";

/** `2026-07-14`, or `2026-07-01..2026-07-31` where the day is not known. */
export function writeDays({ notBefore, notAfter }: DayInterval): string {
  return notBefore === notAfter ? notBefore : `${notBefore}..${notAfter}`;
}

export function isKnownDay({ notBefore, notAfter }: DayInterval): boolean {
  return notBefore === notAfter;
}

export function isSameDays(a: DayInterval, b: DayInterval): boolean {
  return a.notBefore === b.notBefore && a.notAfter === b.notAfter;
}

export function isWithin(inner: DayInterval, outer: DayInterval): boolean {
  return outer.notBefore <= inner.notBefore && inner.notAfter <= outer.notAfter;
}

/** Whether two intervals have a day in common. */
export function overlaps(a: DayInterval, b: DayInterval): boolean {
  return a.notBefore <= b.notAfter && b.notBefore <= a.notAfter;
}
