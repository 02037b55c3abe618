import type { PartyDate, PartyRow } from "../../../src/source/verdragenbank/index.js";

const LEGEND =
  "O=Ondertekening zonder voorbehoud of vereiste van ratificatie R=Bekrachtiging, aanvaarding, goedkeuring of kennisgeving T=Toetreding VG=Voortgezette gebondenheid NB=Niet bekend";

/** `05-03-1971 (VG)` as a date that was read. */
export function printedDate(printed: string): PartyDate {
  const [, day, month, year, code] = /^(\d\d)-(\d\d)-(\d{4})(?: \((O|R|T|VG|NB)\))?$/.exec(printed) ?? [];
  const known = (["O", "R", "T", "VG", "NB"] as const).find((one) => one === code) ?? null;
  return { printed, day: `${year}-${month}-${day}`, code: known };
}

/** A row of printed dates: signature, consent, in force, denunciation, out of force. */
export function partyRow(name: string, ...printed: readonly string[]): PartyRow {
  const date = (i: number) => (printed[i] ? printedDate(printed[i]) : null);
  return {
    name,
    dates: {
      signature: date(0),
      provisionalApplication: null,
      consent: date(1),
      inForce: date(2),
      denunciation: date(3),
      outOfForce: date(4),
    },
  };
}

/** Headings as the page prints them; not every page has a column for provisional application. */
export function headings(hasProvisional: boolean): readonly string[] {
  return [
    "Partij",
    "Ondertekening",
    ...(hasProvisional ? ["Voorlopige<br />toepassing"] : []),
    `Ratificatie<span class="legend">${LEGEND.replaceAll(/ (?=[A-Z]+=)/g, "<br />")}</span>`,
    "In werking",
    "Opzegging",
    "Buiten werking",
  ];
}

/** A hand-made page after the layout of the database: tabs, parts of the Kingdom in a table of their own, parties, reservations. */
export function renderParties(
  digits: string,
  rows: readonly PartyRow[],
  head = headings(rows.some(({ dates }) => dates.provisionalApplication !== null)),
): string {
  const hasProvisional = head.length === 7;
  const body = rows.map(({ name, dates }) => {
    const { signature, provisionalApplication, consent, inForce, denunciation, outOfForce } = dates;
    const cells = [
      signature,
      ...(hasProvisional ? [provisionalApplication] : []),
      consent,
      inForce,
      denunciation,
      outOfForce,
    ];
    const link = `<a href="#voorbehoud">${escapeHtml(name)}</a>`;
    return `<tr><td>${link}</td>${cells.map((date) => `<td>${date?.printed ?? ""}</td>`).join("")}</tr>`;
  });
  return `<!DOCTYPE html><html lang="nl"><head><meta charset="utf-8"><title>Verdrag</title></head><body>
<ul><li><a href="/nl/Verdrag/Details/${digits}_b.html">Verdragsgegevens</a></li><li><a href="/nl/Verdrag/Details/${digits}_w">Wijzigingen</a></li></ul>
<table><tr><th>Koninkrijksdeel</th><th>In werking</th></tr><tr><td>Nederland</td><td></td></tr></table>
<h2>Partijen</h2><table><thead><tr>${head.map((one) => `<th>${one}</th>`).join("")}</tr></thead><tbody>
${body.join("\n")}
</tbody></table><h2>Voorbehouden</h2><p id="voorbehoud">12-03-1999</p></body></html>
`;
}

function escapeHtml(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
}
