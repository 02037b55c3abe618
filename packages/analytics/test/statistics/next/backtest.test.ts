import type { NextConsentScore } from "@depositary/model";
import { beforeAll, describe, expect, it } from "vitest";
import { BUILD_TIMEOUT, openBuiltRecord } from "../../built-record.js";

let scores: readonly NextConsentScore[];
beforeAll(async () => {
  const database = await openBuiltRecord();
  scores = await database.rows("FROM next_consent_score ORDER BY ALL");
  database.close();
}, BUILD_TIMEOUT);

function scoreOf(model: string, horizonMonths: number, measure: string): NextConsentScore {
  const row = scores.find(
    (one) => one.model === model && one.horizonMonths === horizonMonths && one.measure === measure,
  );
  if (row === undefined) throw new Error(`no ${measure} of ${model} in ${horizonMonths} months`);
  return row;
}

describe("the backtest of who is next", () => {
  it("ranks the States of the forecast's test set of treaties, failures included", () => {
    expect(scoreOf("state", 12, "treaties").value).toBe(37);
    expect(scoreOf("state", 12, "rankings").value).toBe(311);
    expect(scoreOf("state", 12, "ranked States").value).toBe(54_114);
  });

  // An earlier implementation by other means, of which only these two values are known.
  it.each([
    [12, 0.756],
    [24, 0.736],
  ])("tells who consents within %d months about as well as was published", (months, published) => {
    const { value, lower, upper } = scoreOf("state", months, "AUC");
    expect(Math.abs(value - published)).toBeLessThan(0.01);
    expect(lower).toBeLessThan(published);
    expect(upper).toBeGreaterThan(published);
  });

  it.each([12, 24, 36])(
    "tells it better by what a State has done than by signature or region, within %d months",
    (months) => {
      expect(scoreOf("state", months, "AUC over signature").lower).toBeGreaterThan(0.03);
      const [signature, region, stale, state] = ["signature", "region", "stale", "state"].map(
        (model) => scoreOf(model, months, "AUC").value,
      );
      expect(region).toBeGreaterThan(signature ?? 1);
      expect(stale).toBeGreaterThan(region ?? 1);
      expect(state).toBeGreaterThan(stale ?? 1);
      expect(scoreOf("state", months, "Brier").value).toBeLessThan(
        scoreOf("signature", months, "Brier").value,
      );
    },
  );

  it("names five of whom about two and a half times as many consent as of all, and that is not many", () => {
    const base = scoreOf("state", 12, "base rate").value;
    const { value } = scoreOf("state", 12, "precision 5");
    expect(value).toBeGreaterThan(2.5 * base);
    expect(value).toBeLessThan(0.3);
  });

  it("gives chances that are too high within a year and right within three", () => {
    const bias = (months: number) =>
      scoreOf("state", months, "mean chance").value - scoreOf("state", months, "share that consented").value;
    expect(bias(12)).toBeGreaterThan(0.01);
    expect(Math.abs(bias(36))).toBeLessThan(0.01);
  });
});
