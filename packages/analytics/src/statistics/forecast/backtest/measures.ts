import type { ForecastCase, ForecastScore } from "@depositary/model";
import { itemAt } from "../../numeric/vector.js";
import { HORIZON } from "../age.js";
import { shareWithin } from "./score.js";

type Measure = (cases: readonly ForecastCase[]) => number;

const BRIER_MONTHS = [12, 24, 36, 60] as const;
type BrierMonths = (typeof BRIER_MONTHS)[number];
const BINS = 10;

/** Every measure of one model over its cases, by name. */
export const measures: ReadonlyMap<string, Measure> = new Map([
  ["cases", (cases: readonly ForecastCase[]) => cases.length],
  ["CRPS60", mean(({ crps60 }) => crps60)],
  ["CRPS120", mean(({ crps120 }) => crps120)],
  ...BRIER_MONTHS.map(
    (months) =>
      [`Brier ${months}`, mean((row) => (within(row, months) - happened(row, months)) ** 2)] as const,
  ),
  ...[50, 80, 90].map(
    (percent) => [`coverage ${percent}`, mean((row) => covered(row, percent / 100))] as const,
  ),
  ["median error", medianError],
  ...Array.from({ length: BINS }, (_, bin) => [`PIT ${bin + 1}`, mean((row) => inBin(row, bin))] as const),
]);

/** The rows of a model's reliability: of the chances in each tenth, their mean, how often it happened, and how many there were. */
export function reliability(model: string, cases: readonly ForecastCase[]): readonly ForecastScore[] {
  return ([12, 24] as const).flatMap((months) =>
    Array.from({ length: BINS }, (_, bin) => {
      const inside = cases.filter(
        (row) => Math.min(BINS - 1, Math.floor(within(row, months) * BINS)) === bin,
      );
      const name = `reliability ${months} bin ${bin + 1}`;
      if (inside.length === 0) return [];
      return [
        score(model, `${name} forecast`, mean((row) => within(row, months))(inside)),
        score(model, `${name} observed`, mean((row) => happened(row, months))(inside)),
        score(model, `${name} cases`, inside.length),
      ];
    }).flat(),
  );
}

/** A score without an interval. */
export function score(model: string, measure: string, value: number): ForecastScore {
  return { model, measure, value, lower: null, upper: null };
}

function mean(value: (row: ForecastCase) => number | null): Measure {
  return (cases) => {
    const values = cases.map(value).filter((known) => known !== null);
    return values.reduce((sum, known) => sum + known, 0) / values.length;
  };
}

function within(row: ForecastCase, months: BrierMonths): number {
  return { 12: row.within12, 24: row.within24, 36: row.within36, 60: row.within60 }[months];
}

function happened({ reached }: ForecastCase, months: number): number {
  return reached !== null && reached <= months ? 1 : 0;
}

/** How much of the truth lies inside the central interval. */
function covered({ pitFrom, pitTo }: ForecastCase, share: number): number {
  return shareWithin({ from: pitFrom, to: pitTo }, (1 - share) / 2, (1 + share) / 2);
}

function inBin({ pitFrom, pitTo }: ForecastCase, bin: number): number {
  if (pitFrom === pitTo) return Math.min(BINS - 1, Math.floor(pitFrom * BINS)) === bin ? 1 : 0;
  return shareWithin({ from: pitFrom, to: pitTo }, bin / BINS, (bin + 1) / BINS);
}

/** The median of |median − truth| where the truth came within ten years; a median beyond the horizon counts as the horizon. */
function medianError(cases: readonly ForecastCase[]): number {
  const errors = cases
    .flatMap(({ reached, median }) =>
      reached === null || reached > 120 ? [] : [Math.abs((median ?? HORIZON) - reached)],
    )
    .sort((a, b) => a - b);
  const middle = errors.length / 2;
  return (itemAt(errors, Math.ceil(middle) - 1) + itemAt(errors, Math.floor(middle))) / 2;
}
