import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { EvidenceByStatus } from "../../../src/statistics/next/evidence.js";
import { groupPaces, propensitiesOf } from "../../../src/statistics/next/propensity.js";

const OPTIONS = { seed: 16, numRuns: 40 } as const;
const nothing = (states: number) => ({
  observed: new Float64Array(states),
  expected: new Float64Array(states),
});

/** The evidence of one status, none of the other. */
function unsigned(pairs: readonly (readonly [observed: number, expected: number])[]): EvidenceByStatus {
  return [
    {
      observed: Float64Array.from(pairs, ([observed]) => observed),
      expected: Float64Array.from(pairs, ([, expected]) => expected),
    },
    nothing(pairs.length),
  ];
}

const evidence = fc.array(
  fc.tuple(fc.double({ min: 0, max: 30, noNaN: true }), fc.double({ min: 0, max: 30, noNaN: true })),
  { minLength: 1, maxLength: 30 },
);

describe("the propensity of a State", () => {
  it("lies between 1 and what it did against what was expected, and is 1 where nothing is known", () => {
    fc.assert(
      fc.property(evidence, (pairs) => {
        for (const [state, { mean, shape }] of propensitiesOf(unsigned(pairs), 0).entries()) {
          const [observed, expected] = pairs[state] ?? [0, 0];
          if (expected < 1e-9) continue;
          const ratio = observed / expected;
          expect(mean).toBeGreaterThanOrEqual(Math.min(1, ratio) - 1e-12);
          expect(mean).toBeLessThanOrEqual(Math.max(1, ratio) + 1e-12);
          expect(shape).toBeGreaterThan(0);
        }
      }),
      OPTIONS,
    );
    expect(propensitiesOf(unsigned([[0, 0]]), 0)[0]?.mean).toBe(1);
  });

  it("is drawn less to 1 where more is known of it, and where States differ more", () => {
    const others = (first: number, second: number) =>
      Array.from({ length: 30 }, (_, state) => [state % 2 === 0 ? first : second, 5] as const);
    const [alike, apart] = [others(5, 5), others(9, 1)];
    const [little, much] = propensitiesOf(unsigned([[2, 1], [20, 10], ...apart]), 0);
    expect(much?.mean).toBeGreaterThan(little?.mean ?? 9);
    expect(much?.shape).toBeGreaterThan(little?.shape ?? 99);
    const [amongAlike] = propensitiesOf(unsigned([[20, 10], ...alike]), 0);
    expect(amongAlike?.mean).toBeLessThan(much?.mean ?? 0);
  });

  it("counts evidence of the other status half", () => {
    const half = propensitiesOf(
      unsigned([
        [3, 1],
        [1, 3],
      ]),
      1,
    );
    const whole = propensitiesOf(
      unsigned([
        [1.5, 0.5],
        [0.5, 1.5],
      ]),
      0,
    );
    expect(half).toEqual(whole);
  });
});

describe("the pace of a group", () => {
  it("is drawn to 1 with the weight of four consents", () => {
    const [own] = unsigned([
      [2, 1],
      [4, 1],
      [0, 6],
    ]);
    expect(groupPaces(["GRULAC", "GRULAC", "WEOG"], own)).toEqual(
      new Map([
        ["GRULAC", 10 / 6],
        ["WEOG", 4 / 10],
      ]),
    );
  });
});
