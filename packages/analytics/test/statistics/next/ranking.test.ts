import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { areaUnderCurve, precision, type Ranked } from "../../../src/statistics/next/ranking.js";

const OPTIONS = { seed: 16, numRuns: 200 } as const;
// few different chances, so that there are ties
const rankings = fc.array(
  fc.record({ chance: fc.integer({ min: 0, max: 6 }).map((n) => n / 6), happened: fc.boolean() }),
  { minLength: 1, maxLength: 40 },
);

/** By the definition: every pair of one to which it happened and one to which it did not. */
function byPairs(ranked: readonly Ranked[]): number {
  const [yes, no] = [true, false].map((what) => ranked.filter(({ happened }) => happened === what));
  const pairs = (yes ?? []).flatMap((one) =>
    (no ?? []).map((other) => (one.chance > other.chance ? 1 : one.chance === other.chance ? 0.5 : 0)),
  );
  return pairs.reduce<number>((sum, value) => sum + value, 0) / pairs.length;
}

describe("the area under the curve of a ranking", () => {
  it("is the share of pairs in the right order, ties counting half", () => {
    fc.assert(
      fc.property(rankings, (ranked) => {
        const area = areaUnderCurve(ranked);
        if (new Set(ranked.map(({ happened }) => happened)).size < 2) expect(area).toBeNull();
        else expect(area).toBeCloseTo(byPairs(ranked), 12);
      }),
      OPTIONS,
    );
  });
});

describe("the precision of a ranking", () => {
  it("is the share to which it happened of the first, whatever the order of those with equal chances", () => {
    fc.assert(
      fc.property(rankings, fc.integer({ min: 1, max: 12 }), (ranked, count) => {
        const share = precision(ranked, count);
        expect(share).toBeGreaterThanOrEqual(0);
        expect(share).toBeLessThanOrEqual(1);
        expect(precision(ranked.toReversed(), count)).toBeCloseTo(share, 12);
      }),
      OPTIONS,
    );
  });

  it("takes what is left of equal chances at the edge as their mean, and all where there are fewer", () => {
    const ranked = [
      { chance: 0.9, happened: true },
      { chance: 0.5, happened: true },
      { chance: 0.5, happened: false },
      { chance: 0.1, happened: false },
    ];
    expect(precision(ranked, 2)).toBe(0.75);
    expect(precision(ranked, 99)).toBe(0.5);
  });
});
