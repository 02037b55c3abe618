import { z } from "zod";
import { ParseError } from "../../errors.js";
import { readAnswer, unknownKeys } from "./answer.js";
import { type TreatyEntry, treatyEntryKeys } from "./treaty-entry.js";

/** Keys that were seen and are not read. */
const UNREAD_KEY =
  /^(?:(?:Libelle_titre|Nom_commun|Lien_\w+)_(?:ENG|FRE|GER|ITA|RUS)|Code_lieu_ste|Mention|Numero_enreg_onu|Date_enreg_onu)$/;

/** The list of treaties as answered. */
export interface TreatyList {
  readonly entries: readonly TreatyEntry[];
  /** Keys that were not seen before. */
  readonly unknownKeys: readonly string[];
}

/** Reads the answer to a search for every treaty. Throws RefusedDocumentError and ParseError with every problem. */
export function parseTreatyList(document: string, bytes: Uint8Array): TreatyList {
  const entries = readAnswer(document, bytes, z.array(z.looseObject(treatyEntryKeys)));
  const numbers = entries.map(({ Numero_traite }) => Numero_traite);
  const repeated = numbers.filter((number, i) => numbers.indexOf(number) !== i);
  const problems = [
    ...(entries.length === 0 ? ["it lists no treaty"] : []),
    ...repeated.map((number) => `treaty ${number} stands in it more than once`),
  ];
  if (problems.length > 0) throw new ParseError(document, problems);
  return {
    entries,
    unknownKeys: unknownKeys(entries, treatyEntryKeys).filter((key) => !UNREAD_KEY.test(key)),
  };
}
