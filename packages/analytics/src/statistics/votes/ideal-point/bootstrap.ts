import { at, increase } from "../../numeric/vector.js";
import type { Random } from "../../random.js";
import { balance } from "./balance.js";
import { fitProbit } from "./fit-probit.js";
import { type ProbitData, type ProbitParameters, resampled, resampledParameters } from "./probit-data.js";
import { orientLike, standardise } from "./standardise.js";

export interface BootstrapOptions {
  readonly replicates: number;
  readonly tolerance: number;
  readonly random: Random;
}

/**
 * Standard errors of standardised positions: roll calls drawn with replacement, each replicate fitted from the estimate,
 * standardised and turned to correlate with it; the standard deviation over the replicates.
 */
export function standardErrors(
  data: ProbitData,
  estimate: ProbitParameters,
  { replicates, tolerance, random }: BootstrapOptions,
): Float64Array {
  const position = standardise(estimate.x);
  const sum = new Float64Array(data.members);
  const squares = new Float64Array(data.members);
  for (let replicate = 0; replicate < replicates; replicate++) {
    const counts = drawRollCalls(data.rollCalls, random);
    const drawn = resampled(data, counts);
    const fit = fitProbit(drawn, balance(drawn, resampledParameters(estimate, counts)), tolerance);
    orientLike(standardise(fit.x), position).forEach((value, member) => {
      const deviation = value - at(position, member);
      increase(sum, member, deviation);
      increase(squares, member, deviation ** 2);
    });
  }
  return squares.map((square, member) =>
    Math.sqrt((square - at(sum, member) ** 2 / replicates) / (replicates - 1)),
  );
}

/** How often each roll call is drawn in as many draws as there are roll calls. */
function drawRollCalls(rollCalls: number, { below }: Random): Float64Array {
  const counts = new Float64Array(rollCalls);
  for (let draw = 0; draw < rollCalls; draw++) increase(counts, below(rollCalls), 1);
  return counts;
}
