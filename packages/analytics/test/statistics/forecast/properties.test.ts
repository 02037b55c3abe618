import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Act, dayNumber } from "../../../src/statistics/forecast/acts.js";
import type { ForecastFacts } from "../../../src/statistics/forecast/facts.js";
import { withFurther } from "../../../src/statistics/forecast/further.js";
import { consentsUpTo } from "../../../src/statistics/forecast/history.js";
import { modelNames, trainModels } from "../../../src/statistics/forecast/model.js";
import { quantileDays } from "../../../src/statistics/forecast/odds.js";
import { type Outlook, outlookOf } from "../../../src/statistics/forecast/outlook.js";
import { vantageAt } from "../../../src/statistics/forecast/vantage.js";
import { forecastFactsForTests, trained, withActs } from "./facts-on-file.js";

const facts = forecastFactsForTests();

const SUBJECTS = ["XVIII-12", "IX-4", "XVIII-10", "IV-15", "XXVII-15"] as const;
const situations = fc.record({
  treatyId: fc.constantFrom(...SUBJECTS),
  age: fc.double({ min: 0, max: 60, noNaN: true }),
  threshold: fc.integer({ min: 1, max: 190 }),
});
const OPTIONS = { seed: 16, numRuns: 12 } as const;

describe("every model, wherever it is asked,", () => {
  it("gives probabilities that never fall with time and never rise with the threshold, and quantiles in order", () => {
    fc.assert(
      fc.property(situations, ({ treatyId, age, threshold }) => {
        const target = trained(facts(), treatyId);
        const models = trainModels(vantageAt(target, age, facts().training));
        for (const name of modelNames) {
          const [easier = new Float64Array(), harder = new Float64Array()] = models[name](target, [
            threshold,
            threshold + 1,
          ]);
          for (let month = 0; month < 240; month++) {
            const chance = easier[month] ?? Number.NaN;
            expect(chance).toBeGreaterThanOrEqual((easier[month - 1] ?? 0) - 1e-12);
            expect(chance).toBeLessThanOrEqual(1);
            // climatology knows other treaties only, and of those that had not met the threshold
            if (name !== "B0") expect(harder[month]).toBeLessThanOrEqual(chance + 1e-12);
          }
          const days = quantileDays(easier, "2020-01-01").map(({ metOn }) => metOn ?? "9999-12-31");
          expect(days).toEqual(days.toSorted());
        }
      }),
      OPTIONS,
    );
  });

  it("is surer with a further instrument", () => {
    fc.assert(
      fc.property(situations, ({ treatyId, age, threshold }) => {
        const target = trained(facts(), treatyId);
        const more = withFurther(target, 1, Math.max(0, age - 1), age);
        if (consentsUpTo(more, age) !== consentsUpTo(target, age) + 1) return;
        const models = trainModels(vantageAt(target, age, facts().training));
        for (const name of ["B1", "B1p", "B2", "B4", "M3x", "pool"] as const) {
          const [before = new Float64Array()] = models[name](target, [threshold]);
          const [after = new Float64Array()] = models[name](more, [threshold]);
          for (const month of [6, 24, 60, 240])
            expect(after[month - 1]).toBeGreaterThanOrEqual((before[month - 1] ?? 1) - 5e-3);
        }
      }),
      OPTIONS,
    );
  });
});

describe("a forecast for a past day", () => {
  const curvesOf = (outlook: Outlook | { readonly reason: string }) => {
    if ("reason" in outlook) throw new Error(outlook.reason);
    return outlook.scenarios.map(({ curves }) => [...curves].map(([model, curve]) => [model, [...curve]]));
  };
  const pastDays = fc.record({
    treatyId: fc.constantFrom(...SUBJECTS),
    months: fc.integer({ min: 1, max: 40 }),
  });
  const questionOf = (treatyId: string, months: number) => {
    const year = Number(trained(facts(), treatyId).openedOn.slice(0, 4));
    const asOf = `${year + 1 + Math.floor(months / 12)}-${String((months % 12) + 1).padStart(2, "0")}-15`;
    return { treatyId, asOf, threshold: 150, models: modelNames };
  };

  it("looks at nothing that happened later, under any treaty", () => {
    fc.assert(
      fc.property(pastDays, fc.integer({ min: 1, max: 900 }), ({ treatyId, months }, shift) => {
        const question = questionOf(treatyId, months);
        const asOf = dayNumber(question.asOf);
        const moved = (act: Act): readonly Act[] => {
          if (act.notBefore <= asOf) return [act];
          if (act.notBefore % 3 === 0) return [];
          return [{ ...act, notBefore: act.notBefore + shift, notAfter: act.notAfter + shift }];
        };
        expect(curvesOf(outlookOf(withActs(facts(), moved), question))).toEqual(
          curvesOf(outlookOf(facts(), question)),
        );
      }),
      OPTIONS,
    );
  });

  it("is the same in whatever order the facts are read", () => {
    const question = questionOf("XVIII-12", 8);
    const turned: ForecastFacts = {
      ...facts(),
      states: new Map([...facts().states].reverse()),
      actsOf: (treatyId) => facts().actsOf(treatyId).toReversed(),
    };
    const again = withActs(turned, (act) => [act]);
    const [one, other] = [curvesOf(outlookOf(facts(), question)), curvesOf(outlookOf(again, question))].map(
      (curves) =>
        curves
          .flat(2)
          .flat()
          .filter((value) => typeof value === "number"),
    );
    expect(one?.length).toBe(240 * modelNames.length);
    for (const [index, value] of (one ?? []).entries()) expect(other?.[index]).toBeCloseTo(value, 9);
  });
});
