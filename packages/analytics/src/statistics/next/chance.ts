import type { History } from "../forecast/history.js";
import { gammaNodes } from "../forecast/multiplier.js";
import { laterHazard, type StatusModel, statusMultiplier } from "../forecast/status-model.js";
import { gammaQuantile } from "../numeric/gamma.js";
import { at } from "../numeric/vector.js";
import type { Propensity } from "./propensity.js";
import type { Candidate } from "./rankers.js";

/** Months after the day for which chances are given. */
export const HORIZONS = [12, 24, 36] as const;

/** A number and the ends of its 90 % interval. */
export interface Range {
  readonly mean: number;
  readonly lower: number;
  readonly upper: number;
}

const [LOWER, UPPER] = [0.05, 0.95] as const;

/** The chance that a candidate consents within some months, its own propensity and the treaty's pace being uncertain. */
export function chances(
  model: StatusModel,
  target: History,
): (candidate: Candidate, months: number) => number {
  const { v } = statusMultiplier(model, target);
  return ({ status, propensity }, months) => {
    const hazard = v * laterHazard(model, status, months);
    const survival = model.nodes.reduce((sum, node) => sum + survivalOf(node * hazard, propensity), 0);
    return 1 - survival / model.nodes.length;
  };
}

/** The mean of exp(−hazard × propensity). */
function survivalOf(hazard: number, { mean, shape }: Propensity): number {
  const expected = hazard * mean;
  return Number.isFinite(shape) ? (1 + expected / shape) ** -shape : Math.exp(-expected);
}

/** The ends of the intervals of a candidate's chances: one function of the months. */
export function chanceRanges(
  model: StatusModel,
  target: History,
): (candidate: Candidate) => (months: number) => Omit<Range, "mean"> {
  const { v } = statusMultiplier(model, target);
  return ({ status, propensity: { mean, shape } }) => {
    const own = gammaNodes(shape);
    const sorted = Float64Array.from([...model.nodes].flatMap((pace) => [...own].map((node) => pace * node)));
    sorted.sort();
    const quantile = (share: number) => mean * at(sorted, Math.floor(share * sorted.length));
    const [low, high] = [quantile(LOWER), quantile(UPPER)];
    return (months) => {
      const hazard = v * laterHazard(model, status, months);
      return { lower: 1 - Math.exp(-hazard * low), upper: 1 - Math.exp(-hazard * high) };
    };
  };
}

/** A propensity with its interval. */
export function propensityRange({ mean, shape }: Propensity): Range {
  const quantile = (share: number) => (gammaQuantile(shape, share) / shape) * mean;
  return { mean, lower: quantile(LOWER), upper: quantile(UPPER) };
}
