import { day, entryIntoForce, MissingElectorateError } from "@depositary/model";
import { describe, expect, it } from "vitest";
import { action, ledgerOf, ratifications } from "../ledger-lines.js";
import { clause, membersOf } from "./rules.js";

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

describe("an organisation's instrument", () => {
  const act = ledgerOf("XXVII-17");
  const context = {
    organisations: new Set(["EU"]),
    memberships: membersOf("EU", "AUT", "BGR", "DNK", "HUN", "MLT", "NLD", "ROU", "SWE"),
  };
  const sevenAndTheUnion = ["BGR", "DNK", "EU", "HUN", "MLT", "NLD", "ROU", "SWE"].map((id) =>
    act(id, id === "EU" ? "approval" : "ratification", "2017-05-18"),
  );
  const others = ratifications("XXVII-17", 44, "2016-01-01");

  it.each([
    ["counted", 52],
    ["notAdditional", 51],
    ["neverCounted", 51],
  ] as const)(
    "that is %s makes %i of 44 States, seven members and the Union on one day",
    (organisations, count) => {
      const rule = clause("XXVII-17", 50, { days: 90 }, { organisations });
      const result = entryIntoForce(rule, [...sevenAndTheUnion, ...others], context);
      expect(result.counted).toHaveLength(count);
      expect(result).toMatchObject({ thresholdMetOn: day("2017-05-18"), inForceOn: day("2017-08-16") });
    },
  );

  it("does not make the fiftieth beside those of its members", () => {
    const rule = clause("XXVII-17", 52, { days: 90 }, { organisations: "notAdditional" });
    const result = entryIntoForce(rule, [...sevenAndTheUnion, ...others], context);
    expect(result.isMet).toBe(false);
    expect(result.notCounted).toMatchObject([
      {
        action: { participantId: "EU" },
        reason: "an organisation's instrument is not additional to those of its members",
      },
    ]);
  });

  it("stands alone until a member deposits, and the count does not change when one does", () => {
    const rule = clause("XXVII-17", 2, { days: 90 }, { organisations: "notAdditional" });
    const union = act("EU", "approval", "2017-01-01");
    const member = act("SWE", "ratification", "2017-02-01");
    const stranger = act("JPN", "acceptance", "2017-03-01");
    expect(entryIntoForce(rule, [union], context).counted).toMatchObject([{ participantId: "EU" }]);
    expect(entryIntoForce(rule, [union, member], context).counted).toMatchObject([{ participantId: "SWE" }]);
    expect(entryIntoForce(rule, [union, member, stranger], context).thresholdMetOn).toEqual(
      day("2017-03-01"),
    );
    expect(entryIntoForce(rule, [union, stranger], context).thresholdMetOn).toEqual(day("2017-03-01"));
  });

  it("is not displaced by a State that was no member on its day", () => {
    const rule = clause("XXVII-17", 2, { days: 90 }, { organisations: "notAdditional" });
    const ledger = [act("EU", "approval", "2021-01-01"), act("GBR", "ratification", "2021-01-01")];
    const left = membersOf("EU", "GBR").map((member) => ({ ...member, validTo: "2020-01-31" }));
    expect(entryIntoForce(rule, ledger, { ...context, memberships: left }).isMet).toBe(true);
    const still = membersOf("EU", "GBR");
    expect(entryIntoForce(rule, ledger, { ...context, memberships: still }).isMet).toBe(false);
  });

  it("never counts where the clause says so, even alone", () => {
    const rule = clause(
      "IV-15",
      1,
      { days: 30 },
      { organisations: "neverCounted", kinds: ["formalConfirmation"] },
    );
    const result = entryIntoForce(rule, [action("IV-15", "EU", "formalConfirmation", "2010-12-23")], context);
    expect(result.isMet).toBe(false);
    expect(result.notCounted).toMatchObject([{ reason: "an organisation's instrument does not count" }]);
  });
});

