import type { Vote } from "@depositary/model";

/** The codes of votes in Voeten's data. */
export const CAST: ReadonlyMap<string, Vote> = new Map([
  ["1", "yes"],
  ["2", "abstain"],
  ["3", "no"],
]);
