import { treatyTable } from "@depositary/model";
import { expect, it } from "vitest";
import { coeTreaty } from "../../../src/normalise/coe/treaty.js";
import type { TreatyEntry } from "../../../src/source/coe/index.js";

const ENTRY: TreatyEntry = {
  Numero_traite: "189",
  Libelle_titre_ENG: "Additional Protocol to the  Convention on Cybercrime (ETS No. 189)",
  Nom_commun_ENG: null,
  Date_ste: "2003-01-28T00:00:00",
  Date_vigueur_ste: "2006-03-01T00:00:00",
  Numero_traite_parent: "185",
};
const rowOf = (change: Partial<TreatyEntry> = {}) => coeTreaty({ ...ENTRY, ...change }, "coe-list");

it("a treaty of the Council of Europe has the number of its series, and no number in its title", () => {
  const row = rowOf();
  expect(treatyTable.schema.parse(row)).toEqual(row);
  expect(row).toMatchObject({
    treatyId: "CETS-189",
    number: "189",
    title: "Additional Protocol to the Convention on Cybercrime",
    parentId: "CETS-185",
    concludedOn: "2003-01-28",
    openedOn: "2003-01-28",
    inForceOn: "2006-03-01",
  });
});

it.each([
  ["Protocol No. 2 to the Convention (ETS No. 044) (*)", "Protocol No. 2 to the Convention"],
  ["Convention on Co-production (CETS 230) ", "Convention on Co-production"],
  ["Protocol (Revised) (CETS No. 194)", "Protocol (Revised)"],
])("the title of %j is %j", (printed, title) => {
  expect(rowOf({ Libelle_titre_ENG: printed }).title).toBe(title);
});

it.each([
  ["54", "CETS-054"],
  ["0", null],
  [null, null],
])("the parent %j is %j", (printed, parent) => {
  expect(rowOf({ Numero_traite_parent: printed }).parentId).toBe(parent);
});
