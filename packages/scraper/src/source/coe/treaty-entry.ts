import { isoDate } from "@depositary/model";
import { z } from "zod";

/** Text for people: white space of any kind, and no other control character. */
const plainText = z.string().regex(/^(?=.*\S)[\s\P{Cc}]*$/su, { error: "no text, or a control character" });

/** `2001-11-23T00:00:00`: the time says nothing. */
const dayWithTime = z
  .string()
  .refine((text) => /T[\d:.]+$/.test(text) && isoDate.safeParse(text.split("T")[0]).success, {
    error: (issue) => `not a day of the calendar: ${JSON.stringify(issue.input)}`,
  });

/** What the Treaty Office's list says of a treaty that this record reads, under its own keys. */
export const treatyEntryKeys = {
  Numero_traite: z.string().regex(/^\d{3}[A-Z]?$/),
  Libelle_titre_ENG: plainText,
  Nom_commun_ENG: plainText.nullable(),
  /** Opening for signature. */
  Date_ste: dayWithTime,
  Date_vigueur_ste: dayWithTime.nullable(),
  /** Written without leading noughts in one entry; `0` where there is none. */
  Numero_traite_parent: z
    .string()
    .regex(/^\d{1,3}[A-Z]?$/)
    .nullable(),
};

const treatyEntry = z.strictObject(treatyEntryKeys);
export type TreatyEntry = z.infer<typeof treatyEntry>;

/** A copy of the list with these keys and no others. */
export const treatyEntries = z.array(treatyEntry);
