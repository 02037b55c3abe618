import { isoDate, treatyId } from "@depositary/model";
import { z } from "zod";
import { readJson } from "../json-archive.js";

const text = z.string();
const mtdsg = text.refine((value) => treatyId.safeParse(value).success, "not a treaty number");

/** One file of the archive, key by key; a key that is not known stops the file. */
const documentOf2026 = z.strictObject({
  treaty_id: mtdsg,
  title: text,
  chapter_name: text.nullable(),
  conclusion: text,
  concluded_on: isoDate,
  entry_into_force: text.nullable(),
  registration: text.nullable(),
  registration_number: z.string().regex(/^\d+$/).nullable(),
  signatories_count: z.number().int().positive().nullable(),
  parties_count: z.number().int().positive().nullable(),
  text_reference: text.nullable(),
  url: text,
  origin: z.array(z.strictObject({ path: text, fetched_at: z.iso.datetime({ offset: true }) })).min(1),
  names: z.array(text).min(2).nullable(),
  heading: z.array(text).min(2).nullable(),
  rows: z.array(z.array(text)).nullable(),
});

/** A file of the archive as it stands, nothing taken off. */
export type DocumentOf2026 = z.infer<typeof documentOf2026>;

/** Throws ParseError with every key that is not as expected. */
export function readDocument(file: string, json: string): DocumentOf2026 {
  return readJson(file, json, documentOf2026);
}
