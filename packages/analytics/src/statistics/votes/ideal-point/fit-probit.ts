import { at, sumOfSquares } from "../../numeric/vector.js";
import { balance } from "./balance.js";
import { blockStep } from "./block-step.js";
import type { ProbitData, ProbitParameters } from "./probit-data.js";

const MOST_ROUNDS = 2000;
const LONGEST_LEAP = 8;
/** Leaps can go round in a circle, steps alone cannot: one replicate in fifteen thousand did. */
const LEAPING_ROUNDS = 30;

/** The parameters of `x` before any roll call is looked at. */
export function startFrom(x: Float64Array, rollCalls: number): ProbitParameters {
  return { x, a: new Float64Array(rollCalls), b: new Float64Array(rollCalls) };
}

/**
 * The maximum of the log posterior reached from `start`: where a step changes no position by `tolerance`. Two steps tell how
 * far the next ones would go, and that far is leapt (SQUAREM, Varadhan and Roland 2008, scheme S3). Throws RangeError where
 * no end is reached.
 */
export function fitProbit(data: ProbitData, start: ProbitParameters, tolerance: number): ProbitParameters {
  let current = start;
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const first = blockStep(data, current);
    if (largestChange(current.x, first.x) < tolerance) return first;
    const second = blockStep(data, first);
    if (largestChange(first.x, second.x) < tolerance) return second;
    current = round < LEAPING_ROUNDS ? leap(data, current, first, second) : second;
  }
  throw new RangeError(`ideal points did not converge to ${tolerance} in ${MOST_ROUNDS} rounds`);
}

/** The largest change of any position. */
export function largestChange(before: Float64Array, after: Float64Array): number {
  return before.reduce((largest, value, index) => Math.max(largest, Math.abs(at(after, index) - value)), 0);
}

function leap(
  data: ProbitData,
  start: ProbitParameters,
  first: ProbitParameters,
  second: ProbitParameters,
): ProbitParameters {
  const change = start.x.map((value, index) => at(first.x, index) - value);
  const bend = first.x.map((value, index) => at(second.x, index) - value - at(change, index));
  const length = Math.min(Math.sqrt(sumOfSquares(change) / sumOfSquares(bend)), LONGEST_LEAP);
  if (!(length > 1)) return second;
  const beyond = (zero: Float64Array, one: Float64Array, two: Float64Array) =>
    zero.map((value, index) => {
      const step = at(one, index) - value;
      return value + 2 * length * step + length ** 2 * (at(two, index) - at(one, index) - step);
    });
  return balance(data, {
    x: beyond(start.x, first.x, second.x),
    a: beyond(start.a, first.a, second.a),
    b: beyond(start.b, first.b, second.b),
  });
}
