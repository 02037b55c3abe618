import { at, increase } from "../../numeric/vector.js";
import { balance } from "./balance.js";
import { inverseMillsRatio } from "./inverse-mills-ratio.js";
import { outcomeAt, PRIOR_VARIANCE, type ProbitData, type ProbitParameters } from "./probit-data.js";

/**
 * A step of Newton for each roll call given the members, one for each member given the roll calls, then `balance`. Each block
 * of the log posterior is concave; its maximum is where expectation and maximisation stand still, reached in far fewer steps.
 */
export function blockStep(data: ProbitData, before: ProbitParameters): ProbitParameters {
  const { a, b } = rollCallsGiven(data, before);
  return balance(data, { x: membersGiven(data, { x: before.x, a, b }), a, b });
}

function rollCallsGiven(
  { members, rollCalls, outcomes }: ProbitData,
  { x, a, b }: ProbitParameters,
): Omit<ProbitParameters, "x"> {
  const next = { a: a.slice(), b: b.slice() };
  for (let rollCall = 0; rollCall < rollCalls; rollCall++) {
    const intercept = at(a, rollCall);
    const slope = at(b, rollCall);
    let scoreA = -intercept / PRIOR_VARIANCE;
    let scoreB = -slope / PRIOR_VARIANCE;
    let aa = 1 / PRIOR_VARIANCE;
    let ab = 0;
    let bb = 1 / PRIOR_VARIANCE;
    for (let member = 0; member < members; member++) {
      const outcome = outcomeAt(outcomes, rollCall * members + member);
      if (outcome === 0) continue;
      const position = at(x, member);
      const utility = outcome * (intercept + slope * position);
      const ratio = inverseMillsRatio(utility);
      const information = ratio * (ratio + utility);
      scoreA += outcome * ratio;
      scoreB += outcome * ratio * position;
      aa += information;
      ab += information * position;
      bb += information * position * position;
    }
    const determinant = aa * bb - ab * ab;
    next.a[rollCall] = intercept + (bb * scoreA - ab * scoreB) / determinant;
    next.b[rollCall] = slope + (aa * scoreB - ab * scoreA) / determinant;
  }
  return next;
}

function membersGiven(
  { members, rollCalls, outcomes, weights }: ProbitData,
  { x, a, b }: ProbitParameters,
): Float64Array {
  const score = x.map((position) => -position);
  const information = new Float64Array(members).fill(1);
  for (let rollCall = 0; rollCall < rollCalls; rollCall++) {
    const intercept = at(a, rollCall);
    const slope = at(b, rollCall);
    const weightedSlope = slope * at(weights, rollCall);
    for (let member = 0; member < members; member++) {
      const outcome = outcomeAt(outcomes, rollCall * members + member);
      if (outcome === 0) continue;
      const utility = outcome * (intercept + slope * at(x, member));
      const ratio = inverseMillsRatio(utility);
      increase(score, member, weightedSlope * outcome * ratio);
      increase(information, member, weightedSlope * slope * ratio * (ratio + utility));
    }
  }
  return x.map((position, member) => position + at(score, member) / at(information, member));
}
