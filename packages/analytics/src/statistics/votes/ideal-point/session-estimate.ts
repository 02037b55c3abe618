import { seeded } from "../../random.js";
import type { SessionVotes } from "../recorded-vote.js";
import { fitProbit, startFrom } from "./fit-probit.js";
import { logPosterior } from "./log-posterior.js";
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
const RANDOM_STARTS = 6;
const SEED = 1;
/** Of maxima that differ by less the first is taken: they are the same one. */
const SAME = 1e-3;

/** The ideal points of a session; null where its votes do not tell members apart. */
export function estimateSession(votes: SessionVotes): SessionEstimate | null {
  const ballots = scaledBallots(votes);
  if (ballots === null) return null;
  const data = probitData(ballots);
  const fit = highestFit(data, [startingPosition(ballots), ...randomPositions(data.members)]);
  return { ballots, data, fit, positions: orient(standardise(fit.x), ballots.members) };
}

/** The posterior can have several maxima, and the nearest is not always the highest: it was not in sessions 28 and 31. */
function highestFit(data: ProbitData, starts: readonly Float64Array[]): ProbitParameters {
  const fits = starts.map((start) => fitProbit(data, startFrom(start, data.rollCalls), TOLERANCE));
  const ranked = fits.map((fit) => ({ fit, height: logPosterior(data, fit) }));
  return ranked.reduce((best, next) => (next.height > best.height + SAME ? next : best)).fit;
}

function randomPositions(members: number): readonly Float64Array[] {
  const { uniform } = seeded(SEED);
  const position = () => Float64Array.from({ length: members }, () => 2 * uniform() - 1);
  return Array.from({ length: RANDOM_STARTS }, position);
}

function orient(positions: Float64Array, members: readonly string[]): Float64Array {
  const place = members.includes("USA") ? members.indexOf("USA") : members.indexOf("GBR");
  return place < 0 ? positions : orientBy(positions, place);
}
