import { lnGamma } from "../numeric/gamma.js";
import { at } from "../numeric/vector.js";

/** The chances that a number of consents is at least each of several numbers. */
export type Tails = readonly number[];

/**
 * Tails of the number of consents among two groups of States, as a function of their cumulative hazards: a State consents with
 * probability 1 − exp(−hazard). The distribution is Poisson-binomial with two distinct probabilities; this is exact.
 */
export function pairTails(
  sizes: readonly [number, number],
  needed: readonly number[],
): (hazardOfFirst: number, hazardOfSecond: number) => Tails {
  const length = Math.max(...needed, 0);
  const least = Math.min(...needed);
  const first = binomial(sizes[0], length);
  const second = binomial(sizes[1], length);
  return (hazardOfFirst, hazardOfSecond) => {
    const mean = -sizes[0] * Math.expm1(-hazardOfFirst) - sizes[1] * Math.expm1(-hazardOfSecond);
    if (mean < least && isRemote(mean, least)) return needed.map(() => 0);
    if (mean > length - 1 && isRemote(mean, length - 1)) return needed.map(() => 1);
    const one = first(hazardOfFirst);
    const other = second(hazardOfSecond);
    accumulate(other);
    return needed.map((number) => (number <= 0 ? 1 : Math.max(0, 1 - below(number, one, other))));
  };
}

/** The chance that two counts add up to less than `number`: of one its probabilities, of the other the chances of at most each count. */
function below(number: number, one: Float64Array, other: Float64Array): number {
  let sum = 0;
  for (let count = 0; count < number; count++) sum += at(one, number - 1 - count) * at(other, count);
  return sum;
}

function accumulate(probabilities: Float64Array): void {
  let sum = 0;
  for (let count = 0; count < probabilities.length; count++) {
    sum += at(probabilities, count);
    probabilities[count] = sum;
  }
}

/** Whether a sum of independent events of this mean is as far out as `count` with a chance below 1e-15 (the bound of Chernoff). */
function isRemote(mean: number, count: number): boolean {
  return count - mean + (count > 0 ? count * Math.log(mean / count) : 0) < -35;
}

/** Tails of a Poisson variable. */
export function poissonTails(mean: number, needed: readonly number[]): Tails {
  return tailsOf(needed, Math.exp(-mean), (count) => mean / (count + 1));
}

/** Tails of a negative binomial variable of this mean and shape. */
export function negativeBinomialTails(mean: number, k: number, needed: readonly number[]): Tails {
  const ratio = mean / (k + mean);
  return tailsOf(needed, (k / (k + mean)) ** k, (count) => (ratio * (k + count)) / (count + 1));
}

/** `ratio` leads from the probability of a count to that of the next. */
function tailsOf(needed: readonly number[], none: number, ratio: (count: number) => number): Tails {
  const below = new Float64Array(Math.max(...needed, 0) + 1);
  let term = none;
  for (let count = 0; count + 1 < below.length; count++) {
    below[count + 1] = at(below, count) + term;
    term *= ratio(count);
  }
  return needed.map((number) => (number <= 0 ? 1 : Math.max(0, 1 - at(below, number))));
}

// exp(−700) is a normal number, and so is exp(700)
const MOST_EXPONENT = 700;
// a falling term below it adds nothing to a tail, and becomes a denormal number, with which processors are slow
const NEGLIGIBLE = 1e-60;

/** Probabilities of 0 to `length` − 1 successes in `size` trials, by hazard. The array is used again by the next call. */
function binomial(size: number, length: number): (hazard: number) => Float64Array {
  const probabilities = new Float64Array(length);
  const ratios = Float64Array.from({ length }, (_, count) => Math.max(0, size - count) / (count + 1));
  const lnWays = Float64Array.from(
    { length: Math.min(length, size + 1) },
    (_, count) => lnGamma(size + 1) - lnGamma(count + 1) - lnGamma(size - count + 1),
  );
  return (hazard) => {
    if (size * hazard > MOST_EXPONENT) return byLogarithms(size, hazard, lnWays, probabilities);
    const odds = Math.expm1(Math.min(hazard, MOST_EXPONENT));
    let term = Math.exp(-size * hazard);
    for (let count = 0; count < length; count++) {
      probabilities[count] = term;
      const ratio = odds * at(ratios, count);
      term = term < NEGLIGIBLE && ratio < 1 ? 0 : term * ratio;
    }
    return probabilities;
  };
}

function byLogarithms(
  size: number,
  hazard: number,
  lnWays: Float64Array,
  probabilities: Float64Array,
): Float64Array {
  const lnSuccess = Math.log(-Math.expm1(-hazard));
  probabilities.fill(0);
  for (let count = 0; count < lnWays.length; count++)
    probabilities[count] = Math.exp(at(lnWays, count) + count * lnSuccess - (size - count) * hazard);
  return probabilities;
}
