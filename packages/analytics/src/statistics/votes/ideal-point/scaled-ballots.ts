import type { RecordedVote, SessionVotes } from "../recorded-vote.js";
import { votersIn } from "../vote-bits.js";

/** Ballots of a session from which members are placed on a line. */
export interface ScaledBallots {
  readonly session: string;
  /** In code order. */
  readonly members: readonly string[];
  readonly rollCalls: number;
  /** Roll call after roll call, one number per member: yes 1, abstain 0, no -1, `MISSING` where no ballot was recorded. */
  readonly votes: Int8Array;
}

export const MISSING = 2;

/** A roll call tells members apart only where at least so many voted yes and so many did not. */
const LEAST_SIDE = 2;
const LEAST_BALLOTS = 5;
const LEAST_SHARE = 0.2;

/**
 * Roll calls with two members at least on each side, yes and not yes, and members with a ballot in at least 5 and 20% of
 * these; null where none are left.
 */
export function scaledBallots({ session, votes }: SessionVotes): ScaledBallots | null {
  const telling = votes.filter(
    ({ yesBy, abstainBy, noBy }) =>
      yesBy.length >= LEAST_SIDE && abstainBy.length + noBy.length >= LEAST_SIDE,
  );
  const least = Math.max(LEAST_BALLOTS, LEAST_SHARE * telling.length);
  const voters = votersIn(telling);
  const all = codedVotes(telling, voters);
  const members = voters.filter((_, member) => ballotsOf(all, voters.length, member) >= least);
  if (members.length === 0) return null;
  return { session, members, rollCalls: telling.length, votes: codedVotes(telling, members) };
}

/** Ballots that a member cast in these roll calls. */
export function ballotsOf(votes: Int8Array, members: number, member: number): number {
  let ballots = 0;
  for (let at = member; at < votes.length; at += members) if (votes[at] !== MISSING) ballots++;
  return ballots;
}

function codedVotes(votes: readonly RecordedVote[], members: readonly string[]): Int8Array {
  const numberOf = new Map(members.map((member, number) => [member, number]));
  const coded = new Int8Array(votes.length * members.length).fill(MISSING);
  votes.forEach(({ yesBy, abstainBy, noBy }, rollCall) => {
    const code = (list: readonly string[], vote: number) => {
      for (const member of list) {
        const number = numberOf.get(member);
        if (number !== undefined) coded[rollCall * members.length + number] = vote;
      }
    };
    code(yesBy, 1);
    code(abstainBy, 0);
    code(noBy, -1);
  });
  return coded;
}
