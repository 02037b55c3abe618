const HALF_LOG_TWO_PI = 0.9189385332046727;
const STEPS = 10_000;

/** ln Γ(x) for x > 0, to about 1e-14 of the value. */
export function lnGamma(x: number): number {
  let shift = 1;
  let argument = x;
  for (; argument < 12; argument++) shift *= argument;
  const stirling =
    (argument - 0.5) * Math.log(argument) - argument + HALF_LOG_TWO_PI + stirlingSeries(argument);
  return stirling - Math.log(shift);
}

/** The series of Stirling, B(2i) / (2i (2i - 1) x^(2i - 1)): Abramowitz and Stegun 6.1.41. */
function stirlingSeries(x: number): number {
  const s = 1 / (x * x);
  const tail = 1 / 1188 + s * (-691 / 360360 + s * (1 / 156 - (s * 3617) / 122400));
  return (1 / 12 + s * (-1 / 360 + s * (1 / 1260 + s * (-1 / 1680 + s * tail)))) / x;
}

/** The regularised lower incomplete gamma function P(a, x): the chance that Gamma(shape a, rate 1) is at most x. */
export function gammaProbability(a: number, x: number): number {
  if (x <= 0) return 0;
  return x < a + 1 ? bySeries(a, x) : 1 - byFraction(a, x);
}

/**
 * The `probability` quantile of a gamma distribution of the given shape and rate 1, by bisection on ln x, then by Newton. P(a, x) is
 * at most x^a / Γ(a + 1), which bounds it from below.
 */
export function gammaQuantile(shape: number, probability: number): number {
  let low = (Math.log(probability) + lnGamma(shape + 1)) / shape;
  let high = Math.log(shape + 40 * Math.sqrt(shape) + 40);
  while (high - low > 1e-3) {
    const middle = (low + high) / 2;
    if (gammaProbability(shape, Math.exp(middle)) < probability) low = middle;
    else high = middle;
  }
  let x = Math.exp((low + high) / 2);
  for (let step = 0; step < 4; step++)
    x -= (gammaProbability(shape, x) - probability) / (gammaDensity(shape, x) || Number.POSITIVE_INFINITY);
  return x;
}

function gammaDensity(shape: number, x: number): number {
  return Math.exp((shape - 1) * Math.log(x) - x - lnGamma(shape));
}

// DLMF 8.11.4
function bySeries(a: number, x: number): number {
  let term = 1 / a;
  let sum = term;
  for (let step = 1; step < STEPS && term > sum * 1e-17; step++) {
    term *= x / (a + step);
    sum += term;
  }
  return sum * Math.exp(a * Math.log(x) - x - lnGamma(a));
}

// DLMF 8.9.2, evaluated by the method of Lentz
function byFraction(a: number, x: number): number {
  let b = x + 1 - a;
  let c = Number.MAX_VALUE;
  let d = 1 / b;
  let fraction = d;
  for (let step = 1; step < STEPS; step++) {
    const numerator = -step * (step - a);
    b += 2;
    d = 1 / (numerator * d + b);
    c = b + numerator / c;
    fraction *= c * d;
    if (Math.abs(c * d - 1) < 1e-16) break;
  }
  return fraction * Math.exp(a * Math.log(x) - x - lnGamma(a));
}
