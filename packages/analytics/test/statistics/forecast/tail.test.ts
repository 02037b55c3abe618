import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { negativeBinomialTails, pairTails, poissonTails } from "../../../src/statistics/forecast/tail.js";

/** The Poisson-binomial tail by the dynamic programme over one State after another: slow, plain and exact. */
function byDynamicProgramme(chances: readonly number[], needed: number): number {
  let counts = [1];
  for (const chance of chances) {
    const next = [...counts, 0].map(
      (_, count) => (counts[count] ?? 0) * (1 - chance) + (counts[count - 1] ?? 0) * chance,
    );
    counts = next;
  }
  return counts.slice(Math.max(needed, 0)).reduce((sum, probability) => sum + probability, 0);
}

const sizes = fc.tuple(fc.integer({ min: 0, max: 130 }), fc.integer({ min: 0, max: 130 }));
const hazards = fc.tuple(
  fc.double({ min: 1e-7, max: 25, noNaN: true }),
  fc.double({ min: 1e-7, max: 25, noNaN: true }),
);
const needs = fc.array(fc.integer({ min: -3, max: 140 }), { minLength: 1, maxLength: 5 });

describe("the number of States that consent", () => {
  // values of R 4.2, by convolution of dbinom and pbinom
  it.each([
    [[68, 124], [0.05, 0.3], 37, 0.413895674298547],
    [[68, 124], [0.2, 0.1], 20, 0.845460721314536],
    [[5, 50], [2, 3], 54, 0.165566456643198],
  ] as const)(
    "among %j with hazards %j is at least %d as R has it",
    (groups, [first, second], needed, expected) => {
      expect(pairTails(groups, [needed])(first, second)[0]).toBeCloseTo(expected, 12);
    },
  );

  it("has the tails of the dynamic programme", () => {
    fc.assert(
      fc.property(sizes, hazards, needs, (groups, [first, second], needed) => {
        const chances = [first, second].flatMap((hazard, group) =>
          Array.from({ length: groups[group] ?? 0 }, () => -Math.expm1(-hazard)),
        );
        const tails = pairTails(groups, needed)(first, second);
        for (const [index, number] of needed.entries())
          expect(tails[index]).toBeCloseTo(byDynamicProgramme(chances, number), 11);
      }),
      { seed: 40, numRuns: 300 },
    );
  });

  it("is negative binomial or Poisson as R has it", () => {
    const values = [
      [1, 9.437891290610744e-15],
      [20, 0.1452696117625863],
      [100, 0.7757819521497764],
    ] as const;
    for (const [mean, expected] of values)
      expect(negativeBinomialTails(mean, 1.507, [37])[0]).toBeCloseTo(expected, 12);
    expect(poissonTails(40, [37])[0]).toBeCloseTo(0.703653959188752, 12);
    expect(poissonTails(2000, [37])[0]).toBe(1);
  });
});
