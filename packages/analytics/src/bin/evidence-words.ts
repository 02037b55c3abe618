import type { IsoDate } from "@depositary/model";
import { monthsBetween } from "../statistics/forecast/age.js";
import type { Outlook } from "../statistics/forecast/outlook.js";

/** What is said of the time after the last evidence of a treaty's instruments; how old it is where that is more than a year. */
export function noEvidenceAfter(evidenceOn: IsoDate, asOf: IsoDate): string {
  const years = yearsSince(evidenceOn, asOf);
  const age = years === 0 ? "" : `, more than ${years === 1 ? "a year" : `${years} years`} ago`;
  return `No evidence of instruments after ${evidenceOn}${age}`;
}

/** Whole years from the last evidence to a day. */
export function yearsSince(evidenceOn: IsoDate, asOf: IsoDate): number {
  return Math.floor(monthsBetween(evidenceOn, asOf) / 12);
}

/** What happened after all; null where nothing did, or it is not on file. */
export function describeOutcome({
  threshold,
  reachedOn,
  inForceOn,
}: Pick<Outlook, "threshold" | "reachedOn" | "inForceOn">): string | null {
  const days = [
    ...(reachedOn === null ? [] : [`instrument ${threshold} was deposited on ${reachedOn}`]),
    ...(inForceOn === null ? [] : [`it entered into force on ${inForceOn}`]),
  ];
  return days.length === 0 ? null : days.join(", ");
}
