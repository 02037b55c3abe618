import { negativeBinomialLikelihood, shrunk } from "../forecast/multiplier.js";
import { minimise } from "../numeric/nelder-mead.js";
import { at, clamp } from "../numeric/vector.js";
import { type Evidence, type EvidenceByStatus, together } from "./evidence.js";

/** How fast a State is against what hazards lead to expect: a gamma distribution of this mean and shape, or, of infinite shape, a number. */
export interface Propensity {
  readonly mean: number;
  readonly shape: number;
}

/** Evidence of the other status counts half. */
const OTHER_STATUS = 0.5;

/** The propensities of all States, of signatories or of others: gamma-Poisson shrinkage of observed to expected consents. */
export function propensitiesOf(evidence: EvidenceByStatus, status: 0 | 1): readonly Propensity[] {
  const { observed, expected } = together(evidence[status], evidence[status === 0 ? 1 : 0], OTHER_STATUS);
  const prior = shapeOf({ observed, expected });
  return [...observed].map((count, state) => ({
    mean: (prior + count) / (prior + at(expected, state)),
    shape: prior + count,
  }));
}

const [LEAST, MOST] = [-2, 4];

/** Shape of the prior, a gamma distribution of mean 1: its maximum likelihood, the counts being negative binomial. */
function shapeOf({ observed, expected }: Evidence): number {
  const counts = [...observed].flatMap((after, state) => {
    const baseline = at(expected, state);
    return baseline > 0 ? [{ weight: 1, after, baseline }] : [];
  });
  const likelihood = negativeBinomialLikelihood(counts);
  const shape = (lnK: number) => Math.exp(clamp(lnK, LEAST, MOST));
  const { point } = minimise(([lnK = 0]) => -likelihood(shape(lnK), ({ baseline }) => baseline), [0]);
  return shape(point[0] ?? 0);
}

/** How fast each group of States is, drawn to 1 with the weight of four consents; expected consents as scaled by the caller. */
export function groupPaces(
  groups: readonly string[],
  { observed, expected }: Evidence,
): ReadonlyMap<string, number> {
  const sums = new Map<string, { before: number; expected: number }>();
  for (const [state, group] of groups.entries()) {
    const sum = sums.get(group) ?? { before: 0, expected: 0 };
    sum.before += at(observed, state);
    sum.expected += at(expected, state);
    sums.set(group, sum);
  }
  return new Map([...sums].map(([group, sum]) => [group, shrunk(sum)]));
}
