import type { Adoption } from "@depositary/model";
import { quoted } from "../../one-line.js";
import { readModality } from "../../source/undl/index.js";

/** Wordings of field 591, the words that older records put between left out. */
const WORDINGS: ReadonlyMap<string, Adoption> = new Map([
  ["ADOPTED WITHOUT VOTE", "without vote"],
  ["RECORDED", "recorded vote"],
  ["NON-RECORDED", "non-recorded vote"],
]);

/** Known, and none of the adoptions that the record distinguishes. */
const BY_MAIL = "VOTING BY MAIL";

/** `RECORDED based on A/S-14/PV.7 - No machine generated vote.` is a recorded vote like any other. */
const HOW_RECORDED = /^(RECORDED)(?: based on A\/[A-Z0-9/.-]+)?(?: - No machine generated vote)?\.?$/;

/** How a text was adopted, or why that cannot be said of the words of its record. */
export type AdoptionReading = { readonly adoption: Adoption } | { readonly problem: string };

/**
 * Reads the wording of a voting record (591) and, where it has none, the kind of vote (590), as of the Security Council.
 * The list is closed: another wording is a problem.
 */
export function readAdoption(wording: string | null, modality: string | null): AdoptionReading {
  if (wording === BY_MAIL) return { problem: `591: a vote by mail is no adoption on file` };
  const adoption =
    wording === null
      ? readModality(modality ?? "")
      : WORDINGS.get(HOW_RECORDED.exec(wording)?.[1] ?? wording);
  if (adoption !== undefined) return { adoption };
  return wording === null
    ? { problem: `590: not a kind of vote known: ${quoted(modality)}` }
    : { problem: `591: not a wording known: ${quoted(wording)}` };
}
