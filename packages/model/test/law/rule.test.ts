import {
  afterDelay,
  type Condition,
  condition,
  type Delay,
  delay,
  describeCondition,
  describeDelay,
  describeRule,
  entryIntoForceRule,
} from "@depositary/model";
import { describe, expect, it } from "vitest";
import { clause } from "./rules.js";

describe("a clause in words", () => {
  it.each<[Condition | number, Delay, string]>([
    [40, { days: 90 }, "40 instruments, then 90 days"],
    [1, {}, "1 instrument, then the same day"],
    [35, { months: 3 }, "35 instruments, then 3 months"],
    [
      60,
      { days: 60, roundUpTo: "firstDayOfNextMonth" },
      "60 instruments, then the first day of the month after 60 days",
    ],
    [
      40,
      { months: 6, roundDownTo: "firstDayOfMonth" },
      "40 instruments, then the first day of the month in which 6 months end",
    ],
    [
      {
        type: "all",
        of: [
          { type: "instruments", atLeast: 24 },
          { type: "further", what: "their tonnage" },
        ],
      },
      { months: 6 },
      "24 instruments and their tonnage, then 6 months",
    ],
    [
      { type: "instruments", atLeast: 3, among: "COE" },
      { days: 1 },
      "3 instruments of members of COE, then 1 day",
    ],
    [
      { type: "share", of: "emissions", atLeast: 0.55 },
      { days: 30 },
      "instruments of participants with at least 55% of emissions, then 30 days",
    ],
    [
      { type: "named", group: "CTBT-Annex-2" },
      { days: 180 },
      "the instruments of all of CTBT-Annex-2, then 180 days",
    ],
    [
      {
        type: "all",
        of: [
          { type: "named", participants: ["GBR", "USA"] },
          {
            type: "fraction",
            of: "signatories",
            numerator: 1,
            denominator: 2,
            comparison: "moreThan",
            except: ["GBR"],
          },
        ],
      },
      {},
      "the instruments of GBR, USA and instruments of more than 1/2 of the other signatories, then the same day",
    ],
    [
      {
        type: "greatest",
        of: [
          { type: "fraction", of: "parties", numerator: 2, denominator: 3, comparison: "atLeast" },
          { type: "instruments", atLeast: 60 },
        ],
      },
      { months: 1, days: 2 },
      "the greater of instruments of at least 2/3 of the parties and 60 instruments, then 1 month and 2 days",
    ],
  ])("%#: %3$s", (subject, after, words) => {
    expect(describeRule(clause("IV-4", subject, after))).toBe(words);
  });

  it("names its article, its parent and what it does with organisations", () => {
    const rule = clause(
      "XVIII-12-a",
      40,
      { days: 90 },
      { article: "17", notBefore: "XVIII-12", organisations: "notAdditional" },
    );
    expect(describeRule(rule)).toBe(
      "40 instruments, then 90 days (article 17); not before XVIII-12 is in force; an organisation's instrument is not additional to those of its members",
    );
    expect(describeRule({ ...rule, organisations: "neverCounted", notBefore: null })).toContain(
      "an organisation's instrument does not count",
    );
  });
});

describe("a clause as data", () => {
  const rule = clause("XVIII-16", 40, { days: 90 });

  it("is read back from JSON as it was", () => {
    expect(entryIntoForceRule.parse(JSON.parse(JSON.stringify(rule)))).toEqual(rule);
  });

  it.each([
    ["a key that is not known", { ...rule, treshold: 40 }],
    ["no kinds of instruments", { ...rule, kinds: [] }],
    ["a treaty that is none", { ...rule, treatyId: "XXI-6#amendments" }],
    ["no source", { ...rule, sourceIds: [] }],
    ["a negative delay", { ...rule, delay: { days: -1 } }],
    [
      "a delay rounded both ways",
      {
        ...rule,
        delay: { months: 6, roundUpTo: "firstDayOfNextMonth", roundDownTo: "firstDayOfMonth" },
      },
    ],
    ["a condition of another kind", { ...rule, condition: { type: "most", of: [] } }],
    ["a threshold of nought", { ...rule, condition: { type: "instruments", atLeast: 0 } }],
    [
      "a group within the greater of several numbers",
      {
        ...rule,
        condition: {
          type: "greatest",
          of: [
            { type: "instruments", atLeast: 2 },
            { type: "instruments", atLeast: 3, among: "COE" },
          ],
        },
      },
    ],
    ["a share above one", { ...rule, condition: { type: "share", of: "tons", atLeast: 55 } }],
  ])("is refused with %s", (_, value) => {
    expect(entryIntoForceRule.safeParse(value).success).toBe(false);
  });

  it("names either States or a group, never both or neither", () => {
    expect(condition.safeParse({ type: "named" }).success).toBe(false);
    expect(condition.safeParse({ type: "named", participants: ["USA"], group: "G" }).success).toBe(false);
    expect(describeCondition({ type: "named", participants: ["USA"] })).toBe("the instruments of USA");
  });
});

describe("a delay", () => {
  it("adds months, then days, then turns to the first day of the next month", () => {
    expect(afterDelay("2026-01-31", { months: 1, days: 1 })).toBe("2026-03-01");
    expect(afterDelay("2002-04-11", { days: 60, roundUpTo: "firstDayOfNextMonth" })).toBe("2002-07-01");
    // the fortieth deposit of the Mine Ban Convention
    expect(afterDelay("1998-09-17", { months: 6, roundDownTo: "firstDayOfMonth" })).toBe("1999-03-01");
    expect(afterDelay("2026-01-31", {})).toBe("2026-01-31");
    expect(describeDelay(delay.parse({ days: 0 }))).toBe("the same day");
  });
});
