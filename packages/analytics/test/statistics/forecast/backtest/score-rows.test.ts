import type { ForecastCase } from "@depositary/model";
import { describe, expect, it } from "vitest";
import { scoreRows } from "../../../../src/statistics/forecast/backtest/score-rows.js";
import { modelNames } from "../../../../src/statistics/forecast/model.js";

/** A case of each model in each of three treaties, wrong by as many months as `errorOf` says. */
function casesWith(errorOf: (model: string) => number): readonly ForecastCase[] {
  return ["A", "B", "C"].flatMap((treatyId) =>
    modelNames.map((model) => ({
      sample: "test" as const,
      treatyId,
      age: 12,
      threshold: 40,
      model,
      instruments: 10,
      followed: 120,
      reached: 24,
      lower: 12,
      median: 24,
      upper: 36,
      within12: 0.1,
      within24: 0.5,
      within36: 0.9,
      within60: 1,
      crps60: errorOf(model),
      crps120: null,
      pitFrom: 0.5,
      pitTo: 0.5,
    })),
  );
}

describe("the scores of a backtest", () => {
  it("hold each model against the others", () => {
    const rows = scoreRows(casesWith((model) => (model === "pool" ? 3 : 6)));
    expect(rows).toContainEqual({
      model: "pool",
      measure: "skill against B0",
      value: 0.5,
      lower: 0.5,
      upper: 0.5,
    });
  });

  it("hold none against a model that was never wrong, and have no number that is none", () => {
    const rows = scoreRows(casesWith(() => 0));
    expect(rows.filter(({ measure }) => measure.startsWith("skill"))).toEqual([]);
    expect(rows.some(({ measure }) => measure === "CRPS60")).toBe(true);
    expect(rows.filter(({ value }) => !Number.isFinite(value))).toEqual([]);
  });

  it("are none where there is no case", () => {
    expect(scoreRows([])).toEqual([]);
  });
});
