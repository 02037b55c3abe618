import { z } from "zod";
import { date, oneOf, optional, text } from "../table/column.js";
import { defineTable, type RowOf } from "../table/define-table.js";
import { participantKinds, regionalGroups } from "../vocabulary.js";

/** ISO 3166-1 alpha-3, withdrawn codes included (SUN, YUG); organisations have a short code (EU, WHO). */
export const participantId = z
  .string()
  .regex(/^[A-Z][A-Z0-9]{1,11}$/, { error: "expected a participant's code" });

export const participantTable = defineTable({
  name: "participant",
  file: "reference/participants.csv",
  comment: "A State, organisation or territory that stands in a treaty's table or took part in a roll call.",
  columns: {
    participantId: text(
      "ISO 3166-1 alpha-3 code, withdrawn codes included; organisations have a short code.",
      participantId,
    ),
    name: text("Short name in English as the United Nations prints it."),
    kind: oneOf(participantKinds, "What the participant is."),
    iso2: optional(text("ISO 3166-1 alpha-2 code.", z.string().regex(/^[A-Z]{2}$/))),
    m49: optional(text("UN M49 code, three digits.", z.string().regex(/^\d{3}$/))),
    region: optional(text("M49 region.")),
    subRegion: optional(text("M49 sub-region.")),
    unGroup: optional(oneOf(regionalGroups, "Regional group in the General Assembly.")),
    validFrom: optional(date("First day of existence under this identity, where it matters for the record.")),
    validTo: optional(date("Last day of existence under this identity.")),
    nameAr: optional(text("Short name in Arabic.")),
    nameZh: optional(text("Short name in Chinese.")),
    nameEs: optional(text("Short name in Spanish.")),
    nameFr: optional(text("Short name in French.")),
    nameRu: optional(text("Short name in Russian.")),
    note: optional(text("What a reader must know about this identity.")),
  },
  primaryKey: ["participantId"],
});
export type Participant = RowOf<typeof participantTable>;
