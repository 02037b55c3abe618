import { participationOn, participationSpells, type TreatyTerms } from "@depositary/model";
import { describe, expect, it } from "vitest";
import { ledgerOf } from "../../ledger-lines.js";
import { standingOf, terms } from "../standings.js";

describe("a day that is not known", () => {
  const act = ledgerOf("XVIII-16");
  const signed = act("CAN", "signature", "2026-07-01..2026-07-31");

  it("never claims a status too early, and keeps its interval", () => {
    expect(participationOn([signed], "2026-07-30")).toEqual([]);
    expect(standingOf([signed], "2026-07-31")).toMatchObject({
      status: "signatory",
      signed: { notBefore: "2026-07-01", notAfter: "2026-07-31" },
    });
    expect(participationSpells([signed])).toMatchObject([
      { status: "signatory", validFrom: "2026-07-31", notBefore: "2026-07-01" },
    ]);
  });

  it("gives no day in force where the deposit leaves it open, and one where it does not", () => {
    const deposit = act("QAT", "ratification", "2026-02-01..2026-02-28");
    const open = terms("XVIII-16", "2026-01-01", { days: 30 });
    expect(standingOf([deposit], "2026-03-29", open).status).toBe("contracting");
    expect(standingOf([deposit], "2026-03-30", open)).toMatchObject({ status: "party", inForceOn: null });
    expect(participationSpells([deposit], open).at(-1)).toMatchObject({
      status: "party",
      validFrom: "2026-03-30",
      notBefore: "2026-03-03",
    });
    const settled = terms("XVIII-16", "2027-01-01", { days: 30 });
    expect(standingOf([deposit], "2027-01-01", settled)).toMatchObject({
      status: "party",
      inForceOn: "2027-01-01",
    });
  });

  it("gives no day in force where that of the treaty itself is not known, and no status too early", () => {
    const deposit = act("QAT", "ratification", "2026-02-01");
    const between: TreatyTerms = {
      inForceOn: "2026-12-31",
      inForceNotBefore: "2026-08-30",
      lateJoiner: { days: 30 },
    };
    const open = new Map([["XVIII-16", between]]);
    expect(standingOf([deposit], "2026-12-30", open).status).toBe("contracting");
    expect(standingOf([deposit], "2026-12-31", open)).toMatchObject({ status: "party", inForceOn: null });
    const last = participationSpells([deposit], open).at(-1);
    expect(last).toMatchObject({ status: "party", validFrom: "2026-12-31", notBefore: "2026-08-30" });
    const unknownDelay = new Map([["XVIII-16", { ...between, lateJoiner: null }]]);
    expect(participationSpells([deposit], unknownDelay)).toEqual(participationSpells([deposit], open));
    const late = act("SWE", "ratification", "2027-01-01");
    expect(standingOf([late], "2027-02-01", open).inForceOn).toBe("2027-01-31");
  });

  it("is not that of a rejoining where it can lie before the withdrawal", () => {
    const ledger = [
      act("XYZ", "ratification", "2026-01-01..2026-12-31"),
      act("XYZ", "withdrawal", "2026-06-01"),
    ];
    expect(standingOf(ledger, "2027-01-01").status).toBe("withdrawn");
  });

  it("is asked for with a calendar day", () => {
    expect(() => participationOn([signed], "2026-02-30")).toThrow("not a calendar day: 2026-02-30");
    expect(() => participationOn([signed], "2026-3-1")).toThrow(RangeError);
  });

  it("carries the grade of its evidence", () => {
    const ledger = [signed, act("CAN", "ratification", "2026-09-01", { grade: "secondary" })];
    expect(standingOf(ledger, "2026-11-23")).toMatchObject({
      signedGrade: "depositary",
      consentGrade: "secondary",
    });
  });
});
