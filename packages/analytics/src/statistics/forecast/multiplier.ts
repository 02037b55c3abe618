import { gammaQuantile, lnGamma } from "../numeric/gamma.js";
import { minimise } from "../numeric/nelder-mead.js";
import { at, clamp } from "../numeric/vector.js";

/** What a treaty did against what the pooled hazard leads to expect of it. */
export interface Pace {
  /** Consents up to the age of the forecast. */
  readonly before: number;
  /** … and their expected number. */
  readonly expected: number;
  /** ln((signed and not consented + 5) / 40). */
  readonly pull: number;
}

/** The same of a treaty whose later course is known. */
export interface FollowedPace extends Pace {
  readonly weight: number;
  /** Consents after that age. */
  readonly after: number;
  /** … and their expected number. */
  readonly baseline: number;
}

/** Coefficients (b0, b1, ln b, ln k) of the multiplier of a treaty's hazard. */
export interface MultiplierFit {
  readonly theta: readonly number[];
  readonly converged: boolean;
}

/** How fast a treaty or a State is for what the pooled hazard says, before its own course after the day of the forecast is known. */
export interface Multiplier {
  /** Mean. */
  readonly v: number;
  /** Shape of the gamma distribution around it; infinite where the mean is taken as known. */
  readonly k: number;
}

/** Weight with which a treaty's multiplier is drawn to 1, in consents. */
export const TREATY_PRIOR = 4;

/** The multiplier drawn to 1. */
export function shrunk({ before, expected }: Pick<Pace, "before" | "expected">): number {
  return (TREATY_PRIOR + before) / (TREATY_PRIOR + expected);
}

/** `Pace.pull`, from how many have signed and not consented. */
export function pullOf(openSignatures: number): number {
  return Math.log((openSignatures + 5) / 40);
}

const START = [0, 0.5, 1, 1] as const;

/**
 * Fits the multiplier to treaties whose later course is known: consents after are negative binomial. The `start` is of no consequence
 * and can be given to show that.
 */
export function fitMultiplier(
  paces: readonly FollowedPace[],
  start: readonly number[] = START,
): MultiplierFit {
  const { point, converged } = minimise(penalised(paces), start);
  return { theta: point, converged };
}

/** The multiplier of a treaty by what it did so far: its mean, and the shape that all have. */
export function multiplierOf({ theta }: MultiplierFit, pace: Pace): Multiplier {
  const coefficients = coefficientsOf(theta);
  return { v: meanOf(coefficients, pace), k: coefficients.k };
}

interface Coefficients {
  readonly b0: number;
  readonly b1: number;
  readonly b: number;
  readonly k: number;
}

function coefficientsOf(theta: readonly number[]): Coefficients {
  const [b0 = 0, b1 = 0, lnB = 0, lnK = 0] = theta;
  return { b0, b1, b: Math.exp(clamp(lnB, -3, 4)), k: Math.exp(clamp(lnK, -2, 4)) };
}

function meanOf({ b0, b1, b }: Coefficients, { before, expected, pull }: Pace): number {
  const prior = Math.exp(clamp(b0 + b1 * pull, -4, 4));
  return (b * prior + before) / (b + expected);
}

/** The shape of the multiplier, the same for every treaty. */
export function shapeOf({ theta }: MultiplierFit): number {
  return coefficientsOf(theta).k;
}

const NODES = 41;

/** Equally probable values of Gamma(k, rate k). */
export function gammaNodes(k: number): Float64Array {
  return Float64Array.from({ length: NODES }, (_, index) => gammaQuantile(k, (index + 0.5) / NODES) / k);
}

/** Minus the weighted log-likelihood, and the weak priors of the coefficients. */
function penalised(paces: readonly FollowedPace[]): (theta: readonly number[]) => number {
  const likelihood = negativeBinomialLikelihood(paces);
  return (theta) => {
    const coefficients = coefficientsOf(theta);
    const [b0 = 0, b1 = 0, lnB = 0, lnK = 0] = theta;
    const prior = b0 ** 2 / 2 + ((b1 - 0.5) / 0.5) ** 2 / 2 + (lnB - 1) ** 2 / 2 + (lnK - 1) ** 2 / 2;
    return prior - likelihood(coefficients.k, (pace) => meanOf(coefficients, pace) * pace.baseline);
  };
}

/** The weighted log-likelihood of the consents after, as a function of their common shape and their means. */
export function negativeBinomialLikelihood(
  paces: readonly FollowedPace[],
): (k: number, mean: (pace: FollowedPace) => number) => number {
  const lnFactorials = Float64Array.from(paces, ({ after }) => lnGamma(after + 1));
  return (k, mean) => {
    const [lnK, lnGammaK] = [Math.log(k), lnGamma(k)];
    let sum = 0;
    for (let index = 0; index < paces.length; index++) {
      const pace = paces[index];
      if (pace === undefined) break;
      const expected = mean(pace);
      const lnTotal = Math.log(k + expected);
      sum +=
        pace.weight *
        (lnGamma(pace.after + k) -
          lnGammaK -
          at(lnFactorials, index) +
          k * (lnK - lnTotal) +
          pace.after * (Math.log(expected) - lnTotal));
    }
    return sum;
  };
}
