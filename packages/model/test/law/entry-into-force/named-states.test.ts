import { day, entryIntoForce } from "@depositary/model";
import { describe, expect, it } from "vitest";
import { ledgerOf, ratifications } from "../../ledger-lines.js";
import { clause, membersOf } from "../rules.js";

describe("named States and subsets", () => {
  it("the Outer Space Treaty: five instruments, the three depositaries among them, upon deposit", () => {
    const act = ledgerOf("OST-1967");
    const rule = clause(
      "OST-1967",
      {
        type: "all",
        of: [
          { type: "instruments", atLeast: 5 },
          { type: "named", participants: ["USA", "GBR", "SUN"] },
        ],
      },
      {},
    );
    const five = ratifications("OST-1967", 5, "1967-06-01");
    expect(entryIntoForce(rule, five).parts).toMatchObject([
      { isMet: true },
      { isMet: false, required: 3, reached: 0, missing: "the instruments of GBR, SUN, USA" },
    ]);
    const depositaries = ["USA", "GBR", "SUN"].map((id) => act(id, "ratification", "1967-10-10"));
    expect(entryIntoForce(rule, [...five, ...depositaries]).inForceOn).toEqual(day("1967-10-10"));
  });

  it("the CTBT: every State of a list, 180 days", () => {
    const act = ledgerOf("XXVI-4");
    const rule = clause("XXVI-4", { type: "named", group: "CTBT-Annex-2" }, { days: 180 });
    const memberships = membersOf("CTBT-Annex-2", "CHN", "EGY", "USA");
    const ledger = [act("CHN", "ratification", "2030-01-01"), act("EGY", "ratification", "2030-01-02")];
    expect(entryIntoForce(rule, ledger, { memberships }).parts).toMatchObject([
      { reached: 2, required: 3, missing: "the instruments of USA" },
    ]);
    const all = [...ledger, act("USA", "ratification", "2031-01-01")];
    expect(entryIntoForce(rule, all, { memberships }).inForceOn).toEqual(day("2031-06-30"));
    expect(() => entryIntoForce(rule, all)).toThrow("the membership of CTBT-Annex-2 is not on file");
  });

  it("the Budapest Convention: five, of which three members of the Council of Europe", () => {
    const act = ledgerOf("CETS-185");
    const rule = clause(
      "CETS-185",
      {
        type: "all",
        of: [
          { type: "instruments", atLeast: 5 },
          { type: "instruments", atLeast: 3, among: "COE" },
        ],
      },
      { months: 3, roundUpTo: "firstDayOfNextMonth" },
    );
    const memberships = membersOf("COE", "ALB", "HRV", "EST");
    const ledger = [
      act("USA", "ratification", "2003-01-01"),
      act("CAN", "ratification", "2003-01-01"),
      act("JPN", "acceptance", "2003-01-01"),
      act("ALB", "ratification", "2003-01-01"),
      act("HRV", "ratification", "2003-01-01"),
    ];
    expect(entryIntoForce(rule, ledger, { memberships }).parts.map(({ missing }) => missing)).toEqual([
      null,
      "1 more instrument",
    ]);
    const all = [...ledger, act("EST", "ratification", "2004-03-18")];
    expect(entryIntoForce(rule, all, { memberships }).inForceOn).toEqual(day("2004-07-01"));
  });

  it("the Charter: five named States and a majority of the other signatories", () => {
    const act = ledgerOf("I-1");
    const five = ["CHN", "FRA", "SUN", "GBR", "USA"];
    const rule = clause(
      "I-1",
      {
        type: "all",
        of: [
          { type: "named", participants: five },
          {
            type: "fraction",
            of: "signatories",
            numerator: 1,
            denominator: 2,
            comparison: "moreThan",
            except: five,
          },
        ],
      },
      {},
    );
    const others = ["ARG", "BRA", "CUB", "DNK", "EGY", "HTI"];
    const signatures = [...five, ...others].map((id) => act(id, "signature", "1945-06-26"));
    const deposits = five.map((id) => act(id, "ratification", "1945-08-08"));
    const three = others.slice(0, 3).map((id) => act(id, "ratification", "1945-09-01"));
    const half = entryIntoForce(rule, [...signatures, ...deposits, ...three]);
    expect(half.parts[1]).toMatchObject({ required: 4, reached: 3, missing: "1 more instrument" });
    const stranger = act("XYZ", "accession", "1945-10-01");
    expect(entryIntoForce(rule, [...signatures, ...deposits, ...three, stranger]).isMet).toBe(false);
    const lateSigner = act("POL", "signature", "1945-10-25");
    const fourth = act("DNK", "ratification", "1945-10-24");
    const all = [...signatures, ...deposits, ...three, fourth, lateSigner];
    expect(entryIntoForce(rule, all)).toMatchObject({ isMet: true, inForceOn: day("1945-10-24") });
  });
});
