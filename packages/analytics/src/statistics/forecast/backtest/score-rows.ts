import type { ForecastCase, ForecastScore } from "@depositary/model";
import { rounded } from "../curve.js";
import { modelNames } from "../model.js";
import { measures, reliability, score } from "./measures.js";
import { scoresByTreaty, skill } from "./skill.js";

/** Models against which every other is held. */
const YARDSTICKS = modelNames.filter((name) => name !== "pool");

/** Every score of every model over the cases of a backtest. */
export function scoreRows(cases: readonly ForecastCase[]): readonly ForecastScore[] {
  const tested = cases.filter(({ sample }) => sample === "test");
  const early = tested.filter(({ threshold, age }) => threshold === 40 && age <= 12);
  const later = cases.filter(({ sample }) => sample === "later");
  const rows = modelNames.flatMap((model) => [
    ...measuresOf(model, tested, ""),
    ...measuresOf(model, early, ", 40th, first year"),
    ...measuresOf(model, later, ", later treaties"),
    ...reliability(
      model,
      tested.filter((row) => row.model === model),
    ),
  ]);
  return [...rows, ...skills(tested)].map(rounded);
}

function measuresOf(model: string, cases: readonly ForecastCase[], suffix: string): readonly ForecastScore[] {
  const own = cases.filter((row) => row.model === model);
  if (own.length === 0) return [];
  return [...measures]
    .map(([name, measure]) => score(model, `${name}${suffix}`, measure(own)))
    .filter(({ value }) => Number.isFinite(value));
}

function skills(cases: readonly ForecastCase[]): readonly ForecastScore[] {
  if (cases.length === 0) return [];
  const sums = scoresByTreaty(cases);
  const all = modelNames.flatMap((model) =>
    YARDSTICKS.filter((yardstick) => yardstick !== model).map((yardstick) => ({
      model,
      measure: `skill against ${yardstick}`,
      ...skill(sums, model, yardstick),
    })),
  );
  // nothing is better or worse than a yardstick that was never wrong
  return all.filter(({ value, lower, upper }) => [value, lower, upper].every(Number.isFinite));
}
