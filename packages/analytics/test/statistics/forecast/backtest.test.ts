import {
  type ForecastCase,
  type ForecastScore,
  forecastCaseTable,
  forecastScoreTable,
  groupBy,
} from "@depositary/model";
import { beforeAll, describe, expect, it } from "vitest";
import { openedWithin, originsOf, samples } from "../../../src/statistics/forecast/backtest/origins.js";
import { BUILD_TIMEOUT, openBuiltRecord } from "../../built-record.js";
import { forecastFactsForTests } from "./facts-on-file.js";

const facts = forecastFactsForTests();
let cases: readonly ForecastCase[];
let scores: readonly ForecastScore[];
// the repository's own database, in which the backtest is kept while nothing that it follows from changes
beforeAll(async () => {
  const database = await openBuiltRecord();
  cases = await database.rowsOf(forecastCaseTable.columns, "FROM forecast_case ORDER BY ALL");
  scores = await database.rowsOf(forecastScoreTable.columns, "FROM forecast_score ORDER BY ALL");
  database.close();
}, BUILD_TIMEOUT);

function scoreOf(model: string, measure: string): ForecastScore {
  const row = scores.find((candidate) => candidate.model === model && candidate.measure === measure);
  if (row === undefined) throw new Error(`no ${measure} of ${model}`);
  return row;
}

