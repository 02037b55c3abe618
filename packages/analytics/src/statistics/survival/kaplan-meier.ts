import { NORMAL_975 } from "../numeric/normal.js";
import { intAt } from "../numeric/vector.js";

/** One participant's time at risk: until it joined, or until it was last known not to have. */
export interface Spell {
  /** Whole days, at least 1. */
  readonly days: number;
  /** False where it is censored: the end is that of the observation. */
  readonly isEvent: boolean;
}

/** The estimate after one day on which participants joined or left the risk set. */
export interface Step {
  readonly days: number;
  /** Participants at risk just before. */
  readonly atRisk: number;
  readonly events: number;
  /** Estimated share that has not joined by the end of the day. */
  readonly survival: number;
  /** Bounds of the 95% confidence interval; null where nobody is left, for which it is not defined. */
  readonly lower: number | null;
  readonly upper: number | null;
}

/**
 * The product-limit estimate (Kaplan & Meier 1958, doi:10.1080/01621459.1958.10501452) with Greenwood's variance and the
 * log-log confidence interval (Kalbfleisch & Prentice 1980), as `survfit(conf.type = "log-log")` of R's survival computes
 * them: who is censored on a day is at risk on it. One step for each day on which a spell ends, in order.
 */
export function kaplanMeier(spells: readonly Spell[]): readonly Step[] {
  // as one number per spell, events before censorings of the same day: sorts ten times as fast as objects
  const ends = Int32Array.from(spells, ({ days, isEvent }) => 2 * days + (isEvent ? 0 : 1)).sort();
  const steps: Step[] = [];
  let survival = 1;
  let greenwood = 0;
  for (let first = 0; first < ends.length; ) {
    const days = intAt(ends, first) >> 1;
    const atRisk = ends.length - first;
    let events = 0;
    let last = first;
    for (; last < ends.length && intAt(ends, last) >> 1 === days; last++)
      if (intAt(ends, last) === 2 * days) events++;
    survival *= (atRisk - events) / atRisk;
    greenwood += events / (atRisk * (atRisk - events));
    steps.push({ days, atRisk, events, survival, ...logLogInterval(survival, greenwood) });
    first = last;
  }
  return steps;
}

function logLogInterval(survival: number, greenwood: number): Pick<Step, "lower" | "upper"> {
  if (survival === 1) return { lower: 1, upper: 1 };
  if (survival === 0) return { lower: null, upper: null };
  const hazard = Math.log(survival);
  const spread = Math.exp((NORMAL_975 * Math.sqrt(greenwood)) / Math.abs(hazard));
  return { lower: Math.exp(hazard * spread), upper: Math.exp(hazard / spread) };
}

/** The estimate at the end of a day. */
export function survivalAt(steps: readonly Step[], days: number): number {
  return steps.findLast((step) => step.days <= days)?.survival ?? 1;
}

// two shares that are equal but for rounding, as R has it: the square root of the machine's precision
const TOLERANCE = Math.sqrt(Number.EPSILON);

/**
 * The first day by which a share of `joined` has joined, 0.5 for the median; where a curve is exactly at that height, the
 * middle of the days at which it reaches and leaves it, or ends, as `quantile` of R's `survfit` has it. Null where it is not
 * reached.
 */
export function quantile(
  steps: readonly Step[],
  joined: number,
  curve: "survival" | "lower" | "upper" = "survival",
): number | null {
  const height = 1 - joined;
  const heightOf = (step: Step) => step[curve] ?? Number.NaN;
  const at = steps.find((step) => heightOf(step) < height + TOLERANCE);
  if (at === undefined) return null;
  if (Math.abs(heightOf(at) - height) >= TOLERANCE) return at.days;
  const end = steps.find((step) => heightOf(step) < heightOf(at)) ?? steps.at(-1) ?? at;
  return (at.days + end.days) / 2;
}
