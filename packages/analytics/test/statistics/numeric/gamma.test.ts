import { describe, expect, it } from "vitest";
import { gammaProbability, gammaQuantile, lnGamma } from "../../../src/statistics/numeric/gamma.js";

// values of R 4.2: lgamma, pgamma, qgamma
describe("the gamma function", () => {
  it.each([
    [0.1, 2.252712651734206],
    [0.5, 0.5723649429247001],
    [1.5, -0.12078223763524518],
    [2.5, 0.2846828704729192],
    [10, 12.801827480081469],
    [12, 17.50230784587389],
    [40.25, 107.55163153760464],
    [197, 842.0688942417005],
    [1000, 5905.220423209181],
  ])("has a logarithm at %d as R has", (x, expected) => {
    expect(Math.abs(lnGamma(x) / expected - 1)).toBeLessThan(1e-13);
  });

  it("is a factorial at whole numbers", () => {
    let lnFactorial = 0;
    for (let n = 1; n < 200; n++) {
      lnFactorial += Math.log(n);
      expect(lnGamma(n + 1)).toBeCloseTo(lnFactorial, 10);
    }
  });
});

describe("the gamma distribution", () => {
  it.each([
    [0.3, 0.01, 0.279240996359015],
    [0.3, 4.2, 0.9983911048155105],
    [1, 0.5, 0.3934693402873666],
    [5, 0.5, 0.0001721156299558407],
    [5, 4.2, 0.410172978689422],
    [60, 50, 0.09226505195892813],
    [60, 70, 0.8976028505695169],
  ])("of shape %d reaches %d with the probability of R", (shape, x, expected) => {
    expect(Math.abs(gammaProbability(shape, x) / expected - 1)).toBeLessThan(1e-12);
  });

  it.each([
    [0.1353352832366127, 0.5 / 41, 4.502546087251117e-15],
    [0.1353352832366127, 0.5, 0.003731081150556604],
    [0.41, 0.25, 0.025833978881645542],
    [0.41, 40.5 / 41, 2.8624548227205269],
    [1, 0.5, Math.LN2],
    [1.507, 0.5 / 41, 0.06684190812510525],
    [1.507, 40.5 / 41, 5.471321214187539],
    [2.073, 0.9, 3.9979434566963774],
    [7.5, 0.25, 5.518268829545505],
    [30, 0.5, 29.667333138221224],
    [54.598150033144236, 0.5 / 41, 39.335496531722065],
    [54.598150033144236, 40.5 / 41, 72.567525440837],
  ])("of shape %d has the quantile of R at %d", (shape, probability, expected) => {
    expect(Math.abs(gammaQuantile(shape, probability) / expected - 1)).toBeLessThan(1e-10);
  });
});
