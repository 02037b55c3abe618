import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { BUCKETS, bucketOf } from "../../../src/statistics/forecast/age.js";
import { tallyOf } from "../../../src/statistics/forecast/tally.js";
import { expectedOf, exposureOf, periodsOf } from "../../../src/statistics/next/periods.js";
import { historyOf } from "./made-up-history.js";

const ages = fc.option(fc.double({ min: 0, max: 700, noNaN: true }), { nil: Number.POSITIVE_INFINITY });
const states = fc.record({
  entered: fc.constantFrom(0, 0, 0, 2, 90),
  signed: ages,
  consented: ages,
  succeeded: ages,
});
const histories = fc.array(states, { minLength: 1, maxLength: 8 }).map(historyOf);
const seen = fc.double({ min: 0, max: 700, noNaN: true });
const OPTIONS = { seed: 16, numRuns: 200 } as const;
const rates = Float64Array.from({ length: 2 * BUCKETS }, (_, index) => (index + 1) / 1000);

describe("the periods at risk of a treaty", () => {
  it("come to the months at risk and consents that are tallied one by one, whatever the States' multipliers", () => {
    fc.assert(
      fc.property(histories, seen, fc.integer({ min: 1, max: 9 }), (history, until, factor) => {
        const observed = { history, seen: until };
        const places = 2 * history.entered.length;
        const multipliers = Float64Array.from({ length: places }, (_, place) => 1 + (place * factor) / 10);
        const periods = periodsOf(observed);
        const tally = tallyOf(observed, { multipliers });
        expect(periods.events).toEqual(tally.events);
        for (const [cell, months] of exposureOf(periods, multipliers).entries())
          expect(months).toBeCloseTo(tally.exposure[cell] ?? Number.NaN, 8);
      }),
      OPTIONS,
    );
  });

  it("lead to expect of all States together what the rates say of all their months at risk", () => {
    fc.assert(
      fc.property(histories, seen, (history, until) => {
        const observed = { history, seen: until };
        const expected = expectedOf(periodsOf(observed), rates);
        const { exposure } = tallyOf(observed);
        const together = exposure.reduce((sum, months, cell) => sum + months * (rates[cell] ?? 0), 0);
        expect(expected.reduce((sum, value) => sum + value, 0)).toBeCloseTo(together, 8);
        for (const value of expected) expect(value).toBeGreaterThanOrEqual(-1e-12);
      }),
      OPTIONS,
    );
  });

  it("lead to expect of a State what the rates say of its months before and after signature", () => {
    const history = historyOf([{ entered: 2, signed: 8, consented: 50 }, { signed: 8 }, { succeeded: 20 }]);
    const { consents } = periodsOf({ history, seen: 100 });
    const expected = expectedOf(periodsOf({ history, seen: 100 }), rates);
    const spans = [
      [2, 8],
      [0, 8],
      [0, 20],
      [8, 50],
      [8, 100],
      [20, 20],
    ] as const;
    for (const [place, [from, to]] of spans.entries())
      expect(expected[place]).toBeCloseTo(bySteps(place < 3 ? 0 : 1, from, to), 4);
    expect([...consents]).toEqual([0, 0, 0, 1, 0, 0]);
  });

  it("know nothing of what came after the treaty was last seen, nor of a State that was not there", () => {
    const later = historyOf([
      { signed: 30, consented: 31 },
      { entered: 40, consented: 41 },
    ]);
    const never = historyOf([{}, { entered: 40 }]);
    expect(periodsOf({ history: later, seen: 24 })).toEqual(periodsOf({ history: never, seen: 24 }));
  });
});

/** The integral of the rates by a sum over small steps. */
function bySteps(status: number, from: number, to: number): number {
  const steps = 20_000;
  const length = (to - from) / steps;
  let sum = 0;
  for (let step = 0; step < steps; step++)
    sum += (rates[status * BUCKETS + bucketOf(from + (step + 0.5) * length)] ?? 0) * length;
  return sum;
}
