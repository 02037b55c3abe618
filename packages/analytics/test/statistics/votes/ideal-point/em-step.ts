import { inverseMillsRatio } from "../../../../src/statistics/votes/ideal-point/inverse-mills-ratio.js";
import {
  PRIOR_VARIANCE,
  type ProbitData,
  type ProbitParameters,
} from "../../../../src/statistics/votes/ideal-point/probit-data.js";

/**
 * One step of expectation and maximisation (Imai, Lo and Olmsted 2016 without the variance terms): the latent utility of
 * each ballot, then the roll calls given the members, then the members given the roll calls. It never lowers the posterior.
 */
export function emStep(data: ProbitData, before: ProbitParameters): ProbitParameters {
  const { members, rollCalls, weights } = data;
  const { a, b, utility } = rollCallsGiven(data, before);
  const numerator = new Float64Array(members);
  let information = 1;
  for (let rollCall = 0; rollCall < rollCalls; rollCall++) {
    const [weight = 0, intercept = 0, slope = 0] = [weights[rollCall], a[rollCall], b[rollCall]];
    information += weight * slope * slope;
    for (let member = 0; member < members; member++)
      numerator[member] =
        (numerator[member] ?? 0) + weight * slope * ((utility[rollCall * members + member] ?? 0) - intercept);
  }
  return { x: numerator.map((sum) => sum / information), a, b };
}

/** Ridge regression of the expected utilities of each roll call on the positions. */
function rollCallsGiven({ members, rollCalls, outcomes }: ProbitData, { x, a, b }: ProbitParameters) {
  const utility = new Float64Array(outcomes.length);
  const next = { a: new Float64Array(rollCalls), b: new Float64Array(rollCalls), utility };
  const ridge = 1 / PRIOR_VARIANCE;
  const sum = x.reduce((total, position) => total + position, 0);
  const squares = x.reduce((total, position) => total + position * position, ridge);
  const determinant = (members + ridge) * squares - sum * sum;
  for (let rollCall = 0; rollCall < rollCalls; rollCall++) {
    let [total, moment] = [0, 0];
    for (let member = 0; member < members; member++) {
      const at = rollCall * members + member;
      const position = x[member] ?? 0;
      const mean = (a[rollCall] ?? 0) + (b[rollCall] ?? 0) * position;
      const outcome = outcomes[at] ?? 0;
      const expected = outcome === 0 ? mean : mean + outcome * inverseMillsRatio(outcome * mean);
      utility[at] = expected;
      total += expected;
      moment += position * expected;
    }
    next.a[rollCall] = (squares * total - sum * moment) / determinant;
    next.b[rollCall] = ((members + ridge) * moment - sum * total) / determinant;
  }
  return next;
}
