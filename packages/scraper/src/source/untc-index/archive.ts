import { type TreatyId, treatyId } from "@depositary/model";
import { z } from "zod";
import { readJson } from "../json-archive.js";
import { listedHead } from "../untc/listed-head.js";
import type { TreatyHead } from "../untc/status-record.js";

const listing = z.strictObject({
  fetched_utc: z.iso.datetime(),
  source: z.string(),
  chapters: z.array(z.number().int()),
  treaties: z.array(
    z.strictObject({
      ref: z.string().refine((ref) => treatyId.safeParse(ref).success, "not a treaty number"),
      chapter_int: z.number().int(),
      title: z.string().min(1),
      place_date: z.string().min(1),
    }),
  ),
});

/** An entry of the list. */
export interface ListedTreaty {
  readonly treatyId: TreatyId;
  readonly head: TreatyHead;
  /** Why the entry cannot be used; null where it can. */
  readonly reason: string | null;
}

/**
 * The list of treaties of the Secretary-General's collection as others read it in May 2026: no chapter XI, and no letters
 * in the numbers, so that an entry can be the first of several lettered treaties.
 * Throws ParseError with every value that is not as expected.
 */
export function readUntcIndex(file: string, text: string): readonly ListedTreaty[] {
  return readJson(file, text, listing).treaties.map(({ ref, title, place_date: conclusion }) => ({
    treatyId: ref,
    head: listedHead(ref, title, conclusion),
    reason: conclusion.startsWith("...") ? "the title is cut" : null,
  }));
}
