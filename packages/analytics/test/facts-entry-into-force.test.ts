import {
  actionTable,
  addDays,
  entryIntoForce,
  type Membership,
  membershipTable,
  type TreatyAction,
  treatyTable,
  type Weight,
} from "@depositary/model";
import { describe, expect, it } from "vitest";
import { isOnFile, rowsOf, rulesOnFile } from "./facts-on-file.js";

const CONVENTION = "XVIII-16";

describe("entry into force by the rules on file", () => {
  it.each([
    ["XVIII-12", 40, "2003-07-01", "2003-09-29"],
    ["XXI-10", 60, "2025-09-19", "2026-01-17"],
    ["XXVI-8", 50, "2014-09-25", "2014-12-24"],
    ["XXVII-17", 50, "2017-05-18", "2017-08-16"],
    ["AU-Malabo", 15, "2023-05-09", "2023-06-08"],
    ["XXVII-7-d", 55, "2016-10-05", "2016-11-04"],
    ["XXVII-7-a", 55, "2004-11-18", "2005-02-16"],
  ])("%s: instrument %i on %s brings it into force on %s", (treatyId, needed, decisiveOn, inForceOn) => {
    const rule = ruleOf(treatyId);
    const met = entryIntoForce(rule, deposits(treatyId, needed, decisiveOn), {
      weights: decisiveShares(needed),
    });
    const short = entryIntoForce(rule, deposits(treatyId, needed - 1, decisiveOn), {
      weights: decisiveShares(needed),
    });
    expect(met.thresholdMetOn).toEqual({ notBefore: decisiveOn, notAfter: decisiveOn });
    expect(met.inForceOn).toEqual({ notBefore: inForceOn, notAfter: inForceOn });
    expect(short.isMet).toBe(false);
    expect([rule.thresholdMetOn, rule.officialOn]).toEqual([decisiveOn, inForceOn]);
  });

  it("a rule states the same date in force as its treaty", () => {
    const treaties = new Map(rowsOf(treatyTable).map(({ treatyId, inForceOn }) => [treatyId, inForceOn]));
    expect(rulesOnFile().filter(({ treatyId, officialOn }) => treaties.get(treatyId) !== officialOn)).toEqual(
      [],
    );
  });

  it("the Convention has 3 of 40 and 37 to go", () => {
    const standing = entryIntoForce(ruleOf(CONVENTION), rowsOf(actionTable));
    expect(standing.isMet).toBe(false);
    expect(standing.counted.map(({ participantId }) => participantId).sort()).toEqual(["AZE", "QAT", "VNM"]);
    expect(standing.parts.map(({ missing }) => missing)).toEqual(["37 more instruments"]);
  });

  it.skipIf(!isOnFile(membershipTable))(
    "the Union's instrument is not the Convention's fortieth beside those of its members",
    () => {
      const memberships: Membership[] = rowsOf(membershipTable).filter(({ groupId }) => groupId === "EU");
      const union = { ...deposit(CONVENTION, 40, "2027-06-01"), participantId: "EU" };
      const member = { ...deposit(CONVENTION, 39, "2027-05-01"), participantId: "FRA" };
      const others = deposits(CONVENTION, 38, "2027-04-01");
      const context = { organisations: new Set(["EU"]), memberships };
      expect(entryIntoForce(ruleOf(CONVENTION), [...others, member, union], context).isMet).toBe(false);
      const fortieth = deposit(CONVENTION, 41, "2027-07-01");
      expect(
        entryIntoForce(ruleOf(CONVENTION), [...others, member, union, fortieth], context).inForceOn,
      ).toEqual({
        notBefore: "2027-09-29",
        notAfter: "2027-09-29",
      });
    },
  );
});

function ruleOf(treatyId: string) {
  const rule = rulesOnFile().find((candidate) => candidate.treatyId === treatyId);
  if (rule === undefined) throw new Error(`no rule for ${treatyId}`);
  return rule;
}

/** Deposits on successive days, the last one on `lastOn`. */
function deposits(treatyId: string, count: number, lastOn: string): TreatyAction[] {
  return Array.from({ length: count }, (_, i) => deposit(treatyId, i + 1, addDays(lastOn, i + 1 - count)));
}

function deposit(treatyId: string, n: number, on: string): TreatyAction {
  const participantId = `P${n}`;
  return {
    actionId: `${treatyId}/${participantId}/ratification/${on}`,
    treatyId,
    participantId,
    kind: "ratification",
    date: on,
    notBefore: on,
    notAfter: on,
    effectiveOn: null,
    mark: null,
    heading: null,
    printed: null,
    sourceId: "made-up",
    corroboratedBy: [],
    grade: "secondary",
    supersededBy: null,
    retractedBy: null,
    firstSeen: on,
    lastSeen: on,
    note: null,
  };
}

/** Shares that are enough only with the deposit number `decisive`. */
function decisiveShares(decisive: number): Weight[] {
  return ["emissions", "1990-CO2-Annex-I"].map((weightId) => ({
    weightId,
    participantId: `P${decisive}`,
    share: 0.55,
    sourceId: "made-up",
    confirmation: "unverified",
  }));
}
