import { describe, expect, it } from "vitest";
import { seeded } from "../../../../src/statistics/random.js";
import { standardErrors } from "../../../../src/statistics/votes/ideal-point/bootstrap.js";
import {
  fitProbit,
  largestChange,
  startFrom,
} from "../../../../src/statistics/votes/ideal-point/fit-probit.js";
import {
  exactInverseMillsRatio,
  inverseMillsRatio,
} from "../../../../src/statistics/votes/ideal-point/inverse-mills-ratio.js";
import { logPosterior } from "../../../../src/statistics/votes/ideal-point/log-posterior.js";
import {
  estimateSession,
  type SessionEstimate,
} from "../../../../src/statistics/votes/ideal-point/session-estimate.js";
import { orientLike, standardise } from "../../../../src/statistics/votes/ideal-point/standardise.js";
import { startingPosition } from "../../../../src/statistics/votes/ideal-point/starting-position.js";
import { sessionOnFile } from "../votes-on-file.js";
import { emStep } from "./em-step.js";

function estimate(session: string): SessionEstimate {
  const found = estimateSession(sessionOnFile(session));
  if (found === null) throw new Error(`session ${session} has no estimate`);
  return found;
}

describe("φ / Φ", () => {
  // R 4.2, exp(dnorm(t, log = TRUE) - pnorm(t, log.p = TRUE))
  it.each([
    [-30, 30.033259667434663],
    [-9, 9.108523105002844],
    [-3, 3.283098654930434],
    [-0.5, 1.1410777703680646],
    [0, 0.7978845608028653],
    [0.5, 0.5091604338370336],
    [2, 0.05524786267898995],
    [6, 6.0758828558176746e-9],
    [9, 1.0279773571668901e-18],
  ])("of %d is %d", (t, expected) => {
    expect(Math.abs(exactInverseMillsRatio(t) / expected - 1)).toBeLessThan(1e-13);
    expect(Math.abs(inverseMillsRatio(t) - expected)).toBeLessThan(1e-9);
  });

  it("is interpolated within 1e-9", () => {
    for (let t = -10; t < 10; t += 0.00137)
      expect(Math.abs(inverseMillsRatio(t) - exactInverseMillsRatio(t))).toBeLessThan(1e-9);
  });
});

describe("the fit of a session", () => {
  it.each(["10", "53"])(
    "of session %s is where plain expectation and maximisation stands still",
    (session) => {
      const { data, fit } = estimate(session);
      const next = emStep(data, fit);
      for (const parameter of ["x", "a", "b"] as const)
        expect(largestChange(fit[parameter], next[parameter])).toBeLessThan(2e-6);
    },
  );

  it("is what plain expectation and maximisation comes to after thousands of steps", () => {
    const { data, fit, ballots } = estimate("10");
    let at = startFrom(startingPosition(ballots), data.rollCalls);
    for (let step = 0; step < 20_000; step++) at = emStep(data, at);
    expect(largestChange(at.x, orientLike(fit.x, at.x))).toBeLessThan(1e-4);
  });

  it.each(["10", "35", "74"])("of session %s is reached from a random start too, up to sign", (session) => {
    const { data, fit } = estimate(session);
    const random = seeded(7);
    const start = Float64Array.from({ length: data.members }, () => 2 * random.uniform() - 1);
    const other = fitProbit(data, startFrom(start, data.rollCalls), 1e-7);
    expect(
      largestChange(orientLike(standardise(other.x), standardise(fit.x)), standardise(fit.x)),
    ).toBeLessThan(1e-4);
  });

  it("is the highest of the maxima that are found: in session 28 not the one nearest to the first singular vector", () => {
    const { data, fit, ballots } = estimate("28");
    const nearest = fitProbit(data, startFrom(startingPosition(ballots), data.rollCalls), 1e-6);
    expect(logPosterior(data, fit)).toBeGreaterThan(logPosterior(data, nearest) + 100);
  });

  it("has mean 0, standard deviation 1 and the United States positive", () => {
    const { positions, ballots } = estimate("74");
    const n = positions.length;
    expect(positions.reduce((sum, value) => sum + value, 0) / n).toBeCloseTo(0, 12);
    expect(positions.reduce((sum, value) => sum + value * value, 0) / n).toBeCloseTo(1, 12);
    expect(positions[ballots.members.indexOf("USA")]).toBeGreaterThan(0);
  });

  it("says so where a session's votes do not tell members apart", () => {
    expect(estimateSession(sessionOnFile("19"))).toBeNull();
  });
});

describe("standard errors", () => {
  const { data, fit } = estimate("10");
  const errors = (tolerance: number, seed = 1, replicates = 200) =>
    standardErrors(data, fit, { replicates, tolerance, random: seeded(seed) });

  it("are the same for the same seed and another for another", () => {
    expect(errors(1e-3, 1, 20)).toEqual(errors(1e-3, 1, 20));
    expect(errors(1e-3, 1, 20)).not.toEqual(errors(1e-3, 2, 20));
  });

  it("do not depend on where the fit of a replicate ends by more than chance does", () => {
    const [loose, strict] = [errors(1e-3), errors(1e-7)];
    const ratio = strict.map((error, member) => Math.abs((loose[member] ?? 0) / error - 1));
    expect(ratio.reduce((sum, value) => sum + value, 0) / ratio.length).toBeLessThan(0.02);
  });
});
