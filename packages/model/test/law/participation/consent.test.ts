import { participationOn, participationSpells } from "@depositary/model";
import { describe, expect, it } from "vitest";
import { ledgerOf } from "../../ledger-lines.js";
import { spells, standingOf, terms } from "../standings.js";

describe("what is consent and what is not", () => {
  const act = ledgerOf("IV-4");
  const bound = terms("IV-4", "1976-03-23", { months: 3 });

  it.each([
    ["definitiveSignature", "party"],
    ["ratification", "party"],
    ["acceptance", "party"],
    ["approval", "party"],
    ["accession", "party"],
    ["succession", "party"],
    ["formalConfirmation", "party"],
    ["consentToBeBound", "party"],
    ["participation", "party"],
    ["simplifiedProcedure", "party"],
    ["signature", "signatory"],
    ["signatureAdReferendum", "signatory"],
    ["successionToSignature", "signatory"],
    ["confirmationOfSignature", "signatory"],
    ["provisionalApplication", "provisional"],
    ["application", "none"],
    ["extension", "none"],
    ["notification", "none"],
  ] as const)("%s makes a participant %s", (kind, status) => {
    expect(standingOf([act("XYZ", kind, "1980-01-01")], "2000-01-01", bound).status).toBe(status);
  });

  it("provisional application ends when the participant leaves, and gives way to consent", () => {
    const provisional = act("XYZ", "provisionalApplication", "1980-01-01");
    const left = act("XYZ", "withdrawal", "1981-01-01");
    const joined = act("XYZ", "accession", "1980-06-01");
    expect(standingOf([provisional, left], "1981-01-01", bound).status).toBe("withdrawn");
    expect(standingOf([provisional, joined], "1990-01-01", bound).status).toBe("party");
  });

  it("a replaced or retracted action is as if it had not been", () => {
    const replaced = act("XYZ", "ratification", "1980-01-01", { supersededBy: "other" });
    const retracted = act("XYZ", "signature", "1979-01-01", { retractedBy: "corrigendum" });
    expect(participationOn([replaced, retracted], "2000-01-01", bound)).toEqual([]);
    expect(participationSpells([replaced, retracted], bound)).toEqual([]);
  });

  it("a treaty whose terms are not on file has contracting participants, not parties", () => {
    const ledger = [act("XYZ", "ratification", "1980-01-01")];
    expect(standingOf(ledger, "2000-01-01")).toMatchObject({ status: "contracting", inForceOn: null });
  });

  it("where the delay for late joiners is not on file the day in force is not stated", () => {
    const ledger = [act("XYZ", "ratification", "1980-01-01")];
    const unknown = terms("IV-4", "1976-03-23", null);
    expect(standingOf(ledger, "1980-01-01", unknown)).toMatchObject({ status: "party", inForceOn: null });
  });

  it("a succession counts from its notification, with effect from independence (Barbados)", () => {
    const ledger = [act("BRB", "succession", "1971-03-05", { effectiveOn: "1966-11-30" })];
    const earlier = terms("IV-4", "1954-04-22", { days: 90 });
    expect(participationOn(ledger, "1971-03-04", earlier)).toEqual([]);
    expect(standingOf(ledger, "1971-03-05", earlier)).toMatchObject({
      status: "party",
      inForceOn: "1966-11-30",
    });
    expect(spells(ledger, earlier)).toEqual(["BRB party 1971-03-05.."]);
  });
});

describe("a succession whose day of effect is not stated", () => {
  const ledger = [ledgerOf("XVIII-10")("MNE", "succession", "2006-10-23")];

  it("makes a party from its notification, without the delay of those who join late", () => {
    const rome = terms("XVIII-10", "2002-07-01", { days: 60, roundUpTo: "firstDayOfNextMonth" });
    expect(spells(ledger, rome)).toEqual(["MNE party 2006-10-23.."]);
    expect(standingOf(ledger, "2006-10-23", rome).inForceOn).toBeNull();
  });

  it("makes none before the treaty is in force", () => {
    const later = terms("XVIII-10", "2007-01-01", { days: 60 });
    expect(spells(ledger, later)).toEqual([
      "MNE contracting 2006-10-23..2006-12-31",
      "MNE party 2007-01-01..",
    ]);
  });
});
