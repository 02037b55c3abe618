import { bySession, type RecordedVote } from "./recorded-vote.js";

/** Ballots as bit sets: three for each member, one bit a roll call, each session from a whole word of 32 bits on. */
export interface VoteBits {
  /** In code order; a member's place here is its number. */
  readonly members: readonly string[];
  readonly sessions: readonly SessionWords[];
  /** Words a member: word `w` of member `m` stands at `m * words + w`. */
  readonly words: number;
  readonly yes: Int32Array;
  readonly abstain: Int32Array;
  readonly no: Int32Array;
}

/** The words `from` up to, not including, `to` of every member. */
export interface SessionWords {
  readonly session: string;
  readonly from: number;
  readonly to: number;
}

const BITS = 32;

/** The ballots of all votes. Throws RangeError where a member stands twice in a vote. */
export function voteBits(votes: readonly RecordedVote[]): VoteBits {
  const members = membersOf(votes);
  const numberOf = new Map(members.map((member, number) => [member, number]));
  const sessions: SessionWords[] = [];
  const ordered: { readonly vote: RecordedVote; readonly bit: number }[] = [];
  let words = 0;
  for (const { session, votes: ofSession } of bySession(votes)) {
    const from = words;
    words += Math.ceil(ofSession.length / BITS);
    sessions.push({ session, from, to: words });
    ofSession.forEach((vote, place) => {
      ordered.push({ vote, bit: from * BITS + place });
    });
  }
  const empty = () => new Int32Array(members.length * words);
  const bits = { members, sessions, words, yes: empty(), abstain: empty(), no: empty() };
  for (const { vote, bit } of ordered) setBallots(bits, numberOf, vote, bit);
  return bits;
}

/** The same without the roll calls in which all recorded ballots are equal. */
export function contestedOnly(bits: VoteBits): VoteBits {
  const { words } = bits;
  const cast = (ballots: Int32Array) => unionOf(ballots, words);
  const [yes, abstain, no] = [cast(bits.yes), cast(bits.abstain), cast(bits.no)];
  const contested = yes.map((word, at) => {
    const [abstained = 0, against = 0] = [abstain[at], no[at]];
    return (word & abstained) | (word & against) | (abstained & against);
  });
  const masked = (ballots: Int32Array) =>
    ballots.map((word, at) => word & (contested[at % words] ?? 0));
  return { ...bits, yes: masked(bits.yes), abstain: masked(bits.abstain), no: masked(bits.no) };
}

function membersOf(votes: readonly RecordedVote[]): readonly string[] {
  const members = new Set<string>();
  for (const { yesBy, abstainBy, noBy } of votes)
    for (const list of [yesBy, abstainBy, noBy]) for (const member of list) members.add(member);
  return [...members].sort();
}

function setBallots(
  { words, yes, abstain, no }: VoteBits,
  numberOf: ReadonlyMap<string, number>,
  { session, yesBy, abstainBy, noBy }: RecordedVote,
  bit: number,
): void {
  const word = Math.floor(bit / BITS);
  const mask = 1 << (bit % BITS);
  const cast = (list: readonly string[], ballots: Int32Array) => {
    for (const member of list) {
      const at = (numberOf.get(member) ?? 0) * words + word;
      if ((((yes[at] ?? 0) | (abstain[at] ?? 0) | (no[at] ?? 0)) & mask) !== 0)
        throw new RangeError(`${member} has two ballots in one roll call of session ${session}`);
      ballots[at] = (ballots[at] ?? 0) | mask;
    }
  };
  cast(yesBy, yes);
  cast(abstainBy, abstain);
  cast(noBy, no);
}

/** One bit a roll call: whether anybody cast that ballot. */
function unionOf(ballots: Int32Array, words: number): Int32Array {
  const union = new Int32Array(words);
  ballots.forEach((word, at) => {
    union[at % words] = (union[at % words] ?? 0) | word;
  });
  return union;
}
