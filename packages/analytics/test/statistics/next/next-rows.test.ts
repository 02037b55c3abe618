import type { NextConsent } from "@depositary/model";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Act, dayNumber } from "../../../src/statistics/forecast/acts.js";
import { nextRows } from "../../../src/statistics/next/next-rows.js";
import { forecastFactsForTests, withActs } from "../forecast/facts-on-file.js";

const facts = forecastFactsForTests();

function rowsOf(treatyId: string, asOf?: string, from = facts()): readonly NextConsent[] {
  const rows = nextRows(from, treatyId, asOf);
  if ("reason" in rows) throw new Error(rows.reason);
  return rows;
}

const OPTIONS = { seed: 16, numRuns: 6 } as const;
const situations = fc.record({
  treatyId: fc.constantFrom("XVIII-12", "IX-4", "XVIII-10", "IV-15"),
  months: fc.integer({ min: 1, max: 40 }),
});

function dayOf(treatyId: string, months: number): string {
  const year = Number(facts().treaties.get(treatyId)?.openedOn?.slice(0, 4));
  return `${year + 1 + Math.floor(months / 12)}-${String((months % 12) + 1).padStart(2, "0")}-15`;
}

describe("who may consent next", () => {
  it("is every State that had not consented, once a horizon, with a chance inside its interval that grows with time", () => {
    const rows = rowsOf("XVIII-16");
    const year = rows.filter(({ horizonMonths }) => horizonMonths === 12);
    expect(new Set(year.map(({ participantId }) => participantId)).size).toBe(year.length);
    expect(year.map(({ rank }) => rank)).toEqual(year.map((_, index) => index + 1));
    expect(year.some(({ participantId }) => participantId === "QAT")).toBe(false);
    for (const row of rows) {
      expect(row.lower).toBeLessThan(row.probability);
      expect(row.upper).toBeGreaterThan(row.probability);
      expect(row.propensityLower).toBeLessThan(row.propensity);
      expect(row.propensityUpper).toBeGreaterThan(row.propensity);
    }
    for (const row of year) {
      const later = rows.filter(({ participantId }) => participantId === row.participantId);
      const chances = later.map(({ probability }) => probability);
      expect(chances).toEqual(chances.toSorted((a, b) => a - b));
    }
  });

  it("compares signatories with signatories, and others with others", () => {
    const year = rowsOf("XVIII-16").filter(({ horizonMonths }) => horizonMonths === 12);
    for (const standing of ["signatory", "other"]) {
      const own = year.filter((row) => row.standing === standing);
      const mean = own.reduce((sum, { propensity }) => sum + propensity, 0) / own.length;
      expect(mean).toBeCloseTo(1, 5);
    }
  });

  it("looks at nothing that happened later, under any treaty", () => {
    fc.assert(
      fc.property(situations, fc.integer({ min: 1, max: 900 }), ({ treatyId, months }, shift) => {
        const asOf = dayOf(treatyId, months);
        const last = dayNumber(asOf);
        const changed = withActs(facts(), (act: Act) => {
          if (act.notBefore <= last) return [act];
          return act.notBefore % 3 === 0
            ? []
            : [{ ...act, notBefore: act.notBefore + shift, notAfter: act.notAfter + shift }];
        });
        expect(rowsOf(treatyId, asOf, changed)).toEqual(rowsOf(treatyId, asOf));
      }),
      OPTIONS,
    );
  });

  it("is the same in whatever order the facts are read", () => {
    const asOf = dayOf("XVIII-12", 8);
    const turned = withActs(
      {
        ...facts(),
        states: new Map([...facts().states].reverse()),
        actsOf: (treatyId) => facts().actsOf(treatyId).toReversed(),
      },
      (act) => [act],
    );
    const one = rowsOf("XVIII-12", asOf);
    const other = nextRows(turned, "XVIII-12", asOf);
    if ("reason" in other) throw new Error(other.reason);
    expect(other).toHaveLength(one.length);
    const chance = new Map(
      other.map((row) => [`${row.participantId} ${row.horizonMonths}`, row.probability]),
    );
    for (const { participantId, horizonMonths, probability } of one)
      expect(chance.get(`${participantId} ${horizonMonths}`)).toBeCloseTo(probability, 4);
  });

  it("says why it cannot be said", () => {
    expect(nextRows(facts(), "IV-99")).toEqual({
      reason: "no treaty of this number is on file; treaty numbers look like XVIII-16",
    });
    expect(nextRows(facts(), "XVIII-12", "1999-01-01")).toEqual({
      reason: "it was opened on 2000-12-12, after 1999-01-01",
    });
  });
});
