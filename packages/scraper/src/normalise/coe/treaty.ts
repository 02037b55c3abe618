import { type Treaty, type TreatyId, treatyId } from "@depositary/model";
import { dayOf, type TreatyEntry } from "../../source/coe/index.js";
import { collapse } from "../../source/document/printed-text.js";

/** ` (ETS No. 185)`, ` (CETS No. 194) (*)`: the number, and a mark for what has no use any more. */
const NUMBER_IN_TITLE = /\s*\(C?ETS (?:No\. )?\d{3}[A-Z]?\)(?: \(\*\))?$/;

/** A treaty of the Council of Europe as its list states it. */
export function coeTreaty(entry: TreatyEntry, sourceId: string): Treaty {
  const opened = dayOf(entry.Date_ste);
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
    inForceOn: entry.Date_vigueur_ste === null ? null : dayOf(entry.Date_vigueur_ste),
    registration: null,
    signatoriesPrinted: null,
    partiesPrinted: null,
    asAt: null,
    sourceId,
  };
}

function parentOf(printed: string | null): TreatyId | null {
  return printed === null || printed === "0" ? null : idOf(printed.padStart(3, "0"));
}

/** One series of numbers: European Treaty Series to 193, Council of Europe Treaty Series after. */
function idOf(printed: string): TreatyId {
  return treatyId.parse(`CETS-${printed}`);
}
