import { compareText, type ForecastCase } from "@depositary/model";
import { itemAt } from "../../numeric/vector.js";
import { seeded } from "../../random.js";

/** Sums of a score over the cases of each treaty, by model: what is drawn again and again is treaties, as their cases hang together. */
export type ScoresByTreaty = ReadonlyMap<string, ReadonlyMap<string, number>>;

export interface Interval {
  readonly value: number;
  readonly lower: number;
  readonly upper: number;
}

/** Sums of CRPS60 by model and treaty. */
export function scoresByTreaty(cases: readonly ForecastCase[]): ScoresByTreaty {
  const sums = new Map<string, Map<string, number>>();
  for (const { model, treatyId, crps60 } of cases) {
    const ofModel = sums.get(model) ?? new Map<string, number>();
    ofModel.set(treatyId, (ofModel.get(treatyId) ?? 0) + crps60);
    sums.set(model, ofModel);
  }
  return sums;
}

/** 1 − the ratio of summed scores of a model and of one that it is held against, with a 95% interval by bootstrap over treaties. */
export function skill(sums: ScoresByTreaty, model: string, against: string): Interval {
  const [own, other] = [valuesOf(sums, model), valuesOf(sums, against)];
  return bootstrap(own.length, (chosen) => 1 - sumOf(own, chosen) / sumOf(other, chosen));
}

const RESAMPLES = 2000;
const SEED = 20140701;

/** A value over all of `count` units, and its 95% interval over units drawn with replacement, the same draws in every call. */
export function bootstrap(count: number, of: (chosen: readonly number[]) => number): Interval {
  const { uniform } = seeded(SEED);
  const everyone = Array.from({ length: count }, (_, index) => index);
  const drawn = Array.from({ length: RESAMPLES }, () =>
    of(everyone.map(() => Math.floor(uniform() * count))),
  ).sort((a, b) => a - b);
  return { value: of(everyone), lower: percentile(drawn, 0.025), upper: percentile(drawn, 0.975) };
}

/** By treaty in the order of their numbers as text, so that both models are in the same one. */
function valuesOf(sums: ScoresByTreaty, model: string): readonly number[] {
  const ofModel = sums.get(model);
  if (ofModel === undefined) throw new RangeError(`no forecast of model ${model} was scored`);
  return [...ofModel].sort(([a], [b]) => compareText(a, b)).map(([, sum]) => sum);
}

/** The sum of the chosen values. */
export function sumOf(values: readonly number[], chosen: readonly number[]): number {
  return chosen.reduce((sum, index) => sum + itemAt(values, index), 0);
}

/** Linear between order statistics (type 7 of Hyndman and Fan 1996). */
function percentile(sorted: readonly number[], share: number): number {
  const position = share * (sorted.length - 1);
  const low = itemAt(sorted, Math.floor(position));
  return low + (itemAt(sorted, Math.ceil(position)) - low) * (position % 1);
}
