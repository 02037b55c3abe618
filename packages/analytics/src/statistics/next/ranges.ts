import { gammaNodes, type Multiplier } from "../forecast/multiplier.js";
import { laterHazard } from "../forecast/status-model.js";
import { gammaQuantile } from "../numeric/gamma.js";
import { at } from "../numeric/vector.js";
import type { Candidate, StateModel } from "./state-model.js";

/** The ends of a 90% interval. */
export interface Range {
  readonly lower: number;
  readonly upper: number;
}

const [LOWER, UPPER] = [0.05, 0.95] as const;

/** The intervals of a candidate's chances, the multipliers of the State and of the treaty being uncertain: one function of the months. */
export function chanceRanges(model: StateModel): (candidate: Candidate) => (months: number) => Range {
  const paces = gammaNodes(model.treaty.k);
  return ({ status, multiplier: { v, k } }) => {
    const own = gammaNodes(k);
    const sorted = Float64Array.from([...paces].flatMap((pace) => [...own].map((node) => pace * node)));
    sorted.sort();
    const quantile = (share: number) => model.treaty.v * v * at(sorted, Math.floor(share * sorted.length));
    const [low, high] = [quantile(LOWER), quantile(UPPER)];
    return (months) => {
      const hazard = laterHazard(model, status, months);
      return { lower: -Math.expm1(-hazard * low), upper: -Math.expm1(-hazard * high) };
    };
  };
}

/** The interval of a multiplier. */
export function multiplierRange({ v, k }: Multiplier): Range {
  const quantile = (share: number) => (gammaQuantile(k, share) / k) * v;
  return { lower: quantile(LOWER), upper: quantile(UPPER) };
}
