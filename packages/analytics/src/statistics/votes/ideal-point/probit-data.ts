import { at } from "../../numeric/vector.js";
import { MISSING, type ScaledBallots } from "./scaled-ballots.js";

/** Yes against not yes, as the probit model reads ballots; copies of a roll call count once with their number as weight. */
export interface ProbitData {
  readonly members: number;
  readonly rollCalls: number;
  /** Roll call after roll call, one number per member: 1 yes, -1 abstain or no, 0 no ballot. */
  readonly outcomes: Int8Array;
  /** How often each roll call counts. */
  readonly weights: Float64Array;
}

/** The outcome at a place of `outcomes`; NaN outside it. */
export function outcomeAt(outcomes: Int8Array, place: number): number {
  return outcomes[place] ?? Number.NaN;
}

/** Positions of members and parameters of roll calls: a member votes yes with probability Φ(a + b x). */
export interface ProbitParameters {
  readonly x: Float64Array;
  readonly a: Float64Array;
  readonly b: Float64Array;
}

/** Prior variance of `a` and of `b`; that of `x` is 1. */
export const PRIOR_VARIANCE = 25;

/** Ballots as yes, not yes or none; each roll call counts once. */
export function probitData({ members, rollCalls, votes }: ScaledBallots): ProbitData {
  return {
    members: members.length,
    rollCalls,
    outcomes: votes.map((vote) => (vote === MISSING ? 0 : vote === 1 ? 1 : -1)),
    weights: new Float64Array(rollCalls).fill(1),
  };
}

/** The roll calls that are drawn, each as often as `counts` says; the others are left out. */
export function resampled(data: ProbitData, counts: Float64Array): ProbitData {
  const drawn = drawnFrom(counts);
  const outcomes = new Int8Array(drawn.length * data.members);
  drawn.forEach((rollCall, place) => {
    const ballots = data.outcomes.subarray(rollCall * data.members, (rollCall + 1) * data.members);
    outcomes.set(ballots, place * data.members);
  });
  const weights = Float64Array.from(drawn, (rollCall) => at(counts, rollCall));
  return { members: data.members, rollCalls: drawn.length, outcomes, weights };
}

/** The parameters of the roll calls that are drawn, and the members where they stand. */
export function resampledParameters({ x, a, b }: ProbitParameters, counts: Float64Array): ProbitParameters {
  const drawn = drawnFrom(counts);
  const pick = (values: Float64Array) => Float64Array.from(drawn, (rollCall) => at(values, rollCall));
  return { x: x.slice(), a: pick(a), b: pick(b) };
}

function drawnFrom(counts: Float64Array): readonly number[] {
  return Array.from(counts.keys()).filter((rollCall) => counts[rollCall] !== 0);
}
