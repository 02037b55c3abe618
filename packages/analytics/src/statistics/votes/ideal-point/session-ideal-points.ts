import { seeded } from "../../random.js";
import type { SessionVotes } from "../recorded-vote.js";
import { standardErrors } from "./bootstrap.js";
import { fitProbit, startFrom } from "./fit-probit.js";
import { probitData } from "./probit-data.js";
import { ballotsOf, scaledBallots } from "./scaled-ballots.js";
import { orientBy, standardise } from "./standardise.js";
import { startingPosition } from "./starting-position.js";

/** Where a member stands among those of its session. */
export interface MemberPosition {
  readonly session: string;
  readonly participantId: string;
  /** Mean 0 and standard deviation 1 over the members of the session. */
  readonly idealPoint: number;
  readonly stdError: number;
  /** Ballots on which it rests. */
  readonly ballots: number;
}

const REPLICATES = 200;
/** No position changes by as much in a step: of the estimate, and of a replicate, whose spread is hundreds of times that. */
const TOLERANCE = 1e-6;
const REPLICATE_TOLERANCE = 1e-3;
/** The member that is made positive: the first of these that is there. */
const POSITIVE = ["USA", "GBR"];

/** Ideal points of a session with their standard errors, by member; none where its votes do not tell members apart. */
export function sessionIdealPoints(votes: SessionVotes): readonly MemberPosition[] {
  const ballots = scaledBallots(votes);
  if (ballots === null) return [];
  const data = probitData(ballots);
  const fit = fitProbit(data, startFrom(startingPosition(ballots), data.rollCalls), TOLERANCE);
  const options = { replicates: REPLICATES, tolerance: REPLICATE_TOLERANCE, random: seeded(seedOf(votes.session)) };
  const errors = standardErrors(data, fit, options);
  const positions = orient(standardise(fit.x), ballots.members);
  return ballots.members.map((participantId, member) => ({
    session: votes.session,
    participantId,
    idealPoint: positions[member] ?? 0,
    stdError: errors[member] ?? 0,
    ballots: ballotsOf(ballots.votes, ballots.members.length, member),
  }));
}

function orient(positions: Float64Array, members: readonly string[]): Float64Array {
  const places = POSITIVE.map((member) => members.indexOf(member)).filter((place) => place >= 0);
  const [place] = places;
  return place === undefined ? positions : orientBy(positions, place);
}

/** A seed for each session, so that no session depends on which others are there (FNV-1a, 32 bits). */
function seedOf(session: string): number {
  return [...session].reduce((hash, letter) => Math.imul(hash ^ (letter.codePointAt(0) ?? 0), 0x01000193), 0x811c9dc5) >>> 0;
}
