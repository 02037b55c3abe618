import { isAtRisk } from "../forecast/history.js";
import { type Multiplier, shrunk, TREATY_PRIOR } from "../forecast/multiplier.js";
import { earlyRates, laterHazard, learnCourse, paceOf } from "../forecast/status-model.js";
import type { Multipliers } from "../forecast/tally.js";
import type { Vantage } from "../forecast/vantage.js";
import { at } from "../numeric/vector.js";
import { learnMultipliers } from "./multipliers.js";

/** A State that has not consented to a treaty. */
export interface Candidate {
  /** Its position in histories. */
  readonly state: number;
  /** 1 where it has signed. */
  readonly status: 0 | 1;
  readonly multiplier: Multiplier;
}

/** Who may consent next as seen at an age of a treaty: hazard = late rate × multiplier of the treaty × multiplier of the State. */
export interface StateModel {
  readonly age: number;
  /** Rates after the age, by status and bucket. */
  readonly late: Float64Array;
  readonly treaty: Multiplier;
  readonly candidates: readonly Candidate[];
}

/** Tells States apart by what each has done with other treaties, and by whether it has signed; `prior` as in `learnMultipliers`. */
export function trainStateModel(vantage: Vantage, prior?: number): StateModel {
  const { rates, means, shapes } = learnMultipliers(vantage.training, vantage.target.entered.length, prior);
  return modelOf(vantage, rates, means, shapes);
}

/** Tells States apart by whether they have signed, and by nothing else. */
export function trainSignatureModel(vantage: Vantage): StateModel {
  const alike = new Float64Array(2 * vantage.target.entered.length);
  const shapes = new Float64Array(alike.length).fill(Number.POSITIVE_INFINITY);
  return modelOf(vantage, earlyRates(vantage), alike.fill(1), shapes);
}

/** The chance that a candidate consents within some months. */
export function chanceOf(model: StateModel, { status, multiplier }: Candidate, months: number): number {
  return -Math.expm1(-model.treaty.v * multiplier.v * laterHazard(model, status, months));
}

function modelOf(
  vantage: Vantage,
  early: Float64Array,
  means: Multipliers,
  shapes: Float64Array,
): StateModel {
  const { target, age } = vantage;
  const { late } = learnCourse(vantage, early, means);
  const pace = paceOf({ history: target, seen: age }, age, early, means);
  const states = target.entered.length;
  const candidates = [...target.signed.entries()].flatMap(([state, signed]): readonly Candidate[] => {
    if (!isAtRisk(target, state, age)) return [];
    const status = signed <= age ? 1 : 0;
    const position = status * states + state;
    return [{ state, status, multiplier: { v: at(means, position), k: at(shapes, position) } }];
  });
  return { age, late, treaty: { v: shrunk(pace), k: TREATY_PRIOR + pace.before }, candidates };
}
