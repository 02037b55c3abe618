import { blockStep } from "./block-step.js";
import type { ProbitData, ProbitParameters } from "./probit-data.js";

const MOST_STEPS = 5000;

/** The parameters of `x` before any roll call is looked at. */
export function startFrom(x: Float64Array, rollCalls: number): ProbitParameters {
  return { x, a: new Float64Array(rollCalls), b: new Float64Array(rollCalls) };
}

/**
 * The maximum of the log posterior reached from `start`: when no position changes by `tolerance` in a step.
 * Throws RangeError where that does not happen.
 */
export function fitProbit(data: ProbitData, start: ProbitParameters, tolerance: number): ProbitParameters {
  let at = start;
  for (let step = 0; step < MOST_STEPS; step++) {
    const next = blockStep(data, at);
    if (largestChange(at.x, next.x) < tolerance) return next;
    at = next;
  }
  throw new RangeError(`ideal points did not converge to ${tolerance} in ${MOST_STEPS} steps`);
}

/** The largest change of any position. */
export function largestChange(before: Float64Array, after: Float64Array): number {
  return before.reduce((largest, value, at) => Math.max(largest, Math.abs((after[at] ?? 0) - value)), 0);
}
