import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  kaplanMeier,
  quantile,
  type Spell,
  type Step,
  survivalAt,
} from "../../../src/statistics/survival/kaplan-meier.js";
import { survfit } from "./r-survival.js";

const spell = (days: number, isEvent = true): Spell => ({ days, isEvent });
const seed = 20_251_025;

const spells = fc.array(fc.record({ days: fc.integer({ min: 1, max: 60 }), isEvent: fc.boolean() }), {
  minLength: 1,
  maxLength: 120,
});

describe("the estimate of Kaplan and Meier", () => {
  // remission under 6-mercaptopurine in weeks (Freireich and others 1963), as textbooks print it
  const remission = [
    ...[6, 6, 6, 7, 10, 13, 16, 22, 23].map((weeks) => spell(weeks)),
    ...[6, 9, 10, 11, 17, 19, 20, 25, 32, 32, 34, 35].map((weeks) => spell(weeks, false)),
  ];

  it("is the one of the textbooks for the trial of 6-mercaptopurine", () => {
    const printed = kaplanMeier(remission)
      .filter(({ events }) => events > 0)
      .map(({ days, atRisk, survival }) => [days, atRisk, survival.toFixed(4)]);
    expect(printed).toEqual([
      [6, 21, "0.8571"],
      [7, 17, "0.8067"],
      [10, 15, "0.7529"],
      [13, 12, "0.6902"],
      [16, 11, "0.6275"],
      [22, 7, "0.5378"],
      [23, 6, "0.4482"],
    ]);
    expect(quantile(kaplanMeier(remission), 0.5)).toBe(23);
  });

  it("has who is censored on a day at risk on it", () => {
    expect(kaplanMeier([spell(5), spell(5, false)])).toMatchObject([{ days: 5, atRisk: 2, survival: 0.5 }]);
  });

  it("has the middle of two days as its median where it is exactly a half between them, the last of all where it stays so", () => {
    expect(quantile(kaplanMeier([1, 2, 7, 9].map((days) => spell(days))), 0.5)).toBe(4.5);
    expect(quantile(kaplanMeier([spell(1), spell(2), spell(8, false), spell(9, false)]), 0.5)).toBe(5.5);
    expect(quantile(kaplanMeier([spell(1), spell(9, false), spell(9, false)]), 0.5)).toBeNull();
  });

  it("has no interval where nobody is left, and no doubt before the first event", () => {
    expect(kaplanMeier([spell(3, false), spell(4)])).toMatchObject([
      { survival: 1, lower: 1, upper: 1 },
      { survival: 0, lower: null, upper: null },
    ]);
    expect(kaplanMeier([])).toEqual([]);
  });

  it("falls from 1, within its bounds, over risk sets that empty", () => {
    fc.assert(
      fc.property(spells, (sample) => {
        const steps = kaplanMeier(sample);
        let before: Pick<Step, "survival" | "atRisk" | "days"> = {
          survival: 1,
          atRisk: sample.length + 1,
          days: 0,
        };
        for (const step of steps) {
          expect(step.days).toBeGreaterThan(before.days);
          expect(step.atRisk).toBeLessThan(before.atRisk);
          expect(step.events).toBeLessThanOrEqual(step.atRisk);
          expect(step.survival).toBeLessThanOrEqual(before.survival);
          expect(step.survival).toBeGreaterThanOrEqual(0);
          expect(step.lower ?? 0).toBeLessThanOrEqual(step.survival);
          expect(step.upper ?? 1).toBeGreaterThanOrEqual(step.survival);
          before = step;
        }
        expect(steps.reduce((sum, { events }) => sum + events, 0)).toBe(
          sample.filter(({ isEvent }) => isEvent).length,
        );
      }),
      { seed },
    );
  });

  it("does not depend on the order of its spells", () => {
    fc.assert(
      fc.property(
        spells.chain((sample) =>
          fc.tuple(fc.constant(sample), fc.shuffledSubarray(sample, { minLength: sample.length })),
        ),
        ([sample, shuffled]) => {
          expect(kaplanMeier(shuffled)).toEqual(kaplanMeier(sample));
        },
      ),
      { seed },
    );
  });

  it("is the share that has not joined where everybody is followed to the end", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 60 }), { minLength: 1, maxLength: 100 }), (ends) => {
        const steps = kaplanMeier(ends.map((days) => spell(days)));
        for (const days of [1, 20, 59])
          expect(survivalAt(steps, days)).toBeCloseTo(
            ends.filter((end) => end > days).length / ends.length,
            12,
          );
      }),
      { seed },
    );
  });

  it.skipIf(survfit === null)("equals that of R's survfit to 1e-9, where R's survival is installed", () => {
    const samples = fc.sample(spells, { numRuns: 40, seed });
    const theirs = survfit?.(samples) ?? [];
    for (const [index, sample] of samples.entries()) {
      const { steps, quartiles } = theirs[index] ?? { steps: [], quartiles: [] };
      const ours = kaplanMeier(sample);
      expect(ours.map(({ days, atRisk, events }) => [days, atRisk, events])).toEqual(
        steps.map(({ days, atRisk, events }) => [days, atRisk, events]),
      );
      for (const [i, { survival, lower, upper }] of ours.entries()) {
        expect(survival).toBeCloseTo(steps[i]?.survival ?? Number.NaN, 9);
        if (survival === 0 || survival === 1) continue;
        expect(lower ?? Number.NaN).toBeCloseTo(steps[i]?.lower ?? Number.NaN, 9);
        expect(upper ?? Number.NaN).toBeCloseTo(steps[i]?.upper ?? Number.NaN, 9);
      }
      expect([0.25, 0.5, 0.75].map((share) => quantile(ours, share))).toEqual(quartiles);
    }
  });
});
