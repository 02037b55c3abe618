import { at, sumOfSquares } from "../../numeric/vector.js";
import { exactInverseMillsRatio } from "./inverse-mills-ratio.js";
import { outcomeAt, PRIOR_VARIANCE, type ProbitData, type ProbitParameters } from "./probit-data.js";

/** What a fit makes greatest, up to a constant: to tell a lower maximum from a higher one. */
export function logPosterior(data: ProbitData, { x, a, b }: ProbitParameters): number {
  let sum = -sumOfSquares(x) / 2;
  for (let rollCall = 0; rollCall < data.rollCalls; rollCall++) {
    const [intercept, slope] = [at(a, rollCall), at(b, rollCall)];
    let likelihood = 0;
    for (let member = 0; member < data.members; member++) {
      const outcome = outcomeAt(data.outcomes, rollCall * data.members + member);
      if (outcome !== 0) likelihood += logNormal(outcome * (intercept + slope * at(x, member)));
    }
    sum += at(data.weights, rollCall) * (likelihood - (intercept ** 2 + slope ** 2) / (2 * PRIOR_VARIANCE));
  }
  return sum;
}

const HALF_LOG_2_PI = Math.log(2 * Math.PI) / 2;
/** From here on Φ is 1 to the last bit. */
const CERTAIN = 8.3;

/** log Φ(t). */
function logNormal(t: number): number {
  return t >= CERTAIN ? 0 : -0.5 * t * t - HALF_LOG_2_PI - Math.log(exactInverseMillsRatio(t));
}
