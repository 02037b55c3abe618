import { day, entryIntoForce } from "@depositary/model";
import { describe, expect, it } from "vitest";
import { ledgerOf } from "../../ledger-lines.js";
import { clause } from "../rules.js";

describe("days that are not known", () => {
  const act = ledgerOf("XVIII-16");
  const rule = clause("XVIII-16", 2, { days: 90 });

  it("give the days between which the condition was met", () => {
    const ledger = [
      act("QAT", "ratification", "2026-02-01..2026-02-28"),
      act("VNM", "ratification", "2026-01-31..2026-04-10"),
    ];
    expect(entryIntoForce(rule, ledger)).toMatchObject({
      isMet: true,
      thresholdMetOn: { notBefore: "2026-02-01", notAfter: "2026-04-10" },
      inForceOn: { notBefore: "2026-05-02", notAfter: "2026-07-09" },
    });
  });

  it("do not matter where another deposit decides", () => {
    const ledger = [
      act("QAT", "ratification", "2026-02-01..2026-02-28"),
      act("AZE", "ratification", "2026-03-01"),
      act("VNM", "ratification", "2026-03-02..2026-04-10"),
    ];
    expect(entryIntoForce(rule, ledger).inForceOn).toEqual(day("2026-05-30"));
  });

  it("leave open what a withdrawal of unknown day may have prevented", () => {
    const ledger = [
      act("QAT", "ratification", "2026-02-01"),
      act("QAT", "denunciation", "2026-03-01..2026-05-01"),
      act("VNM", "ratification", "2026-04-01"),
    ];
    expect(entryIntoForce(rule, ledger)).toMatchObject({ isMet: false, thresholdMetOn: null });
  });
});
