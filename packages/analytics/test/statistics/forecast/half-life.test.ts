import { describe, expect, it } from "vitest";
import {
  type Origin,
  openedWithin,
  originsOf,
  reachedAfter,
  samples,
} from "../../../src/statistics/forecast/backtest/origins.js";
import { crps } from "../../../src/statistics/forecast/backtest/score.js";
import { trainModels } from "../../../src/statistics/forecast/model.js";
import { isEnoughToLearnFrom, vantageAt } from "../../../src/statistics/forecast/vantage.js";
import { isSoak } from "../../soak.js";
import { forecastFactsForTests } from "./facts-on-file.js";

const facts = forecastFactsForTests();

describe.skipIf(!isSoak)("how fast old treaties are forgotten (DEPOSITARY_SOAK)", () => {
  it("makes no difference to the pool on the development set, half-lives of 8 to 40 years, as was published", () => {
    const origins = originsOf(openedWithin(facts().training, samples.development)).filter(
      ({ target, age, thresholds }) =>
        thresholds.length > 0 && isEnoughToLearnFrom(vantageAt(target, age, facts().training)),
    );
    const [least = 0, usual = 0, most = 0] = [8, 20, 40].map((years) =>
      origins.reduce((sum, origin) => sum + scoreOf(origin, years), 0),
    );
    // differences of 1 or 2% are noise
    for (const other of [least, most]) expect(Math.abs(other / usual - 1)).toBeLessThan(0.01);
  }, 600_000);
});

/** Summed CRPS60 of the pool at an origin, where treaties weigh half as much for so many years that they are older. */
function scoreOf(origin: Origin, years: number): number {
  const { target, age, thresholds, followed } = origin;
  const vantage = vantageAt(target, age, facts().training);
  const training = vantage.training.map((trained) => ({
    ...trained,
    weight: 0.5 ** (trained.seen / 12 / years),
  }));
  return trainModels({ ...vantage, training })
    .pool(target, thresholds)
    .reduce((sum, curve, index) => {
      const reached = reachedAfter(origin, thresholds[index] ?? 0);
      return sum + crps(curve, { reached, followed }, 60);
    }, 0);
}
