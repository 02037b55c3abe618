import { type Treaty, type TreatyId, treatyId } from "@depositary/model";
import { z } from "zod";
import { readJson } from "../json-archive.js";
import { collapse } from "../untc/printed-text.js";

/** Source of the archive: the list of the Treaty Office as others read it in May 2026. */
export const COE_SOURCE = "coe-treaty-index-2026-05";

const number = z.string().regex(/^\d{3}[A-Z]?$/);
const timeOfDay = z.string().regex(/^\d{4}-\d{2}-\d{2}T[\d:.]+$/);

/** Keys as the Treaty Office names them; a key that is not known stops the file. */
const entries = z.array(
  z.strictObject({
    Numero_traite: number,
    Libelle_titre_ENG: z.string(),
    Nom_commun_ENG: z.string().nullable(),
    /** Opening for signature. */
    Date_ste: timeOfDay,
    Date_vigueur_ste: timeOfDay.nullable(),
    /** Written without leading noughts in one entry; `0` where there is none. */
    Numero_traite_parent: z
      .string()
      .regex(/^\d{1,3}[A-Z]?$/)
      .nullable(),
  }),
);
type Entry = z.infer<typeof entries>[number];

/** ` (ETS No. 185)`, ` (CETS No. 194) (*)`: the number, and a mark for what has no use any more. */
const NUMBER_IN_TITLE = /\s*\(C?ETS (?:No\. )?\d{3}[A-Z]?\)(?: \(\*\))?$/;

/** The treaties of the Council of Europe. Throws ParseError with every value that is not as expected. */
export function readCoeIndex(file: string, text: string): readonly Treaty[] {
  return readJson(file, text, entries).map(treatyOf);
}

function treatyOf(entry: Entry): Treaty {
  const opened = entry.Date_ste.slice(0, 10);
  return {
    treatyId: idOf(entry.Numero_traite),
    chapter: null,
    number: entry.Numero_traite,
    title: collapse(entry.Libelle_titre_ENG).replace(NUMBER_IN_TITLE, ""),
    shortTitle: entry.Nom_commun_ENG === null ? null : collapse(entry.Nom_commun_ENG),
    parentId: parentOf(entry.Numero_traite_parent),
    depositary: "Secretary General of the Council of Europe",
    concludedOn: opened,
    concludedAt: null,
    openedOn: opened,
    signatureClosesOn: null,
    inForceOn: entry.Date_vigueur_ste?.slice(0, 10) ?? null,
    registration: null,
    signatoriesPrinted: null,
    partiesPrinted: null,
    asAt: null,
    sourceId: COE_SOURCE,
  };
}

function parentOf(printed: string | null): TreatyId | null {
  return printed === null || printed === "0" ? null : idOf(printed.padStart(3, "0"));
}

/** One series of numbers: European Treaty Series to 193, Council of Europe Treaty Series after. */
function idOf(printed: string): TreatyId {
  return treatyId.parse(`CETS-${printed}`);
}
