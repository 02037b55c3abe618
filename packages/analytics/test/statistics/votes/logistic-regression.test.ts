import { describe, expect, it } from "vitest";
import { estimateSession } from "../../../src/statistics/votes/ideal-point/session-estimate.js";
import { logisticRegression } from "../../../src/statistics/votes/logistic-regression.js";
import { hasPublishedPoints, pointsOf } from "./published-points.js";
import { signatureRegression } from "./signature-regression.js";
import { sessionOnFile } from "./votes-on-file.js";

describe("a logistic regression", () => {
  // R 4.2, glm(c(0,0,1,0,1,1,0,1) ~ c(1,2,3,4,5,6,7,8), family = binomial)
  it("is that of R", () => {
    const answers = [false, false, true, false, true, true, false, true];
    const fit = logisticRegression([1, 2, 3, 4, 5, 6, 7, 8], answers);
    expect(fit.intercept).toBeCloseTo(-1.94940664497, 8);
    expect(fit.coefficient).toBeCloseTo(0.43320147666, 8);
    expect(fit.stdError).toBeCloseTo(0.374865706553, 6);
    expect(fit.p).toBeCloseTo(0.247837530982, 6);
    expect([fit.observations, fit.positive]).toEqual([8, 4]);
  });

  it("is refused where the answers are alike, or told apart without error", () => {
    expect(() => logisticRegression([1, 2, 3], [true, true, true])).toThrow(RangeError);
    expect(() => logisticRegression([1, 2, 3, 4], [false, false, true, true])).toThrow(RangeError);
  });
});

describe("ideal point and signature of the Convention against Cybercrime", () => {
  it.skipIf(!hasPublishedPoints)(
    "have no relation by the published points of session 74: -0.19, p = .22 (needs ../shared)",
    () => {
      const fit = signatureRegression(pointsOf("74"));
      expect(fit.coefficient).toBeCloseTo(-0.19, 2);
      expect(Math.abs(fit.p - 0.22)).toBeLessThan(0.01);
    },
  );

  it("have no relation by our own points", () => {
    const estimate = estimateSession(sessionOnFile("74"));
    const points = (estimate?.ballots.members ?? []).map(
      (member, place) => [member, estimate?.positions[place] ?? 0] as const,
    );
    const fit = signatureRegression(points);
    expect(fit.observations).toBeGreaterThan(185);
    expect(fit.lower).toBeLessThan(0);
    expect(fit.upper).toBeGreaterThan(0);
    expect(fit.p).toBeGreaterThan(0.05);
  });
});
