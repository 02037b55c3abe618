import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  type FollowedPace,
  fitMultiplier,
  multiplierOf,
} from "../../../src/statistics/forecast/multiplier.js";
import { negativeBinomialTails } from "../../../src/statistics/forecast/tail.js";

const pace: fc.Arbitrary<FollowedPace> = fc.record({
  before: fc.integer({ min: 0, max: 60 }),
  expected: fc.double({ min: 0.5, max: 40, noNaN: true }),
  pull: fc.double({ min: -2, max: 1.6, noNaN: true }),
  weight: fc.double({ min: 0.1, max: 1, noNaN: true }),
  after: fc.integer({ min: 0, max: 150 }),
  baseline: fc.double({ min: 1, max: 150, noNaN: true }),
});

describe("the multiplier", () => {
  // a loose tolerance of the search once moved chances by a tenth
  it("is where the search ends, from wherever it starts and when it starts again from its end", () => {
    fc.assert(
      fc.property(fc.array(pace, { minLength: 40, maxLength: 100 }), pace, (paces, target) => {
        const fit = fitMultiplier(paces);
        expect(fit.converged).toBe(true);
        const chances = (start?: readonly number[]) => {
          const { v, k } = multiplierOf(fitMultiplier(paces, start), target);
          return [10, 30, 60].map((mean) => negativeBinomialTails(v * mean, k, [30])[0] ?? Number.NaN);
        };
        const first = chances();
        for (const start of [fit.theta, [0.5, 0, 2, 0], [-1, 1.5, 0, 2]])
          for (const [index, chance] of chances(start).entries())
            expect(Math.abs(chance - (first[index] ?? 0))).toBeLessThan(1e-3);
      }),
      { seed: 7, numRuns: 10 },
    );
  });
});
