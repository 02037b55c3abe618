import type { TreatyStanding } from "@depositary/analytics";
import type { DayInterval } from "@depositary/model";

/** The day of the Charter: nothing on file is earlier known. */
export const FIRST_DAY = "1945-10-24";

/** The last day for which anything of the treaty `treatyId` was confirmed. */
export function lastDayOf(standings: readonly TreatyStanding[], treatyId: string): string {
  return lastSeen(standings.filter((standing) => standing.treatyId === treatyId)) ?? FIRST_DAY;
}

/** The last day for which signatures or instruments of any of the treaties were confirmed; null where there is none. */
export function lastSeen(standings: readonly TreatyStanding[]): string | null {
  const days = standings.flatMap(({ signaturesSeen, consentsSeen }) => [signaturesSeen, consentsSeen]);
  return days.reduce((last, day) => (last === null || (day !== null && day > last) ? day : last), null);
}

/** The days within which that day lies: of a signature of which only the month is known, all of them. */
export function lastSeenWithin(standings: readonly TreatyStanding[]): DayInterval | null {
  const day = lastSeen(standings);
  if (day === null) return null;
  const earliest = standings
    .filter((standing) => lastSeen([standing]) === day)
    .map((standing) => earliestOf(standing, day));
  return { notBefore: earliest.reduce((a, b) => (b > a ? b : a), ""), notAfter: day };
}

/** The earliest that what was seen of the treaty on `day` can be of. */
function earliestOf(standing: TreatyStanding, day: string): string {
  const { consentsSeen, lastSignedNotBefore, lastSignedNotAfter } = standing;
  const isSignature = consentsSeen !== day && lastSignedNotAfter === day;
  return isSignature && lastSignedNotBefore !== null ? lastSignedNotBefore : day;
}

/** Totals as a source prints them. */
export interface PrintedTotals {
  readonly signatories: number | null;
  readonly parties: number | null;
  readonly asAt: string;
}

/** The totals in print, where they are of a later day than the last name on file; else null. */
export function laterTotals(standing: TreatyStanding): PrintedTotals | null {
  const { signatoriesPrinted, partiesPrinted, asAt } = standing;
  const named = lastSeen([standing]);
  if (asAt === null || (named !== null && asAt <= named)) return null;
  return { signatories: signatoriesPrinted, parties: partiesPrinted, asAt };
}
