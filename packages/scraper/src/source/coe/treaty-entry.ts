import { z } from "zod";

/** Text for people: white space of any kind, and no other control character. */
const plainText = z.string().regex(/^(?=.*\S)[\s\P{Cc}]*$/su, { error: "no text, or a control character" });

/** What the Treaty Office's list says of a treaty that this record reads, under its own keys. */
export const treatyEntryKeys = {
  Numero_traite: z.string().regex(/^\d{3}[A-Z]?$/),
  Libelle_titre_ENG: plainText,
  Nom_commun_ENG: plainText.nullable(),
  /** Opening for signature. */
  Date_ste: z.string().regex(/^\d{4}-\d{2}-\d{2}T[\d:.]+$/),
  Date_vigueur_ste: z
    .string()
    .regex(/^\d{4}-\d{2}-\d{2}T[\d:.]+$/)
    .nullable(),
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
