import type { IsoDate } from "@depositary/model";

interface Days {
  readonly notBefore: IsoDate;
  readonly notAfter: IsoDate;
}

/** `2026-07-14`, or `2026-07-01..2026-07-31` where the day is not known. */
export function writeDays({ notBefore, notAfter }: Days): string {
  return notBefore === notAfter ? notBefore : `${notBefore}..${notAfter}`;
}

export function isKnownDay({ notBefore, notAfter }: Days): boolean {
  return notBefore === notAfter;
}

export function isSameDays(a: Days, b: Days): boolean {
  return a.notBefore === b.notBefore && a.notAfter === b.notAfter;
}

export function isWithin(inner: Days, outer: Days): boolean {
  return outer.notBefore <= inner.notBefore && inner.notAfter <= outer.notAfter;
}

export function hasCommonDay(a: Days, b: Days): boolean {
  return a.notBefore <= b.notAfter && b.notBefore <= a.notAfter;
}