describe("a protocol", () => {
  const rule = clause("XVIII-12-a", 2, { days: 90 }, { notBefore: "XVIII-12" });
  const ledger = ratifications("XVIII-12-a", 2, "2003-06-01");

  it("waits for its parent", () => {
    expect(entryIntoForce(rule, ledger)).toMatchObject({ isMet: true, inForceOn: null, awaits: "XVIII-12" });
    expect(entryIntoForce(rule, ledger, { parentInForceOn: null }).awaits).toBe("XVIII-12");
  });

  it("does not enter into force before its parent", () => {
    const early = entryIntoForce(rule, ledger, { parentInForceOn: day("2003-09-29") });
    expect(early).toMatchObject({ inForceOn: day("2003-09-29"), awaits: null });
    const late = entryIntoForce(rule, ledger, { parentInForceOn: day("2000-01-01") });
    expect(late.inForceOn).toEqual(day("2003-08-30"));
  });

  it("inherits the uncertainty of its parent", () => {
    const parentInForceOn = { notBefore: "2003-08-01", notAfter: "2003-09-29" };
    expect(entryIntoForce(rule, ledger, { parentInForceOn }).inForceOn).toEqual({
      notBefore: "2003-08-30",
      notAfter: "2003-09-29",
    });
  });
});

describe("double conditions", () => {
  const share = (weightId: string, participantId: string, value: number) => ({
    weightId,
    participantId,
    share: value,
    sourceId: "test",
    confirmation: "unverified" as const,
  });
  const both = (of: string) => ({
    type: "all" as const,
    of: [
      { type: "instruments" as const, atLeast: 3 },
      { type: "share" as const, of, atLeast: 0.55 },
    ],
  });

  it("Paris: the number was there before the emissions", () => {
    const act = ledgerOf("XXVII-7-d");
    const rule = clause("XXVII-7-d", both("emissions"), { days: 30 });
    const weights = [
      share("emissions", "CHN", 0.2009),
      share("emissions", "USA", 0.1789),
      share("emissions", "IND", 0.041),
      share("emissions", "DEU", 0.0256),
      share("emissions", "FRA", 0.0134),
      share("emissions", "CAN", 0.0195),
      share("emissions", "XYZ", 0.06),
      share("emissions", "BRA", 0.0248),
    ];
    const first = [
      act("CHN", "ratification", "2016-09-03"),
      act("USA", "acceptance", "2016-09-03"),
      act("IND", "ratification", "2016-10-02"),
    ];
    const short = entryIntoForce(rule, first, { weights });
    expect(short.parts.map(({ isMet, missing }) => [isMet, missing])).toEqual([
      [true, null],
      [false, "another 12.92 % of emissions"],
    ]);
    const lastDay = ["DEU", "FRA", "CAN", "XYZ"].map((id) => act(id, "ratification", "2016-10-05"));
    const ledger = [...first, act("BRA", "ratification", "2016-09-21"), ...lastDay];
    expect(entryIntoForce(rule, ledger, { weights })).toMatchObject({
      thresholdMetOn: day("2016-10-05"),
      inForceOn: day("2016-11-04"),
    });
  });

  it("Kyoto: one leg was met on 23 May 2002, the other on 18 November 2004", () => {
    const act = ledgerOf("XXVII-7-a");
    const rule = clause("XXVII-7-a", both("1990_CO2_AnnexI"), { days: 90 });
    const weights = [share("1990_CO2_AnnexI", "EU15", 0.442), share("1990_CO2_AnnexI", "RUS", 0.174)];
    const ledger = [
      act("EU15", "approval", "2002-05-01"),
      act("FJI", "ratification", "1998-09-17"),
      act("ISL", "accession", "2002-05-23"),
      act("RUS", "ratification", "2004-11-18"),
    ];
    const leg = (condition: (typeof rule)["condition"]) =>
      entryIntoForce({ ...rule, condition }, ledger, { weights }).thresholdMetOn;
    expect(leg({ type: "instruments", atLeast: 3 })).toEqual(day("2002-05-23"));
    expect(leg({ type: "share", of: "1990_CO2_AnnexI", atLeast: 0.55 })).toEqual(day("2004-11-18"));
    expect(entryIntoForce(rule, ledger, { weights }).inForceOn).toEqual(day("2005-02-16"));
  });

  it("a share that is exactly reached is reached, in whatever order it is added", () => {
    const ids = Array.from({ length: 11 }, (_, index) => `S${index}`);
    const weights = ids.map((id) => share("emissions", id, 0.05));
    const ledger = ids.map((id) => action("XXVII-7-d", id, "ratification", "2016-01-01"));
    const rule = clause("XXVII-7-d", { type: "share", of: "emissions", atLeast: 0.55 }, { days: 30 });
    expect(entryIntoForce(rule, ledger, { weights }).isMet).toBe(true);
    expect(entryIntoForce(rule, ledger.slice(1), { weights }).parts[0]?.missing).toBe(
      "another 5 % of emissions",
    );
  });

  it("a lack too small for two decimals is still a lack", () => {
    const rule = clause("XXVII-7-d", { type: "share", of: "emissions", atLeast: 0.55 }, { days: 30 });
    const ledger = [action("XXVII-7-d", "CHN", "ratification", "2016-09-03")];
    const result = entryIntoForce(rule, ledger, { weights: [share("emissions", "CHN", 0.549999)] });
    expect(result.parts[0]).toMatchObject({ isMet: false, missing: "another 0.01 % of emissions" });
  });

  it("shares that are not on file stop the computation", () => {
    const rule = clause("XXVII-7-d", both("emissions"), { days: 30 });
    expect(() => entryIntoForce(rule, ratifications("XXVII-7-d", 1, "2016-01-01"))).toThrow(
      new MissingElectorateError("the shares of emissions"),
    );
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

describe("the day asked for", () => {
  it("is a calendar day", () => {
    const rule = clause("IV-4", 1, {});
    expect(() => entryIntoForce(rule, [], { asOf: "2026-02-30" })).toThrow("not a calendar day: 2026-02-30");
  });
});

describe("who leaves, and what does not count", () => {
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

  it("succession and definitive signature count only where the clause names them", () => {
    const ledger = [
      ...two,
      act("CCC", "succession", "2026-06-01"),
      act("DDD", "definitiveSignature", "2026-06-02"),
    ];
    const usual = entryIntoForce(rule, ledger);
    expect(usual.isMet).toBe(false);
    expect(usual.notCounted.map(({ action: { participantId }, reason }) => [participantId, reason])).toEqual([
      ["CCC", "succession is not named in the clause"],
      ["DDD", "definitiveSignature is not named in the clause"],
    ]);
    const naming = { ...rule, kinds: [...rule.kinds, "succession" as const, "definitiveSignature" as const] };
    expect(entryIntoForce(naming, ledger)).toMatchObject({ isMet: true, thresholdMetOn: day("2026-06-01") });
  });

  it("signatures, provisional application and notifications are no instruments at all", () => {
    const ledger = (["signature", "provisionalApplication", "notification"] as const).map((kind) =>
      act("EEE", kind, "2026-01-01"),
    );
    expect(entryIntoForce(rule, ledger)).toMatchObject({ counted: [], notCounted: [] });
  });

  it("a participant counts once, and a replaced or retracted instrument not at all", () => {
    const ledger = [
      ...two,
      act("AAA", "accession", "2026-06-01"),
      act("FFF", "ratification", "2026-01-01", { actionId: "f1", supersededBy: "f2" }),
      act("GGG", "ratification", "2026-01-01", { actionId: "g1", retractedBy: "corrigendum" }),
    ];
    const result = entryIntoForce(rule, ledger);
    expect(result.counted.map(({ participantId, on }) => `${participantId} ${on}`)).toEqual([
      "AAA 2026-01-01",
      "BBB 2026-02-01",
    ]);
    expect(result.notCounted.map(({ reason }) => reason)).toEqual([
      "another instrument of the participant counts",
      "replaced by f2",
      "retracted on the evidence of corrigendum",
    ]);
  });
});

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
