import { describe, expect, it } from "vitest";
import { ParseError, RefusedDocumentError } from "../../../src/errors.js";
import { coeTreaty } from "../../../src/normalise/coe/treaty.js";
import { parseTreatyList } from "../../../src/source/coe/index.js";
import { listEntry } from "./render.js";

const parse = (value: unknown) =>
  parseTreatyList("treaties", new TextEncoder().encode(JSON.stringify(value)));
const BUDAPEST = listEntry("185", "Convention on Cybercrime", "2001-11-23", "2004-07-01");
const INTERIM = { ...listEntry("012A", "Protocol", "1953-12-11", "1954-10-01"), Numero_traite_parent: "12" };

describe("the list of treaties", () => {
  it("is read with numbers that end in a letter", () => {
    const { entries, unknownKeys } = parse([BUDAPEST, INTERIM]);
    expect(entries.map(({ Numero_traite }) => Numero_traite)).toEqual(["185", "012A"]);
    expect(unknownKeys).toEqual([]);
  });

  it("is read where a day has a time, which it has in one entry: the time says nothing", () => {
    const { entries } = parse([{ ...BUDAPEST, Date_ste: "2001-11-23T12:21:04.1" }]);
    expect(entries.map((entry) => coeTreaty(entry, "coe").openedOn)).toEqual(["2001-11-23"]);
  });

  it("names keys that were not seen before and reads on", () => {
    expect(parse([{ ...BUDAPEST, Statut: "open", Libelle_titre_UKR: "" }]).unknownKeys).toEqual([
      "Libelle_titre_UKR",
      "Statut",
    ]);
  });

  it("without a key that is read, or with a date in another form, is not understood", () => {
    const { Date_vigueur_ste: _gone, ...without } = BUDAPEST;
    expect(() => parse([without])).toThrow("0.Date_vigueur_ste");
    expect(() => parse([{ ...BUDAPEST, Date_ste: "23/11/2001" }])).toThrow("0.Date_ste");
  });

  it("that is empty or repeats a treaty is not understood", () => {
    expect(() => parse([])).toThrow("it lists no treaty");
    expect(() => parse([BUDAPEST, BUDAPEST])).toThrow("treaty 185 stands in it more than once");
    expect(() => parse([])).toThrow(ParseError);
  });

  it("that is cut is refused wherever it is cut", () => {
    const bytes = new TextEncoder().encode(JSON.stringify([BUDAPEST, INTERIM]));
    for (let i = 0; i < 200; i++) {
      const cut = bytes.slice(0, Math.floor((bytes.length * i) / 200));
      expect(() => parseTreatyList("treaties", cut), `offset ${i}`).toThrow(RefusedDocumentError);
    }
  });
});
