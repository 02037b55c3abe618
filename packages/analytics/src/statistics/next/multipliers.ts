import { shrunk } from "../forecast/multiplier.js";
import { type Multipliers, pooledRates } from "../forecast/tally.js";
import type { Trained } from "../forecast/vantage.js";
import { at, increase, itemAt } from "../numeric/vector.js";
import { expectedOf, exposureOf, type Periods, periodsOf } from "./periods.js";

/** Weight of what is taken to be known of a State before its own consents are looked at, in consents. */
const STATE_PRIOR = 8;
const SWEEPS = 6;

/** How fast each State is, before and after its signature, against what rates by status and age lead to expect of it. */
export interface StateMultipliers {
  /** Rates by status and bucket, for treaties and States of multiplier 1. */
  readonly rates: Float64Array;
  /** Means, and shapes of the gamma distributions around them: status × number of States + State. */
  readonly means: Multipliers;
  readonly shapes: Float64Array;
}

/** Learns rates, multipliers of States and multipliers of treaties, each in turn from the two others. */
export function learnMultipliers(
  training: readonly Trained[],
  states: number,
  prior = STATE_PRIOR,
): StateMultipliers {
  const treaties = training.map((trained) => {
    const periods = periodsOf(trained);
    return { weight: trained.weight, periods, before: sumOf(periods.events) };
  });
  const observed = weightedSum(treaties.map(({ weight, periods }) => [weight, periods.consents]));
  let rates: Float64Array = new Float64Array();
  let means: Multipliers = new Float64Array(2 * states).fill(1);
  let paces = treaties.map(() => 1);
  for (let sweep = 0; sweep < SWEEPS; sweep++) {
    const paced = treaties.map((treaty, index) => ({
      ...treaty,
      exposure: treaty.weight * itemAt(paces, index),
    }));
    rates = ratesOf(paced, means);
    const expected = paced.map(({ before, exposure, periods }) => {
      return { before, exposure, consents: expectedOf(periods, rates) };
    });
    means = shrunkTwice(
      observed,
      weightedSum(expected.map(({ exposure, consents }) => [exposure, consents])),
      prior,
    );
    paces = expected.map(({ before, consents }) => shrunk({ before, expected: product(consents, means) }));
  }
  return { rates, means, shapes: observed.map((count) => prior + count) };
}

interface PacedTreaty {
  readonly weight: number;
  /** Weight of its months at risk: its weight times its multiplier. */
  readonly exposure: number;
  readonly periods: Periods;
}

function ratesOf(treaties: readonly PacedTreaty[], means: Multipliers): Float64Array {
  return pooledRates(
    treaties.map(({ weight, exposure, periods }) => ({
      tally: { events: periods.events, exposure: exposureOf(periods, means) },
      events: weight,
      exposure,
    })),
  );
}

/** A State's multiplier in one status is drawn to its multiplier over both, and that to 1, each with the weight of the prior. */
function shrunkTwice(observed: Float64Array, expected: Float64Array, prior: number): Float64Array {
  const states = observed.length / 2;
  const both = (values: Float64Array, state: number) => at(values, state) + at(values, states + state);
  return Float64Array.from(observed, (count, position) => {
    const state = position % states;
    const overall = (prior + both(observed, state)) / (prior + both(expected, state));
    return (prior + count) / (prior / overall + at(expected, position));
  });
}

function weightedSum(columns: readonly (readonly [weight: number, values: Float64Array])[]): Float64Array {
  const sum = new Float64Array(columns[0]?.[1].length ?? 0);
  for (const [weight, values] of columns)
    for (let position = 0; position < sum.length; position++)
      increase(sum, position, weight * at(values, position));
  return sum;
}

function product(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let position = 0; position < a.length; position++) sum += at(a, position) * at(b, position);
  return sum;
}

function sumOf(values: Float64Array): number {
  return values.reduce((sum, value) => sum + value, 0);
}
