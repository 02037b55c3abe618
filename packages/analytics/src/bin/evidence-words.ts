import type { IsoDate } from "@depositary/model";
import { monthsBetween } from "../statistics/forecast/age.js";

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
