import type { RecordedVote, SessionVotes } from "./recorded-vote.js";

/** Ballots of one session as bit sets: three for each member that voted in it, one bit per roll call. */
export interface VoteBits {
  readonly session: string;
  /** In code order; a member's place here is its number. */
  readonly members: readonly string[];
  /** Words of 32 bits a member: word `w` of member `m` stands at `m * words + w`. */
  readonly words: number;
  readonly yes: Int32Array;
  readonly abstain: Int32Array;
  readonly no: Int32Array;
}

const BITS = 32;

/** The ballots of a session. Throws RangeError where a member stands twice in a vote. */
export function voteBits({ session, votes }: SessionVotes): VoteBits {
  const members = votersIn(votes);
  const numberOf = new Map(members.map((member, number) => [member, number]));
  const words = Math.ceil(votes.length / BITS);
  const empty = () => new Int32Array(members.length * words);
  const bits: VoteBits = { session, members, words, yes: empty(), abstain: empty(), no: empty() };
  votes.forEach((vote, bit) => {
    setBallots(bits, numberOf, vote, bit);
  });
  return bits;
}

/** The same without the roll calls in which all recorded ballots are equal. */
export function contestedOnly(bits: VoteBits): VoteBits {
  const { words } = bits;
  const [yes, abstain, no] = [bits.yes, bits.abstain, bits.no].map((ballots) => anyOf(ballots, words));
  const contested = Int32Array.from({ length: words }, (_, at) => {
    const [inFavour = 0, abstained = 0, against = 0] = [yes?.[at], abstain?.[at], no?.[at]];
    return (inFavour & abstained) | (inFavour & against) | (abstained & against);
  });
  const masked = (ballots: Int32Array) => ballots.map((word, at) => word & (contested[at % words] ?? 0));
  return { ...bits, yes: masked(bits.yes), abstain: masked(bits.abstain), no: masked(bits.no) };
}

/** Everybody with a ballot, in code order. */
export function votersIn(votes: readonly RecordedVote[]): readonly string[] {
  const voters = new Set<string>();
  for (const { yesBy, abstainBy, noBy } of votes)
    for (const list of [yesBy, abstainBy, noBy]) for (const member of list) voters.add(member);
  return [...voters].sort();
}

function setBallots(
  { session, words, yes, abstain, no }: VoteBits,
  numberOf: ReadonlyMap<string, number>,
  { yesBy, abstainBy, noBy }: RecordedVote,
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

/** One bit per roll call: whether anybody cast that ballot. */
function anyOf(ballots: Int32Array, words: number): Int32Array {
  const any = new Int32Array(words);
  ballots.forEach((word, at) => {
    any[at % words] = (any[at % words] ?? 0) | word;
  });
  return any;
}
