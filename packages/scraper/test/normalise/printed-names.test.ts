import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { decodeRows, participantNameTable } from "@depositary/model";
import { parse } from "csv-parse/sync";
import { describe, expect, it } from "vitest";
import { createNameResolver } from "../../src/normalise/names.js";

const file = fileURLToPath(new URL("../../../../data/reference/participant-names.csv", import.meta.url));
const names = createNameResolver(decodeRows(participantNameTable, parse(readFileSync(file, "utf8"))));

/** Spellings in use, those of the last renames included, by participant. */
const IN_USE: Readonly<Record<string, readonly string[]>> = {
  BHS: ["Bahamas", "Bahamas (The)", "Bahamas (the)"],
  BOL: ["Bolivia (Plurinational State of)", "BOLIVIA (PLURINATIONAL STATE OF)", "Bolivia"],
  CIV: ["Côte d'Ivoire", "Côte d’Ivoire", "Co\u0302te d’Ivoire", "COTE D'IVOIRE", "CÔTE D’IVOIRE"],
  COD: ["Democratic Republic of the Congo", "Congo (Democratic Republic of the)"],
  COG: ["Congo", "CONGO", "Republic of the Congo"],
  COK: ["Cook Islands"],
  CPV: ["Cabo Verde", "CABO VERDE", "Cape Verde"],
  CZE: ["Czechia", "CZECHIA", "Czech Republic"],
  EU: ["European Union", "European Community", "European Economic Community"],
  FSM: ["Micronesia (Federated States of)", "MICRONESIA (FEDERATED STATES OF)"],
  GBR: ["United Kingdom of Great Britain and Northern Ireland", "United Kingdom", "UNITED KINGDOM"],
  GMB: ["Gambia", "Gambia (The)", "Gambia (Republic of The)", "GAMBIA (REPUBLIC OF THE)"],
  GNB: ["Guinea-Bissau", "Guinea\u2011Bissau"],
  IRN: ["Iran (Islamic Republic of)", "IRAN (ISLAMIC REPUBLIC OF)"],
  KOR: ["Republic of Korea", "REPUBLIC OF KOREA"],
  LAO: ["Lao People's Democratic Republic", "Lao People’s Democratic Republic", "LAO PDR"],
  MKD: ["North Macedonia", "NORTH MACEDONIA", "The former Yugoslav Republic of Macedonia"],
  NIU: ["Niue"],
  NLD: [
    "Netherlands (Kingdom of the)",
    "NETHERLANDS (KINGDOM OF THE)",
    "Kingdom of the Netherlands",
    "Netherlands",
  ],
  NRU: ["Nauru", "Naoero", "NAOERO"],
  PRK: ["Democratic People's Republic of Korea", "Democratic People’s Republic of Korea"],
  PSE: ["State of Palestine"],
  STP: ["Sao Tome and Principe", "São Tomé and Príncipe"],
  SWZ: ["Eswatini", "ESWATINI", "Kingdom of Eswatini"],
  TLS: ["Timor-Leste", "Timor\u2011Leste", "TIMOR-LESTE"],
  TUR: ["Türkiye", "Tu\u0308rkiye", "TÜRKİYE", "TURKIYE", "Turkey", "Republic of Türkiye"],
  TZA: ["United Republic of Tanzania", "UNITED REPUBLIC OF TANZANIA"],
  USA: ["United States of America", "UNITED STATES"],
  VAT: ["Holy See"],
  VCT: ["St. Vincent and the Grenadines", "Saint Vincent and the Grenadines"],
  VEN: ["Venezuela (Bolivarian Republic of)", "VENEZUELA (BOLIVARIAN REPUBLIC OF)"],
  VNM: ["Viet Nam", "VIET NAM"],
};

/** Names that were given up, with a day on which they were in use. */
const GIVEN_UP: readonly (readonly [name: string, day: string, participantId: string])[] = [
  ["United Republic of Cameroon", "1975-06-01", "CMR"],
  ["Upper Volta", "1980-01-01", "BFA"],
  ["Dahomey", "1970-01-01", "BEN"],
  ["Burma", "1980-01-01", "MMR"],
  ["Ceylon", "1970-01-01", "LKA"],
  ["Zaire", "1990-01-01", "COD"],
  ["Congo (Leopoldville)", "1962-01-01", "COD"],
  ["Democratic Kampuchea", "1980-01-01", "KHM"],
  ["Byelorussian SSR", "1980-01-01", "BLR"],
  ["Ukrainian SSR", "1980-01-01", "UKR"],
  ["Libyan Arab Jamahiriya", "2000-01-01", "LBY"],
  ["Swaziland", "2000-01-01", "SWZ"],
  ["Ivory Coast", "1980-01-01", "CIV"],
  ["Serbia and Montenegro", "2004-01-01", "SCG"],
  ["Democratic Yemen", "1980-01-01", "YMD"],
];

describe("a spelling of the sources", () => {
  const inUse = Object.entries(IN_USE).flatMap(([id, spellings]) =>
    spellings.map((one) => [one, id] as const),
  );

  it.each(inUse)("%j means %s today", (printed, participantId) => {
    expect(names.resolve(printed, "2026-09-10")).toEqual({ participantId });
  });

  it.each(GIVEN_UP)("%j meant on %s %s", (printed, day, participantId) => {
    expect(names.resolve(printed, day)).toEqual({ participantId });
  });

  it.each([
    ["United Republic of Cameroon", "1971-01-01"],
    ["United Republic of Cameroon", "1990-01-01"],
    ["Zaire", "2026-09-10"],
  ])("%j meant nobody on %s", (printed, day) => {
    expect(names.resolve(printed, day)).toEqual({ reason: "unknown" });
  });
});
