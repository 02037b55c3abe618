import { describe, expect, it } from "vitest";
import { monthsBetween } from "../../../src/statistics/forecast/age.js";
import type { Curve } from "../../../src/statistics/forecast/curve.js";
import { oddsByYear, quantileDays } from "../../../src/statistics/forecast/odds.js";
import { type Outlook, outlookOf, type Question } from "../../../src/statistics/forecast/outlook.js";
import { probabilityWithin } from "../../../src/statistics/forecast/quantile.js";
import type { Scenario } from "../../../src/statistics/forecast/scenario.js";
import { forecastFactsForTests } from "./facts-on-file.js";

const facts = forecastFactsForTests();

function ask(question: Partial<Question>): Outlook {
  const outlook = outlookOf(facts(), { treatyId: "XVIII-16", models: ["pool", "M3x", "B1p"], ...question });
  if ("reason" in outlook) throw new Error(outlook.reason);
  return outlook;
}

function scenarioOf({ scenarios }: Outlook, instruments: number, isAssumed: boolean): Scenario {
  const found = scenarios.find(
    (scenario) =>
      scenario.instruments === instruments && (scenario.assumption !== "as recorded") === isAssumed,
  );
  if (found === undefined) throw new Error(`no scenario with ${instruments} instruments`);
  return found;
}

function curve({ curves }: Scenario, model: "pool" | "M3x" | "B1p"): Curve {
  return curves.get(model) ?? new Float64Array();
}

function monthOf(scenario: Scenario, model: "pool" | "M3x" | "B1p", percent: number): string | undefined {
  const days = quantileDays(curve(scenario, model), scenario.asOf);
  return days.find((day) => day.percent === percent)?.metOn?.slice(0, 7);
}

/** Months between two months, YYYY-MM. */
function apart(a: string | undefined, b: string): number {
  const months = (month: string) => Number(month.slice(0, 4)) * 12 + Number(month.slice(5));
  return a === undefined ? Number.POSITIVE_INFINITY : Math.abs(months(a) - months(b));
}

// The same earlier implementation, which took uncertain days to be in the middle of their months; dates to the month.
describe("the Convention against Cybercrime", () => {
  it.each([
    ["2025-10-29", 0, false, "2028-05", "2028-01", "2026-12", null, [0.41, 0.6, 0.76]],
    ["2026-05-21", 3, false, "2028-03", "2028-01", "2027-04", "2032-01", [0.42, 0.7, 0.87]],
    ["2026-08-22", 3, true, "2028-09", "2028-07", "2027-09", "2033-10", [0.23, 0.57, 0.82]],
    ["2026-11-23", 3, true, "2029-04", "2029-02", "2028-01", "2036-06", [0.09, 0.43, 0.75]],
    ["2026-11-23", 6, true, "2028-12", null, "2027-11", "2034-02", [0.14, 0.52, 0.81]],
    ["2026-11-23", 10, true, "2028-08", null, "2027-09", "2032-02", [0.24, 0.63, 0.87]],
  ] as const)(
    "as of %s with %d instruments has its 40th when it was published to have it",
    (asOf, instruments, isAssumed, median, medianOfM3x, low, high, odds) => {
      const scenario = scenarioOf(ask({ asOf }), instruments, isAssumed);
      expect(apart(monthOf(scenario, "pool", 50), median)).toBeLessThanOrEqual(1);
      if (medianOfM3x !== null)
        expect(apart(monthOf(scenario, "M3x", 50), medianOfM3x)).toBeLessThanOrEqual(1);
      expect(apart(monthOf(scenario, "pool", 10), low)).toBeLessThanOrEqual(1);
      // the curve is flat there: a month is three thousandths
      if (high === null) expect(monthOf(scenario, "pool", 90)).toBeUndefined();
      else
        expect(
          Math.abs(probabilityWithin(curve(scenario, "pool"), monthsBetween(asOf, `${high}-15`)) - 0.9),
        ).toBeLessThan(0.005);
      const byYear = new Map(
        oddsByYear(curve(scenario, "pool"), asOf).map(({ year, probability }) => [year, probability]),
      );
      for (const [index, year] of [2027, 2028, 2030].entries())
        expect(Math.abs((byYear.get(year) ?? 0) - (odds[index] ?? 1))).toBeLessThan(0.011);
    },
  );

  it("would be expected in 2033 by the constant rate that a reader computes", () => {
    const [headline] = ask({ asOf: "2026-05-21" }).scenarios;
    expect(monthOf(headline, "B1p", 50)?.slice(0, 4)).toBe("2033");
  });

  it("labels what is not known with the assumption and the day of the evidence", () => {
    const { evidenceOn, scenarios } = ask({ asOf: "2026-11-23" });
    expect(evidenceOn).toBe("2026-05-21");
    expect(scenarios.map(({ asOf, assumption, instruments }) => [asOf, assumption, instruments])).toEqual([
      ["2026-05-21", "as recorded", 3],
      ["2026-11-23", "none since 2026-05-21", 3],
      ["2026-11-23", "3 more since 2026-05-21", 6],
      ["2026-11-23", "7 more since 2026-05-21", 10],
    ]);
  });

  it("counts a deposit whose day is not known as far as its interval has passed", () => {
    const at = (asOf: string) => {
      const [headline] = ask({ asOf }).scenarios;
      return curve(headline, "pool")[35] ?? 0;
    };
    // none is certain before March, and Qatar's is likelier with every day of February
    expect(ask({ asOf: "2026-02-14" }).scenarios[0].instruments).toBe(0);
    expect(ask({ asOf: "2026-03-01" }).scenarios[0].instruments).toBe(1);
    expect(at("2026-02-28")).toBeGreaterThan(at("2026-01-29"));
  });
});

