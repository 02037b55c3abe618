import { day, entryIntoForce } from "@depositary/model";
import { describe, expect, it } from "vitest";
import { action, ledgerOf, ratifications } from "../../ledger-lines.js";
import { clause } from "../rules.js";

describe("fractions", () => {
  const twoThirds = {
    type: "fraction",
    of: "parties",
    numerator: 2,
    denominator: 3,
    comparison: "atLeast",
  } as const;

  it("seven eighths of the parties", () => {
    const rule = clause("XVIII-10-a", { ...twoThirds, numerator: 7, denominator: 8 }, { months: 12 });
    const ledger = ratifications("XVIII-10-a", 105, "2020-01-01");
    expect(entryIntoForce(rule, ledger, { partiesOn: () => 120 }).isMet).toBe(true);
    expect(entryIntoForce(rule, ledger, { partiesOn: () => 121 }).parts).toMatchObject([
      { required: 106, missing: "1 more instrument" },
    ]);
  });

  it("two thirds of the parties or sixty, whichever is greater", () => {
    const greatest = { type: "greatest", of: [twoThirds, { type: "instruments", atLeast: 60 }] } as const;
    const rule = clause("XXI-6-b", greatest, { days: 30 });
    const ledger = ratifications("XXI-6-b", 70, "2020-01-01");
    const requiredOf = (parties: number) =>
      entryIntoForce(rule, ledger, { partiesOn: () => parties }).parts[0]?.required;
    expect(requiredOf(30)).toBe(60);
    expect(requiredOf(90)).toBe(60);
    expect(requiredOf(91)).toBe(61);
    expect(requiredOf(168)).toBe(112);
  });

  it("asks for the number of parties on the day of each deposit", () => {
    const rule = clause("XXI-6-b", twoThirds, { days: 30 });
    const ledger = [
      ...ratifications("XXI-6-b", 2, "2020-01-01"),
      action("XXI-6-b", "XYZ", "acceptance", "2021-01-01"),
    ];
    const partiesOn = (date: string) => (date < "2020-06-01" ? 3 : 300);
    expect(entryIntoForce(rule, ledger, { partiesOn }).thresholdMetOn).toEqual(day("2020-01-01"));
    expect(() => entryIntoForce(rule, ledger)).toThrow("the number of parties is not on file");
  });
});

describe("fractions of the signatories", () => {
  const act = ledgerOf("IV-4");
  const half = {
    type: "fraction",
    of: "signatories",
    numerator: 1,
    denominator: 2,
    comparison: "atLeast",
  } as const;
  const rule = clause("IV-4", half, {});
  const signed = ["AAA", "BBB", "CCC"].map((id) => act(id, "signature", "2000-01-01"));
  const ratified = act("AAA", "ratification", "2001-01-01");

  it("a signature that was withdrawn is none, from the day on which that took effect", () => {
    const withdrawn = act("CCC", "withdrawalOfSignature", "2001-02-01", { effectiveOn: "2001-03-01" });
    expect(entryIntoForce(rule, [...signed, ratified]).isMet).toBe(false);
    expect(entryIntoForce(rule, [...signed, ratified, withdrawn]).thresholdMetOn).toEqual(day("2001-03-01"));
    const again = act("CCC", "signature", "2001-02-15");
    expect(entryIntoForce(rule, [...signed, ratified, withdrawn, again]).isMet).toBe(false);
  });

  it("are never reached without an instrument, also where nobody has signed", () => {
    expect(entryIntoForce(rule, [act("AAA", "accession", "2001-01-01")])).toMatchObject({
      isMet: false,
      parts: [{ required: 1, reached: 0, missing: "1 more instrument" }],
    });
  });
});
