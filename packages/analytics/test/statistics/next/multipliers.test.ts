import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { learnMultipliers, type StateMultipliers } from "../../../src/statistics/next/multipliers.js";
import { historyOf } from "./made-up-history.js";

const STATES = 30;
const consentAges = fc.option(fc.integer({ min: 1, max: 119 }), { nil: Number.POSITIVE_INFINITY });
const treaties = fc.array(fc.array(consentAges, { minLength: STATES, maxLength: STATES }), {
  minLength: 2,
  maxLength: 12,
});
const OPTIONS = { seed: 16, numRuns: 40 } as const;

/** Treaties by the age at which each State consented, all seen for ten years. */
function learn(agesByTreaty: readonly (readonly number[])[], weight = 1): StateMultipliers {
  const training = agesByTreaty.map((ages, index) => {
    const history = historyOf(
      ages.map((consented) => ({ consented })),
      `T-${index}`,
    );
    return { history, seen: 120, weight };
  });
  return learnMultipliers(training, STATES);
}

const never = Number.POSITIVE_INFINITY;
const everybody = (age: number) => Array.from({ length: STATES }, () => age);
const half = (first: number, second: number) =>
  Array.from({ length: STATES }, (_, state) => (state < STATES / 2 ? first : second));

describe("the multipliers of States", () => {
  it("are alike where States do the same, however fast the treaties were", () => {
    const { means } = learn([everybody(10), everybody(100), everybody(never)]);
    for (const mean of means.subarray(0, STATES)) expect(mean).toBeCloseTo(means[0] ?? 0, 12);
  });

  it("are higher for States that join sooner and more often, and a treaty's own pace tells nothing of them", () => {
    const { means } = learn([half(5, 100), half(8, never), half(12, 90), everybody(3)]);
    expect(means[0]).toBeGreaterThan(1.1);
    expect(means[STATES - 1]).toBeLessThan(0.9);
  });

  it("lie further from 1 and are known better where more is known", () => {
    const once = [half(5, 100), half(8, never)];
    const [little, much] = [learn(once), learn(Array.from({ length: 6 }, () => once).flat())];
    expect(much.means[0]).toBeGreaterThan(little.means[0] ?? 9);
    expect(much.shapes[0]).toBeGreaterThan(little.shapes[0] ?? 99);
    const forgotten = learn(once, 1e-9);
    expect(forgotten.means[0]).toBeCloseTo(1, 6);
    expect(forgotten.shapes[0]).toBeCloseTo(8, 6);
  });

  it("are positive, and the same in whatever order the treaties are read", () => {
    fc.assert(
      fc.property(treaties, (ages) => {
        fc.pre(ages.flat().some(Number.isFinite));
        const [one, other] = [learn(ages), learn([...ages].reverse())];
        for (const [place, mean] of one.means.entries()) {
          expect(mean).toBeGreaterThan(0);
          expect(other.means[place]).toBeCloseTo(mean, 10);
        }
      }),
      OPTIONS,
    );
  });
});
