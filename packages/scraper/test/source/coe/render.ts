import type { ChartRow } from "../../../src/source/coe/index.js";

/** The key that the hand-made page prints. */
export const TOKEN = "hand-made-key-0123456789";

/** A hand-made page like the public one: an empty shell, with the key in a script. */
export function tokenPage(token = TOKEN): string {
  return `<!DOCTYPE html><html><head><title>Full list</title><script>
  window.conventions_api_url='https://conventions-ws.coe.int/WS_LFRConventions/';
  window.conventions_api_key='${token}';
</script></head><body><div id="root"></div></body></html>`;
}

/** A row without a date. */
export function chartRow(name: string, code: string, rest: Partial<ChartRow> = {}): ChartRow {
  return {
    group: "member",
    code,
    name,
    signature: null,
    consent: null,
    entryIntoForce: null,
    denunciation: null,
    denunciationEffect: null,
    suspension: null,
    ...rest,
  };
}

/** `2001-11-23` as the API prints it. */
export function at(day: string): string {
  return `${day}T00:00:00`;
}

/** A chart as the API answers it, hand-made after its keys: three lists. */
export function renderChart(number: string, rows: readonly ChartRow[]): string {
  const list = (group: ChartRow["group"]) =>
    rows.filter((row) => row.group === group).map((row) => answerRow(number, row));
  return JSON.stringify([list("member"), list("nonMember"), list("organisation")]);
}

function answerRow(number: string, row: ChartRow) {
  return {
    CodePays: row.code,
    LibPaysOrga: row.name,
    NumSTE: number,
    DateSignature: row.signature,
    DateConsentement: row.consent,
    DateEntreeVigueur: row.entryIntoForce,
    DateDenonciation: row.denunciation,
    DateEffetDenonciation: row.denunciationEffect,
    DateSuspension: row.suspension,
    Reserves: null,
    Declarations: [],
    Territoires: null,
  };
}

/** A treaty of the list, hand-made after its keys. */
export function listEntry(number: string, title: string, opened: string, inForce: string | null) {
  return {
    Numero_traite: number,
    Libelle_titre_ENG: `${title} (${Number(number) > 193 ? "CETS" : "ETS"} No. ${number})`,
    Libelle_titre_FRE: title,
    Nom_commun_ENG: null,
    Date_ste: at(opened),
    Date_vigueur_ste: inForce === null ? null : at(inForce),
    Code_lieu_ste: 7,
    Numero_traite_parent: null,
    Lien_pdf_traite_ENG: "https://rm.coe.int/1",
  };
}