describe("there is no forecast", () => {
  it.each([
    ["XXVI-4", {}, "its clause asks for more than a number: the instruments of all of CTBT-Annex-2"],
    ["XVIII-12", {}, "instrument 40 of States was deposited on 2003-07-01"],
    ["XXI-10", {}, "it has been in force since 2026-01-17"],
    ["XXI-10", { asOf: "2025-01-01" }, "no action of this treaty is on file"],
    ["XXVII-7-d", {}, "it has been in force since 2016-11-04"],
    [
      "XXVII-7-d",
      { asOf: "2016-06-01" },
      "its clause asks for more than a number: 55 instruments and instruments of participants with at least 55% of emissions",
    ],
    ["XVIII-16", { threshold: 198 }, "there are only 197 States on file"],
    ["XVIII-16", { threshold: 1 }, "instrument 1 of States was deposited between 2026-01-30 and 2026-02-28"],
    [
      "XVIII-12-a",
      { asOf: "2001-06-01" },
      "it does not enter into force before XVIII-12, which was not in force by 2001-06-01",
    ],
    ["XVIII-16", { asOf: "2025-01-01" }, "it was opened on 2025-10-25, after 2025-01-01"],
    ["XVIII-99", {}, "no treaty of this number is on file; treaty numbers look like XVIII-16"],
    [
      "IV-1",
      { asOf: "1949-06-01" },
      "only 0 treaties were followed beyond its age by 1949-06-01: too few to learn from",
    ],
    [
      "XVIII-16",
      { asOf: "9999-12-31" },
      "only 0 treaties were followed beyond its age by 9999-12-31: too few to learn from; its own evidence ends on 2026-05-21",
    ],
  ])("of %s, with the reason", (treatyId, question, reason) => {
    expect(outlookOf(facts(), { treatyId, models: ["pool"], ...question })).toEqual({ reason });
  });
});

describe("a treaty on a past day", () => {
  it("is asked for another number than its own without its clause", () => {
    const outlook = ask({ treatyId: "XVIII-12-a", asOf: "2001-06-01", threshold: 20 });
    expect(outlook.clause).toBeNull();
    expect(outlook).toMatchObject({ reachedOn: "2002-11-19", inForceOn: null });
  });

  it("is told its outcome, without the day of an instrument that came after its entry into force", () => {
    expect(ask({ treatyId: "XVIII-12", asOf: "2001-12-12" })).toMatchObject({
      reachedOn: "2003-07-01",
      inForceOn: "2003-09-29",
    });
    // instruments of States that are no more are not on file: of those that are, the 35th is of June 1976
    expect(ask({ treatyId: "IV-4", asOf: "1970-01-01" })).toMatchObject({
      reachedOn: null,
      inForceOn: "1976-03-23",
    });
  });
});
