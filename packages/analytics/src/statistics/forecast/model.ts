import { once } from "../once.js";
import { climatology } from "./climatology.js";
import { constantRate, plainRate } from "./constant-rate.js";
import { countCurves, trainCountCurve, trainCountModel } from "./count-model.js";
import { type Forecaster, meanCurve } from "./curve.js";
import { shrunkCountCurves, trainShrunkCountModel } from "./shrunk-count-model.js";
import { statusCurves, trainStatusModel } from "./status-model.js";
import type { Vantage } from "./vantage.js";

/** The models, by the names under which they are published. */
export const modelNames = ["B0", "B1", "B1p", "B2", "B4", "M3x", "pool"] as const;
export type ModelName = (typeof modelNames)[number];

/** Learns every model at a vantage, each when it is first asked. */
export function trainModels(vantage: Vantage): Readonly<Record<ModelName, Forecaster>> {
  const counts = once(() => trainCountCurve(vantage));
  const shrunkCounts = once(() => trainShrunkCountModel(counts()));
  const countModel = once(() => trainCountModel(counts()));
  const statusModel = once(() => trainStatusModel(vantage));
  const B4: Forecaster = (target, thresholds) => countCurves(countModel(), target, thresholds);
  const M3x: Forecaster = (target, thresholds) => statusCurves(statusModel(), target, thresholds);
  return {
    B0: (_, thresholds) => thresholds.map((threshold) => climatology(vantage, threshold)),
    B1: (target, thresholds) => constantRate(counts(), target, thresholds),
    B1p: (target, thresholds) => plainRate(vantage.age, target, thresholds),
    B2: (target, thresholds) => shrunkCountCurves(shrunkCounts(), target, thresholds),
    B4,
    M3x,
    pool: (target, thresholds) => {
      const byCount = B4(target, thresholds);
      return M3x(target, thresholds).map((byStatus, index) =>
        meanCurve([byStatus, byCount[index] ?? byStatus]),
      );
    },
  };
}