// The same earlier implementation, which took two minutes for it; half a unit of the last digit, and one more in the fourth.
describe("the backtest", () => {
  it("has the treaties and the cases that were published", () => {
    expect(openedWithin(facts().training, samples.development)).toHaveLength(34);
    expect(openedWithin(facts().training, samples.test)).toHaveLength(37);
    const tested = cases.filter(({ model, sample }) => model === "pool" && sample === "test");
    expect(tested).toHaveLength(1262);
    expect(tested.filter(({ threshold }) => threshold === 40)).toHaveLength(253);
    expect(
      originsOf(openedWithin(facts().training, samples.test)).flatMap(({ thresholds }) => thresholds),
    ).toHaveLength(1262);
  });

  it.each([
    ["B0", 12.14, 27.62, [0.115, 0.212, 0.267, 0.269], [0.39, 0.78, 0.9], 65],
    ["B1", 11.01, 27.78, [0.073, 0.174, 0.259, 0.27], [0.24, 0.42, 0.54], 52],
    ["B1p", 11.9, 32.23, [0.075, 0.182, 0.276, 0.307], [0.18, 0.32, 0.37], 36],
    ["B2", 8.31, 21.71, [0.061, 0.135, 0.192, 0.201], [0.41, 0.77, 0.87], 34],
    ["B4", 5.1, 11.84, [0.048, 0.09, 0.112, 0.11], [0.6, 0.85, 0.93], 8.2],
    ["M3x", 5.14, 10.91, [0.059, 0.098, 0.106, 0.1], [0.62, 0.88, 0.94], 8.2],
    ["pool", 5.04, 11.18, [0.051, 0.093, 0.108, 0.104], [0.63, 0.88, 0.93], 7.5],
  ] as const)("scores %s as it was published", (model, crps60, crps120, brier, coverage, medianError) => {
    expect(Math.abs(scoreOf(model, "CRPS60").value - crps60)).toBeLessThan(0.012);
    expect(Math.abs(scoreOf(model, "CRPS120").value - crps120)).toBeLessThan(0.012);
    for (const [index, months] of [12, 24, 36, 60].entries())
      expect(Math.abs(scoreOf(model, `Brier ${months}`).value - (brier[index] ?? 1))).toBeLessThan(0.0011);
    for (const [index, percent] of [50, 80, 90].entries())
      expect(Math.abs(scoreOf(model, `coverage ${percent}`).value - (coverage[index] ?? 1))).toBeLessThan(
        0.011,
      );
    expect(Math.abs(scoreOf(model, "median error").value - medianError)).toBeLessThan(
      medianError > 10 ? 0.6 : 0.11,
    );
  });

  it.each([
    ["B0", 0.585, 0.48, 0.68],
    ["B1", 0.544, 0.42, 0.63],
    ["B1p", 0.579, 0.5, 0.65],
    ["B2", 0.396, 0.28, 0.5],
  ])("has the pool's skill against %s, and its interval over treaties", (against, value, lower, upper) => {
    const row = scoreOf("pool", `skill against ${against}`);
    expect(Math.abs(row.value - value)).toBeLessThan(0.004);
    expect(Math.abs((row.lower ?? 0) - lower)).toBeLessThan(0.025);
    expect(Math.abs((row.upper ?? 0) - upper)).toBeLessThan(0.025);
  });

  it.each([
    ["B1", 0.09, 0.006],
    ["B1p", 0.02, 0.006],
    ["B2", 0.32, 0.006],
    ["B4", 0.58, 0.0011],
    ["M3x", 0.577, 0.0011],
    ["pool", 0.585, 0.0011],
  ])("has the published skill of %s against climatology: %d", (model, published, tolerance) => {
    const total = (of: string) =>
      cases
        .filter((row) => row.model === of && row.sample === "test")
        .reduce((sum, { crps60 }) => sum + crps60, 0);
    expect(Math.abs(1 - total(model) / total("B0") - published)).toBeLessThan(tolerance);
  });

  it("does not tell the pool from its two parts", () => {
    for (const part of ["B4", "M3x"]) {
      const { lower, upper } = scoreOf("pool", `skill against ${part}`);
      expect(lower).toBeLessThan(0);
      expect(upper).toBeGreaterThan(0);
    }
  });

  it("is slightly over-dispersed, as it was published", () => {
    const published = [0.066, 0.081, 0.09, 0.098, 0.126, 0.146, 0.151, 0.106, 0.081, 0.055];
    for (const [index, share] of published.entries())
      expect(Math.abs(scoreOf("pool", `PIT ${index + 1}`).value - share)).toBeLessThan(0.0011);
  });

  it("has the published scores of the 40th instrument in the first year", () => {
    for (const [model, value] of [
      ["pool", 6.23],
      ["B0", 11.68],
      ["B1", 14.42],
      ["B1p", 15.1],
    ] as const)
      expect(Math.abs(scoreOf(model, "CRPS60, 40th, first year").value - value)).toBeLessThan(0.012);
    for (const [percent, value] of [
      [50, 0.64],
      [80, 0.88],
      [90, 0.93],
    ] as const)
      expect(Math.abs(scoreOf("pool", `coverage ${percent}, 40th, first year`).value - value)).toBeLessThan(
        0.011,
      );
    expect(Math.abs(scoreOf("pool", "median error, 40th, first year").value - 8.4)).toBeLessThan(0.11);
  });

  it("has the published score of the pool at each age", () => {
    const published = [7.56, 6.92, 4.91, 5.46, 5.52, 3.91, 3.88];
    for (const [index, age] of [0.1, 3, 6, 12, 18, 24, 36].entries()) {
      const own = cases.filter(
        (row) => row.sample === "test" && row.model === "pool" && row.threshold === 40 && row.age === age,
      );
      const mean = own.reduce((sum, { crps60 }) => sum + crps60, 0) / own.length;
      expect(Math.abs(mean - (published[index] ?? 0))).toBeLessThan(0.012);
    }
  });

  it.each([
    ["within12", 12, 0.2, 0.4, 0.29, 0.12],
    ["within12", 12, 0.4, 0.6, 0.5, 0.23],
    ["within24", 24, 0.6, 0.8, 0.71, 0.63],
    ["within24", 24, 0.8, 0.95, 0.87, 0.92],
  ] as const)(
    "has the published reliability of M3x, %s: of %d months, chances from %d to %d",
    (column, months, from, to, forecast, observed) => {
      const inside = cases.filter(
        (row) => row.model === "M3x" && row.sample === "test" && row[column] >= from && row[column] < to,
      );
      const mean = (of: (row: ForecastCase) => number) =>
        inside.reduce((sum, row) => sum + of(row), 0) / inside.length;
      expect(Math.abs(mean((row) => row[column]) - forecast)).toBeLessThan(0.006);
      const happened = ({ reached }: ForecastCase) => (reached !== null && reached <= months ? 1 : 0);
      expect(Math.abs(mean(happened) - observed)).toBeLessThan(0.006);
    },
  );

  it("was most wrong where it was published to be", () => {
    const tested = cases.filter(({ model, sample }) => model === "pool" && sample === "test");
    const means = [...groupBy(tested, ({ treatyId }) => treatyId)].map(([treatyId, own]) => ({
      treatyId,
      mean: own.reduce((sum, { crps60 }) => sum + crps60, 0) / own.length,
    }));
    const worst = means.toSorted((a, b) => b.mean - a.mean).map(({ treatyId }) => treatyId);
    expect(worst[0]).toBe("XVIII-11");
    expect(worst.slice(0, 7)).toEqual(expect.arrayContaining(["XVIII-11", "IV-16", "XXI-7"]));
    const terrorism = tested.filter(
      ({ treatyId, threshold, age }) => treatyId === "XVIII-11" && threshold === 40 && age >= 6 && age <= 12,
    );
    expect(terrorism.map(({ reached }) => Math.round(reached ?? 0))).toEqual([24, 18]);
    for (const { median } of terrorism) {
      expect(median).toBeGreaterThanOrEqual(60);
      expect(median).toBeLessThanOrEqual(140);
    }
  });

  it.each([
    [6, 34],
    [12, 36],
    [24, 43],
  ])(
    "forecasts the 50th instrument to the ban on nuclear weapons at %d months for the published month, to one month",
    (age, published) => {
      const own = cases.find(
        (row) => row.treatyId === "XXVI-9" && row.model === "pool" && row.threshold === 50 && row.age === age,
      );
      expect(Math.abs(age + (own?.median ?? 0) - published)).toBeLessThanOrEqual(1);
      expect(age + (own?.reached ?? 0)).toBeCloseTo(1130 / 30.4375, 3);
    },
  );

  it("covers treaties opened since, forecast by what was known then, and beats the baselines there too", () => {
    expect(scoreOf("pool", "cases, later treaties").value).toBe(32);
    expect(scoreOf("pool", "coverage 80, later treaties").value).toBeGreaterThan(0.8);
    const [pool, ...others] = ["pool", "B0", "B1p", "B2"].map(
      (model) => scoreOf(model, "CRPS120, later treaties").value,
    );
    for (const other of others) expect(pool).toBeLessThan(other * 0.6);
  });
});
