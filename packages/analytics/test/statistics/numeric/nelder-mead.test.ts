import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { minimise } from "../../../src/statistics/numeric/nelder-mead.js";

describe("the simplex of Nelder and Mead", () => {
  it("finds the end of the valley of Rosenbrock", () => {
    const rosenbrock = ([x = 0, y = 0]: readonly number[]) => 100 * (y - x * x) ** 2 + (1 - x) ** 2;
    const { point, value, converged } = minimise(rosenbrock, [-1.2, 1]);
    expect(converged).toBe(true);
    expect(value).toBeLessThan(1e-9);
    expect(point[0]).toBeCloseTo(1, 4);
    expect(point[1]).toBeCloseTo(1, 4);
  });

  it("finds the bottom of any bowl in four dimensions", () => {
    const number = fc.double({ min: -3, max: 3, noNaN: true });
    const scale = fc.double({ min: 0.2, max: 50, noNaN: true });
    const bowls = fc.tuple(fc.tuple(number, number, number, number), fc.tuple(scale, scale, scale, scale));
    fc.assert(
      fc.property(bowls, ([bottom, steepness]) => {
        const bowl = (at: readonly number[]) =>
          bottom.reduce(
            (sum, low, index) => sum + (steepness[index] ?? 0) * ((at[index] ?? 0) - low) ** 2,
            0,
          );
        const { point } = minimise(bowl, [0, 0.5, 1, 1]);
        for (const [index, low] of bottom.entries()) expect(point[index]).toBeCloseTo(low, 3);
      }),
      { seed: 5, numRuns: 50 },
    );
  });

  it("says when it was stopped before the end", () => {
    const { converged, iterations } = minimise(([x = 0]) => (x - 100) ** 2, [0], 3);
    expect({ converged, iterations }).toEqual({ converged: false, iterations: 3 });
  });
});
