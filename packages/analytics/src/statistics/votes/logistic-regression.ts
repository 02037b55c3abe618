import { NORMAL_975 } from "../numeric/normal.js";
import { exactInverseMillsRatio } from "./ideal-point/inverse-mills-ratio.js";

/** Log odds = intercept + coefficient x, by maximum likelihood. */
export interface LogisticFit {
  readonly observations: number;
  /** How often the answer is yes. */
  readonly positive: number;
  readonly intercept: number;
  readonly coefficient: number;
  readonly stdError: number;
  /** Bounds of the interval that holds the coefficient with 95%, normal approximation. */
  readonly lower: number;
  readonly upper: number;
  /** Two-sided p of no relation (Wald). */
  readonly p: number;
}

const MOST_STEPS = 50;

/** Throws RangeError where the answers are all alike or `x` separates them, so that no maximum exists. */
export function logisticRegression(x: readonly number[], isPositive: readonly boolean[]): LogisticFit {
  let at = { intercept: 0, coefficient: 0 };
  for (let step = 0; step < MOST_STEPS; step++) {
    const { next, change, variance } = newton(x, isPositive, at);
    at = next;
    if (change < 1e-10) return described(x, isPositive, at, Math.sqrt(variance));
    if (!(change < 1e6)) break;
  }
  throw new RangeError("logistic regression: the answers are all alike or can be told apart without error");
}

interface Line {
  readonly intercept: number;
  readonly coefficient: number;
}

function newton(x: readonly number[], isPositive: readonly boolean[], { intercept, coefficient }: Line) {
  let [g0, g1, h00, h01, h11] = [0, 0, 0, 0, 0];
  x.forEach((value, place) => {
    const probability = 1 / (1 + Math.exp(-(intercept + coefficient * value)));
    const residual = (isPositive[place] ? 1 : 0) - probability;
    const information = probability * (1 - probability);
    g0 += residual;
    g1 += residual * value;
    h00 += information;
    h01 += information * value;
    h11 += information * value * value;
  });
  const determinant = h00 * h11 - h01 * h01;
  const [step0, step1] = [(h11 * g0 - h01 * g1) / determinant, (h00 * g1 - h01 * g0) / determinant];
  const next = { intercept: intercept + step0, coefficient: coefficient + step1 };
  return { next, change: Math.max(Math.abs(step0), Math.abs(step1)), variance: h00 / determinant };
}

function described(
  x: readonly number[],
  isPositive: readonly boolean[],
  { intercept, coefficient }: Line,
  stdError: number,
): LogisticFit {
  const z = -Math.abs(coefficient / stdError);
  return {
    observations: x.length,
    positive: isPositive.filter(Boolean).length,
    intercept,
    coefficient,
    stdError,
    lower: coefficient - NORMAL_975 * stdError,
    upper: coefficient + NORMAL_975 * stdError,
    p: (2 * Math.exp(-0.5 * z * z)) / Math.sqrt(2 * Math.PI) / exactInverseMillsRatio(z),
  };
}
