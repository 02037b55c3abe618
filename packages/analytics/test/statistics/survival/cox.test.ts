import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fitCox, type RiskSpan } from "../../../src/statistics/survival/cox.js";
import { coxph } from "./r-survival.js";

const seed = 20_251_025;
const span = (covariate: number, stop: number, isEvent = true, start = 0): RiskSpan => ({
  stratum: "IV-1",
  start,
  stop,
  isEvent,
  covariate,
});

/** Enough spans that both values of the covariate have events among others at risk. */
const samples = fc.array(
  fc.record({
    stratum: fc.constantFrom("IV-1", "IV-2", "IV-3"),
    start: fc.integer({ min: 0, max: 20 }),
    length: fc.integer({ min: 1, max: 30 }),
    isEvent: fc.boolean(),
    covariate: fc.constantFrom(0, 1),
  }),
  { minLength: 80, maxLength: 150 },
);
const spansOf = (sample: readonly (Omit<RiskSpan, "stop"> & { length: number })[]): RiskSpan[] =>
  sample.map(({ length, ...rest }) => ({ ...rest, stop: rest.start + length }));

describe("the proportional-hazards model", () => {
  it("is the logarithm of the ratio that maximises the likelihood of a sample small enough to do by hand", () => {
    // at 1 both are at risk with one of the other kind: r/(r+1); at 2 one of each is left: 1/(r+1); at 3 the last, certain
    const fit = fitCox([span(1, 1), span(0, 2), span(1, 3)], "breslow");
    // likelihood: 2r/(2r+1)/2 · 1/(r+1), greatest where 2r² = 1
    expect(fit?.coefficient).toBeCloseTo(Math.log(Math.SQRT1_2), 10);
    expect(fit?.events).toBe(3);
  });

  it("has no coefficient where one value of the covariate has no events", () => {
    expect(fitCox([span(1, 1), span(1, 2), span(0, 3, false)], "efron")).toBeNull();
    expect(fitCox([], "efron")).toBeNull();
  });

  it("counts at risk on a day who started before and has not stopped before", () => {
    const late = [span(1, 10, false, 5), span(0, 5), span(1, 6, true, 1), span(0, 8, false), span(0, 7)];
    const atFive = fitCox(late, "breslow");
    const without = fitCox(late.slice(1), "breslow");
    expect(atFive?.coefficient).not.toBeCloseTo(without?.coefficient ?? 0, 6);
  });

  it("does not depend on the order of its spans, and changes sign with the covariate", () => {
    fc.assert(
      fc.property(samples, (sample) => {
        const spans = spansOf(sample);
        const fit = fitCox(spans, "efron");
        const reversed = fitCox([...spans].reverse(), "efron");
        const exchanged = fitCox(
          spans.map((one) => ({ ...one, covariate: 1 - one.covariate })),
          "efron",
        );
        expect(reversed?.coefficient).toBeCloseTo(fit?.coefficient ?? Number.NaN, 9);
        expect(exchanged?.coefficient).toBeCloseTo(-(fit?.coefficient ?? Number.NaN), 9);
      }),
      { seed, numRuns: 50 },
    );
  });

  it.skipIf(coxph === null)("equals R's coxph and cox.zph, where R's survival is installed", () => {
    const drawn = fc.sample(samples, { numRuns: 5, seed }).map(spansOf);
    const oracle = coxph?.(drawn);
    for (const ties of ["efron", "breslow"] as const) {
      const theirs = oracle?.[ties] ?? [];
      for (const [index, spans] of drawn.entries()) {
        const fit = fitCox(spans, ties);
        const [coefficient, standardError, chiSquare] = theirs[index] ?? [];
        expect(fit?.coefficient).toBeCloseTo(coefficient ?? Number.NaN, 9);
        expect(fit?.standardError).toBeCloseTo(standardError ?? Number.NaN, 9);
        expect(fit?.chiSquare).toBeCloseTo(chiSquare ?? Number.NaN, 7);
      }
    }
  });
});
