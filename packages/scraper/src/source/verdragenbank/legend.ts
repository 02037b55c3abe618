/** Codes behind a date, with the words by which the page itself explains them in the heading of its column. */
export const LEGEND = {
  O: "Ondertekening zonder voorbehoud of vereiste van ratificatie",
  R: "Bekrachtiging, aanvaarding, goedkeuring of kennisgeving",
  T: "Toetreding",
  VG: "Voortgezette gebondenheid",
  NB: "Niet bekend",
} as const;

/** How a party was bound: `R` is ratification, acceptance, approval or notification alike, `NB` is not known. */
export type Code = keyof typeof LEGEND;

/** The code printed; null where the page knows no such code. */
export function readCode(text: string): Code | null {
  switch (text) {
    case "O":
    case "R":
    case "T":
    case "VG":
    case "NB":
      return text;
    default:
      return null;
  }
}

/** The legend as printed in one line, without blanks: these depend on the mark-up. */
export const PRINTED_LEGEND = Object.entries(LEGEND)
  .map(([code, words]) => `${code}=${words}`)
  .join("")
  .replaceAll(" ", "");
