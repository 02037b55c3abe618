import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { modelWords } from "../../src/bin/model-words.js";
import type { Database } from "../../src/database.js";
import { forecastMisses, forecastScores, reliabilityBins } from "../../src/query/index.js";
import { modelNames } from "../../src/statistics/forecast/model.js";
import { BUILD_TIMEOUT, openBuiltRecord } from "../built-record.js";

let database: Database;
beforeAll(async () => {
  database = await openBuiltRecord();
}, BUILD_TIMEOUT);
afterAll(() => database.close());

describe("what is said of a model is what the backtest on file says", () => {
  it("of every baseline: its error is greater than the pool's", async () => {
    const scores = await forecastScores(database);
    const errorOf = (name: string) =>
      scores.find(({ model, measure }) => model === name && measure === "CRPS60")?.value ?? Number.NaN;
    const baselines = modelNames.filter((model) => modelWords(model).includes("worse than the pool"));
    expect(baselines).toEqual(["B0", "B1", "B1p", "B2"]);
    for (const baseline of baselines) expect(errorOf(baseline), baseline).toBeGreaterThan(errorOf("pool"));
  });

  it("of M3x: its chances between 20% and 60% within 12 months were too high", async () => {
    const bins = (await reliabilityBins(database)).filter(
      ({ model, months, bin }) => model === "M3x" && months === 12 && bin >= 3 && bin <= 6,
    );
    expect(bins).toHaveLength(4);
    for (const { forecast, observed } of bins) expect(forecast).toBeGreaterThan(observed);
  });

  it("of the pool: Terrorism Financing (XVIII-11) came years before its forecast", async () => {
    const miss = (await forecastMisses(database, 10)).find(
      ({ model, treatyId }) => model === "pool" && treatyId === "XVIII-11",
    );
    expect((miss?.median ?? 240) - (miss?.reached ?? Number.NaN)).toBeGreaterThan(24);
  });
});
