import type { TreatyStanding } from "@depositary/analytics";

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
