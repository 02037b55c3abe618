import type { Adoption } from "@depositary/model";

/** Words of all series and releases, without commas and in small letters: `Vote, recorded`, `Vote`, `Without Vote`. */
const MODALITIES: ReadonlyMap<string, Adoption> = new Map([
  ["vote", "recorded vote"],
  ["vote recorded", "recorded vote"],
  ["vote non-recorded", "non-recorded vote"],
  ["without a vote", "without vote"],
  ["without vote", "without vote"],
]);

/** How the Library says that a resolution was adopted; undefined where its word is not known. */
export function readModality(cell: string): Adoption | undefined {
  return MODALITIES.get(cell.trim().replaceAll(/[, ]+/g, " ").toLowerCase());
}
