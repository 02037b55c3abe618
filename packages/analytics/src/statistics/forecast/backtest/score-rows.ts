import type { ForecastCase, ForecastScore } from "@depositary/model";
import { round } from "../curve.js";
import { modelNames } from "../model.js";
import { measures, reliability, score } from "./measures.js";
import { type Draw, scoresByTreaty, skill } from "./skill.js";

const RESAMPLES = 2000;
/** Models against which every other is held. */
const YARDSTICKS = modelNames.filter((name) => name !== "pool");

/** Every score of every model over the cases of a backtest. `seeded` starts the same sequence of draws each time. */
export function scoreRows(cases: readonly ForecastCase[], seeded: () => Draw): readonly ForecastScore[] {
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
  return [...rows, ...skills(tested, seeded)].map((row) => ({
    ...row,
    value: round(row.value),
    lower: row.lower === null ? null : round(row.lower),
    upper: row.upper === null ? null : round(row.upper),
  }));
}

function measuresOf(model: string, cases: readonly ForecastCase[], suffix: string): readonly ForecastScore[] {
  const own = cases.filter((row) => row.model === model);
  if (own.length === 0) return [];
  return [...measures]
    .map(([name, measure]) => score(model, `${name}${suffix}`, measure(own)))
    .filter(({ value }) => Number.isFinite(value));
}

function skills(cases: readonly ForecastCase[], seeded: () => Draw): readonly ForecastScore[] {
  if (cases.length === 0) return [];
  const sums = scoresByTreaty(cases);
  return modelNames.flatMap((model) =>
    YARDSTICKS.filter((yardstick) => yardstick !== model).map((yardstick) => ({
      model,
      measure: `skill against ${yardstick}`,
      ...skill(sums, model, yardstick, seeded(), RESAMPLES),
    })),
  );
}
