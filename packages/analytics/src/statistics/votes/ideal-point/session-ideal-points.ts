import { at } from "../../numeric/vector.js";
import { seeded } from "../../random.js";
import type { SessionVotes } from "../recorded-vote.js";
import { standardErrors } from "./bootstrap.js";
import { ballotsOf } from "./scaled-ballots.js";
import { estimateSession } from "./session-estimate.js";

/** Where a member stands among those of its session. */
export interface MemberPosition {
  readonly session: string;
  readonly participantId: string;
  readonly idealPoint: number;
  readonly stdError: number;
  /** Ballots on which it rests. */
  readonly ballots: number;
}

const REPLICATES = 200;
/** No position of a replicate changes by as much in a step; replicates differ by hundreds of times that. */
const TOLERANCE = 1e-3;

/** Ideal points of a session with their standard errors, by member; none where its votes do not tell members apart. */
export function sessionIdealPoints(votes: SessionVotes): readonly MemberPosition[] {
  const estimate = estimateSession(votes);
  if (estimate === null) return [];
  const { ballots, data, fit, positions } = estimate;
  const random = seeded(seedOf(votes.session));
  const errors = standardErrors(data, fit, { replicates: REPLICATES, tolerance: TOLERANCE, random });
  return ballots.members.map((participantId, member) => ({
    session: votes.session,
    participantId,
    idealPoint: at(positions, member),
    stdError: at(errors, member),
    ballots: ballotsOf(ballots.votes, ballots.members.length, member),
  }));
}

/** A seed for each session, so that no session depends on which others are there (FNV-1a, 32 bits). */
function seedOf(session: string): number {
  const mix = (hash: number, letter: string) => Math.imul(hash ^ (letter.codePointAt(0) ?? 0), 0x01000193);
  return [...session].reduce(mix, 0x811c9dc5) >>> 0;
}
