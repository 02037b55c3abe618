import type { TreatyStanding } from "@depositary/analytics";
import type { SourceRows } from "./source-rows.js";
import type { TreatyRows } from "./treaty-rows.js";

/** The day of the Charter: nothing on file is earlier known. */
const FIRST_DAY = "1945-10-24";

/** The last day for which anything on file was confirmed. */
export function lastDay({
  ledger,
  standings,
  changes,
}: Pick<TreatyRows, "ledger" | "standings"> & Pick<SourceRows, "changes">): string {
  return lastOf([
    ...ledger.map(({ lastSeen }) => lastSeen),
    ...changes.map(({ seenOn }) => seenOn),
    ...standings.map(({ asAt }) => asAt),
  ]);
}

/** The last day for which anything of the treaty `treatyId` was confirmed. */
export function lastDayOf(standings: readonly TreatyStanding[], treatyId: string): string {
  return lastSeen(standings.filter((standing) => standing.treatyId === treatyId)) ?? FIRST_DAY;
}

/** The last day for which signatures or instruments of any of the treaties were confirmed; null where there is none. */
export function lastSeen(standings: readonly TreatyStanding[]): string | null {
  const days = standings.flatMap(({ signaturesSeen, consentsSeen }) => [signaturesSeen, consentsSeen]);
  return days.reduce((last, day) => (last === null || (day !== null && day > last) ? day : last), null);
}

function lastOf(days: readonly (string | null)[]): string {
  return days.reduce<string>((last, day) => (day !== null && day > last ? day : last), FIRST_DAY);
}
