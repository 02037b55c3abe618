import { expect, it } from "vitest";
import { readCoeIndex } from "../../../src/source/coe-index/archive.js";

const entry = (change: Readonly<Record<string, unknown>> = {}) => ({
  Numero_traite: "189",
  Libelle_titre_ENG: "Additional Protocol to the  Convention on Cybercrime (ETS No. 189)",
  Nom_commun_ENG: null,
  Date_ste: "2003-01-28T00:00:00",
  Date_vigueur_ste: "2006-03-01T00:00:00",
  Numero_traite_parent: "185",
  ...change,
});
const read = (change?: Readonly<Record<string, unknown>>) =>
  readCoeIndex("index.json", JSON.stringify([entry(change)]));

it("the list has its entries as printed", () => {
  expect(read()).toEqual([entry()]);
});

it("a byte order mark is no part of the list", () => {
  expect(readCoeIndex("index.json", `\u{FEFF}${JSON.stringify([entry()])}`)).toEqual(read());
});

it("an unknown key, number or day stops the file", () => {
  expect(() => read({ Lien: "x" })).toThrow(/Lien/);
  expect(() => read({ Numero_traite: "18" })).toThrow(/Numero_traite/);
  expect(() => read({ Date_ste: "28/01/2003" })).toThrow(/Date_ste/);
  expect(() => read({ Date_ste: "2003-02-29T00:00:00" })).toThrow(/Date_ste: not a day of the calendar/);
  expect(() => readCoeIndex("index.json", "{")).toThrow(/not JSON/);
});
