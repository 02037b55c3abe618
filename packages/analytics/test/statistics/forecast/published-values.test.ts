import { describe, expect, it } from "vitest";
import { monthsBetween } from "../../../src/statistics/forecast/age.js";
import {
  countCurves,
  trainCountCurve,
  trainCountModel,
} from "../../../src/statistics/forecast/count-model.js";
import { ageOfNth, consentsUpTo } from "../../../src/statistics/forecast/history.js";
import {
  atRisk,
  statusCurves,
  statusMultiplier,
  trainStatusModel,
} from "../../../src/statistics/forecast/status-model.js";
import { vantageAt } from "../../../src/statistics/forecast/vantage.js";
import { forecastFactsForTests, trained } from "./facts-on-file.js";

// An earlier, independent implementation on the 2014/15 state of the collection, in Python; two of its builds agree to 1e-4.
const facts = forecastFactsForTests();

describe("the training data", () => {
  it("are 122 treaties and 197 States with as many signatures, consents and successions up to July 2014 as were counted before", () => {
    expect(facts().training).toHaveLength(122);
    expect(facts().states.size).toBe(197);
    const within = (part: "signed" | "consented" | "succeeded") =>
      facts().training.reduce((sum, history) => {
        const seen = monthsBetween(history.openedOn, history.followedTo);
        return sum + history[part].filter((age) => age <= seen).length;
      }, 0);
    expect([within("signed"), within("consented"), within("succeeded")]).toEqual([7227, 11307, 652]);
  });

  it.each([
    ["XVIII-12", 40, 931],
    ["XVIII-12-a", 40, 1018],
    ["XVIII-12-b", 40, 1052],
    ["IX-4", 40, 532],
    ["XXVI-3", 65, 1387],
    ["XXVII-7", 50, 565],
    ["XXVII-10", 50, 714],
    ["XXVII-14", 50, 1902],
    ["XXVII-8-a", 50, 1124],
    ["VI-17", 40, 1201],
  ])("have instrument %s no. %d after as many days as was published", (treatyId, threshold, days) => {
    expect(Math.round(ageOfNth(trained(facts(), treatyId), threshold) * 30.4375)).toBe(days);
  });
});

describe.each([
  {
    age: 6,
    training: 97,
    n: 1,
    risk: [68, 124],
    theta: [0.27, 0.775, 1.247, 0.41],
    v: 1.468,
    k: 1.507,
    status: [0.083, 0.3604, 0.5741, 0.7011, 0.8187, 0.8979],
    count: [0.0073, 0.1462, 0.3692, 0.5344, 0.7172, 0.8449],
  },
  {
    age: 12,
    training: 100,
    n: 6,
    risk: [55, 132],
    theta: [0.145, 0.903, 2.022, 0.729],
    v: 1.297,
    k: 2.073,
    status: [0.1034, 0.4664, 0.6896, 0.8019, 0.8958, 0.952],
    count: [0.0248, 0.2879, 0.5353, 0.6972, 0.8374, 0.9226],
  },
])("the Convention against Transnational Organized Crime at $age months", (published) => {
  const months = [6, 12, 18, 24, 36, 60];
  const setting = () => {
    const target = trained(facts(), "XVIII-12");
    return { target, vantage: vantageAt(target, published.age, facts().training) };
  };

  it("is seen with as many treaties, instruments and States at risk", () => {
    const { target, vantage } = setting();
    expect(vantage.training).toHaveLength(published.training);
    expect(consentsUpTo(target, published.age)).toBe(published.n);
    expect(atRisk(target, published.age)).toEqual(published.risk);
  });

  it("has the coefficients and the multiplier of M3x to half a unit of the last digit", () => {
    const { target, vantage } = setting();
    const model = trainStatusModel(vantage);
    expect(model.fit.converged).toBe(true);
    for (const [index, value] of published.theta.entries())
      expect(Math.abs((model.fit.theta[index] ?? 0) - value)).toBeLessThan(6e-4);
    const { v, k } = statusMultiplier(model, target);
    expect(Math.abs(v - published.v)).toBeLessThan(6e-4);
    expect(Math.abs(k - published.k)).toBeLessThan(6e-4);
  });

  it("has the curves of M3x and of B4 to 1e-4", () => {
    const { target, vantage } = setting();
    const [status] = statusCurves(trainStatusModel(vantage), target, [40]);
    const [count] = countCurves(trainCountModel(trainCountCurve(vantage)), target, [40]);
    for (const [index, month] of months.entries()) {
      expect(Math.abs((status?.[month - 1] ?? 0) - (published.status[index] ?? 1))).toBeLessThan(1.1e-4);
      expect(Math.abs((count?.[month - 1] ?? 0) - (published.count[index] ?? 1))).toBeLessThan(1.1e-4);
    }
  });
});
