import { day, entryIntoForce } from "@depositary/model";
import { describe, expect, it } from "vitest";
import { ledgerOf } from "../../ledger-lines.js";
import { clause } from "../rules.js";

describe("who leaves", () => {
  const act = ledgerOf("XVIII-16");
  const rule = clause("XVIII-16", 3, { days: 90 });
  const two = [act("AAA", "ratification", "2026-01-01"), act("BBB", "acceptance", "2026-02-01")];
  const third = act("CCC", "approval", "2026-06-01");

  it("a withdrawal before the threshold lowers the count, and a new instrument counts again", () => {
    const left = act("AAA", "denunciation", "2026-03-01", { effectiveOn: "2026-04-01" });
    const without = entryIntoForce(rule, [...two, left, third]);
    expect(without.isMet).toBe(false);
    expect(without.notCounted).toMatchObject([{ reason: "the participant has withdrawn" }]);
    const again = act("AAA", "accession", "2026-07-01");
    expect(entryIntoForce(rule, [...two, left, third, again]).thresholdMetOn).toEqual(day("2026-07-01"));
  });

  it("who denounces and accedes again on one day stays, and who joins and denounces on one day has left", () => {
    const denounced = act("AAA", "denunciation", "2026-03-01");
    const again = act("AAA", "accession", "2026-03-01");
    const returned = entryIntoForce(rule, [...two, denounced, again, third]);
    expect(returned.thresholdMetOn).toEqual(day("2026-06-01"));
    expect(returned.counted.find(({ participantId }) => participantId === "AAA")?.on).toBe("2026-03-01");
    expect(returned.notCounted).toMatchObject([
      { action: { kind: "ratification" }, reason: "the participant has withdrawn" },
    ]);
    const joinedAndLeft = entryIntoForce(rule, [...two.slice(1), denounced, again, third]);
    expect(joinedAndLeft.isMet).toBe(false);
    expect(joinedAndLeft.notCounted).toMatchObject([{ reason: "the participant has withdrawn" }]);
  });

  it("a withdrawal that takes effect after the threshold undoes nothing", () => {
    const left = act("AAA", "denunciation", "2026-05-01", { effectiveOn: "2026-06-02" });
    const result = entryIntoForce(rule, [...two, left, third]);
    expect(result).toMatchObject({ isMet: true, thresholdMetOn: day("2026-06-01") });
    expect(result.counted.map(({ participantId }) => participantId)).toEqual(["BBB", "CCC"]);
    expect(result.parts).toMatchObject([{ reached: 2, isMet: true, missing: null }]);
  });

  it("a withdrawal that has not taken effect by the day asked for does not lower the count", () => {
    const left = act("AAA", "denunciation", "2026-05-01", { effectiveOn: "2027-05-01" });
    expect(entryIntoForce(rule, [...two, left], { asOf: "2026-12-31" }).counted).toHaveLength(2);
    expect(entryIntoForce(rule, [...two, left], { asOf: "2027-05-01" }).counted).toHaveLength(1);
  });

  it("a withdrawal that was taken back lowers nothing", () => {
    const left = act("AAA", "withdrawal", "2026-03-01", { effectiveOn: "2027-03-01" });
    const back = act("AAA", "rescissionOfWithdrawal", "2026-12-01");
    expect(entryIntoForce(rule, [...two, left, back, third]).counted).toHaveLength(3);
  });
});
