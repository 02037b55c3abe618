import type { RecordedVote, SessionVotes } from "./recorded-vote.js";

/**
 * Ballots of one session as two bit sets for each member that voted in it, one bit per roll call: yes is in `favour`, no in `against`,
 * an abstention in both, no ballot in neither. The distance of two votes (yes 1, abstain 2, no 3) is the number of sets
 * in which they differ.
 */
export interface VoteBits {
  readonly session: string;
  /** In code order; a member's place here is its number. */
  readonly members: readonly string[];
  /** Words of 32 bits a member: word `w` of member `m` stands at `m * words + w`. */
  readonly words: number;
  readonly favour: Int32Array;
  readonly against: Int32Array;
}

const BITS = 32;

/** The ballots of a session. Throws RangeError where a member stands twice in a vote. */
export function voteBits({ session, votes }: SessionVotes): VoteBits {
  const members = votersIn(votes);
  const words = Math.ceil(votes.length / BITS);
  const empty = () => new Int32Array(members.length * words);
  const bits: VoteBits = { session, members, words, favour: empty(), against: empty() };
  const numbers = new Map(members.map((member, number) => [member, number]));
  for (const [rollCall, { yesBy, abstainBy, noBy }] of votes.entries()) {
    const mask = 1 << (rollCall % BITS);
    const setBallots = (list: readonly string[], yes: number, no: number) => {
      for (const member of list) {
        const start = (numbers.get(member) ?? Number.NaN) * words;
        setBallot(bits, start + Math.floor(rollCall / BITS), { member, yes, no });
      }
    };
    setBallots(yesBy, mask, 0);
    setBallots(abstainBy, mask, mask);
    setBallots(noBy, 0, mask);
  }
  return bits;
}

interface Ballot {
  readonly member: string;
  /** The bit of the roll call, or 0. */
  readonly yes: number;
  readonly no: number;
}

function setBallot({ session, favour, against }: VoteBits, at: number, { member, yes, no }: Ballot): void {
  const [yesBefore, noBefore] = [favour[at], against[at]];
  if (yesBefore === undefined || noBefore === undefined)
    throw new RangeError(`${member} has no place among the members of session ${session}`);
  if (((yesBefore | noBefore) & (yes | no)) !== 0)
    throw new RangeError(`${member} has two ballots in one roll call of session ${session}`);
  favour[at] = yesBefore | yes;
  against[at] = noBefore | no;
}

/** Everybody with a ballot, in code order. */
export function votersIn(votes: readonly RecordedVote[]): readonly string[] {
  const voters = new Set<string>();
  for (const { yesBy, abstainBy, noBy } of votes)
    for (const list of [yesBy, abstainBy, noBy]) for (const member of list) voters.add(member);
  return [...voters].sort();
}

/** The member of a number. Throws RangeError where there is none. */
export function memberAt({ session, members }: VoteBits, number: number): string {
  const member = members[number];
  if (member === undefined) throw new RangeError(`session ${session} has no member ${number}`);
  return member;
}
