import { day, entryIntoForce, MissingElectorateError } from "@depositary/model";
import { describe, expect, it } from "vitest";
import { action, ledgerOf, ratifications } from "../../ledger-lines.js";
import { clause } from "../rules.js";

describe("the decisive deposit and entry into force", () => {
  it.each([
    ["XVIII-12", 40, { days: 90 }, "2003-07-01", "2003-09-29"],
    ["XXI-10", 60, { days: 120 }, "2025-09-19", "2026-01-17"],
    ["XXVI-8", 50, { days: 90 }, "2014-09-25", "2014-12-24"],
    ["XXVII-17", 50, { days: 90 }, "2017-05-18", "2017-08-16"],
    ["AU-Malabo", 15, { days: 30 }, "2023-05-09", "2023-06-08"],
    ["XXVII-7-d", 55, { days: 30 }, "2016-10-05", "2016-11-04"],
    ["XXVII-7-a", 55, { days: 90 }, "2004-11-18", "2005-02-16"],
    ["IV-4", 35, { months: 3 }, "1975-12-23", "1976-03-23"],
    ["IV-4", 35, { months: 3 }, "1975-11-30", "1976-02-29"],
    ["XXI-6", 60, { months: 12 }, "1993-11-16", "1994-11-16"],
    ["GC-1949", 2, { months: 6 }, "1950-04-21", "1950-10-21"],
    ["GC-1949", 2, { months: 6 }, "1949-08-31", "1950-02-28"],
    ["XVIII-10", 60, { days: 60, roundUpTo: "firstDayOfNextMonth" }, "2002-04-11", "2002-07-01"],
    ["CETS-185", 5, { months: 3, roundUpTo: "firstDayOfNextMonth" }, "2004-03-18", "2004-07-01"],
  ] as const)(
    "%s: %i instruments, %j after %s, in force on %s",
    (treaty, needed, delay, deposit, inForce) => {
      const earlier = ratifications(treaty, needed - 1, "1940-01-01");
      const decisive = action(treaty, "XYZ", "ratification", deposit);
      const later = action(treaty, "ZZZ", "ratification", "2026-01-01");
      const result = entryIntoForce(clause(treaty, needed, delay), [later, decisive, ...earlier]);
      expect(result).toMatchObject({
        isMet: true,
        thresholdMetOn: day(deposit),
        inForceOn: day(inForce),
        awaits: null,
      });
    },
  );

  it("the fortieth instrument decides for the Convention against Cybercrime: ninety days after it", () => {
    const rule = clause("XVIII-16", 40, { days: 90 }, { organisations: "notAdditional" });
    const ledger = ratifications("XVIII-16", 39, "2026-05-01");
    const before = entryIntoForce(rule, ledger);
    expect(before).toMatchObject({ isMet: false, thresholdMetOn: null, inForceOn: null });
    expect(before.parts).toEqual([
      {
        condition: "40 instruments",
        type: "instruments",
        isMet: false,
        required: 40,
        reached: 39,
        missing: "1 more instrument",
      },
    ]);
    const after = entryIntoForce(rule, [...ledger, action("XVIII-16", "XYZ", "accession", "2028-02-29")]);
    expect(after).toMatchObject({ thresholdMetOn: day("2028-02-29"), inForceOn: day("2028-05-29") });
    expect(after.parts).toMatchObject([{ isMet: true, missing: null }]);
  });

  it("an empty ledger lacks everything", () => {
    const result = entryIntoForce(clause("XVIII-16", 40, { days: 90 }), []);
    expect(result.parts).toMatchObject([{ reached: 0, missing: "40 more instruments" }]);
    expect(result).toMatchObject({ counted: [], notCounted: [] });
  });

  it("looks at its own treaty only, and at what is certain by the day asked for", () => {
    const rule = clause("XVIII-16", 2, { days: 90 });
    const act = ledgerOf("XVIII-16");
    const ledger = [
      act("QAT", "ratification", "2026-02-01"),
      act("VNM", "ratification", "2026-03-01..2026-04-10"),
      action("XVIII-14", "AZE", "ratification", "2020-01-01"),
    ];
    expect(entryIntoForce(rule, ledger, { asOf: "2026-04-09" })).toMatchObject({ isMet: false });
    expect(entryIntoForce(rule, ledger, { asOf: "2026-04-09" }).notCounted).toMatchObject([
      { reason: "not certain to have been deposited by 2026-04-09" },
    ]);
    expect(entryIntoForce(rule, ledger, { asOf: "2026-04-10" })).toMatchObject({ isMet: true });
  });
});

describe("what deposits alone do not decide", () => {
  it("a further condition that no ledger can show stops the computation", () => {
    const tonnage = { type: "further", what: "the tonnage of the participants" } as const;
    const rule = clause("XII-6", { type: "all", of: [{ type: "instruments", atLeast: 2 }, tonnage] }, {});
    expect(() => entryIntoForce(rule, ratifications("XII-6", 2, "1980-01-01"))).toThrow(
      new MissingElectorateError("the tonnage of the participants"),
    );
  });

  it("without a delay the threshold has its day and entry into force has none", () => {
    const rule = clause("X-9", 2, {}, { delay: null });
    const result = entryIntoForce(rule, ratifications("X-9", 2, "1980-01-01"));
    expect(result.isMet).toBe(true);
    expect(result.thresholdMetOn).toEqual(day("1980-01-01"));
    expect(result.inForceOn).toBeNull();
  });
});

describe("the day asked for", () => {
  it("is a calendar day", () => {
    const rule = clause("IV-4", 1, {});
    expect(() => entryIntoForce(rule, [], { asOf: "2026-02-30" })).toThrow("not a calendar day: 2026-02-30");
  });
});
