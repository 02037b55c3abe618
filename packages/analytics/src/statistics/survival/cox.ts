import { groupBy } from "@depositary/model";
import { intAt } from "../numeric/vector.js";

/** A span of a participant's time at risk during which its covariate does not change: (start, stop]. */
export interface RiskSpan {
  readonly stratum: string;
  /** Days; the participant is at risk after `start` and up to `stop`. */
  readonly start: number;
  readonly stop: number;
  /** Whether it joined at `stop`. */
  readonly isEvent: boolean;
  /** 1 or 0. */
  readonly covariate: number;
}

/** How events of one day share its risk set. */
export type Ties = "efron" | "breslow";

export interface CoxFit {
  /** The logarithm of the hazard ratio. */
  readonly coefficient: number;
  readonly standardError: number;
  readonly events: number;
  /** Score test of proportional hazards against a coefficient that is linear in time (Grambsch & Therneau 1994, doi:10.1093/biomet/81.3.515). */
  readonly chiSquare: number;
}

/** One day with events in one stratum: how many are at risk and join, each by covariate 0 and 1. */
interface RiskSet {
  readonly day: number;
  readonly atRisk: readonly [number, number];
  readonly events: readonly [number, number];
}

/**
 * The proportional-hazards model with one covariate of 0 and 1, a baseline for each stratum and time-varying spans (Cox 1972,
 * doi:10.1111/j.2517-6161.1972.tb00899.x; ties by Efron 1977 or Breslow 1974), fitted by Newton's method.
 * Null where no finite coefficient is most likely: one of the covariate's values has no events, or is always alone.
 */
export function fitCox(spans: readonly RiskSpan[], ties: Ties): CoxFit | null {
  const sets = riskSets(spans);
  let coefficient = 0;
  for (let iteration = 0; iteration < 50; iteration++) {
    const { score, information } = derivatives(sets, coefficient, ties);
    const step = score / information;
    if (!Number.isFinite(step)) break;
    coefficient += step;
    if (Math.abs(step) < 1e-12) return fitAt(coefficient, sets, ties);
  }
  return null;
}

function fitAt(coefficient: number, sets: readonly RiskSet[], ties: Ties): CoxFit {
  const { information, timed } = derivatives(sets, coefficient, ties);
  const variance = timed.information - timed.covariance ** 2 / information;
  return {
    coefficient,
    standardError: Math.sqrt(1 / information),
    events: sets.reduce((sum, { events: [a, b] }) => sum + a + b, 0),
    chiSquare: timed.score ** 2 / variance,
  };
}

/** First and negative second derivatives of the log likelihood, also in a second covariate: the first times the day. */
function derivatives(sets: readonly RiskSet[], coefficient: number, ties: Ties) {
  const ratio = Math.exp(coefficient);
  const total = { score: 0, information: 0, timed: { score: 0, information: 0, covariance: 0 } };
  for (const { day, atRisk, events } of sets) {
    const tied = events[0] + events[1];
    for (let i = 0; i < tied; i++) {
      const share = ties === "efron" ? i / tied : 0;
      const exposed = ratio * (atRisk[1] - share * events[1]);
      const mean = exposed / (exposed + atRisk[0] - share * events[0]);
      const score = events[1] / tied - mean;
      const information = mean * (1 - mean);
      total.score += score;
      total.information += information;
      total.timed.score += day * score;
      total.timed.covariance += day * information;
      total.timed.information += day * day * information;
    }
  }
  return total;
}

function riskSets(spans: readonly RiskSpan[]): readonly RiskSet[] {
  return [...groupBy(spans, ({ stratum }) => stratum).values()].flatMap(riskSetsOf);
}

/** The risk sets of one stratum: who has started before a day, without those that stopped before it. */
function riskSetsOf(spans: readonly RiskSpan[]): readonly RiskSet[] {
  const [unsigned, signed] = [0, 1].map((value) => spans.filter(({ covariate }) => covariate === value));
  const counts = [countsOf(unsigned ?? []), countsOf(signed ?? [])] as const;
  const days = new Set(spans.filter(({ isEvent }) => isEvent).map(({ stop }) => stop));
  return [...days].map((day) => ({
    day,
    atRisk: [counts[0].atRiskOn(day), counts[1].atRiskOn(day)],
    events: [counts[0].eventsOn(day), counts[1].eventsOn(day)],
  }));
}

function countsOf(spans: readonly RiskSpan[]) {
  const starts = Int32Array.from(spans, ({ start }) => start).sort();
  const stops = Int32Array.from(spans, ({ stop }) => stop).sort();
  const events = Int32Array.from(
    spans.filter(({ isEvent }) => isEvent),
    ({ stop }) => stop,
  ).sort();
  return {
    atRiskOn: (day: number) => countBelow(starts, day) - countBelow(stops, day),
    eventsOn: (day: number) => countBelow(events, day + 1) - countBelow(events, day),
  };
}

/** How many of the sorted numbers are below the limit. */
function countBelow(sorted: Int32Array, limit: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (intAt(sorted, middle) < limit) low = middle + 1;
    else high = middle;
  }
  return low;
}
