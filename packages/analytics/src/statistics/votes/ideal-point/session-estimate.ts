import type { SessionVotes } from "../recorded-vote.js";
import { fitProbit, startFrom } from "./fit-probit.js";
import { type ProbitData, type ProbitParameters, probitData } from "./probit-data.js";
import { type ScaledBallots, scaledBallots } from "./scaled-ballots.js";
import { orientBy, standardise } from "./standardise.js";
import { startingPosition } from "./starting-position.js";

/** The members of a session on a line. */
export interface SessionEstimate {
  readonly ballots: ScaledBallots;
  readonly data: ProbitData;
  /** On the scale of the priors, either way round. */
  readonly fit: ProbitParameters;
  /** Mean 0, standard deviation 1, the United States positive, else the United Kingdom; in the order of the members. */
  readonly positions: Float64Array;
}

/** No position changes by as much in a step. */
const TOLERANCE = 1e-6;

/** The ideal points of a session; null where its votes do not tell members apart. */
export function estimateSession(votes: SessionVotes): SessionEstimate | null {
  const ballots = scaledBallots(votes);
  if (ballots === null) return null;
  const data = probitData(ballots);
  const fit = fitProbit(data, startFrom(startingPosition(ballots), data.rollCalls), TOLERANCE);
  return { ballots, data, fit, positions: orient(standardise(fit.x), ballots.members) };
}

function orient(positions: Float64Array, members: readonly string[]): Float64Array {
  const place = members.includes("USA") ? members.indexOf("USA") : members.indexOf("GBR");
  return place < 0 ? positions : orientBy(positions, place);
}
