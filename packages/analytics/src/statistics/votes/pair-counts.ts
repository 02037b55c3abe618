import { bitCount } from "../numeric/bit-count.js";
import { intAt } from "../numeric/vector.js";
import type { VoteBits } from "./vote-bits.js";

/** How alike two members voted. Votes are coded yes 1, abstain 2, no 3; the distance of two votes is 0, 1 or 2. */
export interface PairCounts {
  /** Roll calls in which both voted. */
  ballots: number;
  /** Of these, roll calls in which both voted the same. */
  same: number;
  /** Sum of the distances of their votes. */
  distance: number;
}

/**
 * Calls `visit` for every pair of members that voted in the same roll call at least once, in order. `first` < `second` are
 * places in `members`; `counts` is one object, overwritten by the next call.
 */
export function visitPairs(
  bits: VoteBits,
  visit: (first: number, second: number, counts: Readonly<PairCounts>) => void,
): void {
  const counts: PairCounts = { ballots: 0, same: 0, distance: 0 };
  const members = bits.members.length;
  for (let first = 0; first < members; first++)
    for (let second = first + 1; second < members; second++) {
      countPair(bits, first, second, counts);
      if (counts.ballots > 0) visit(first, second, counts);
    }
}

function countPair(
  { words, favour, against }: VoteBits,
  first: number,
  second: number,
  counts: PairCounts,
): void {
  // votes at a distance of 1 differ in one set, at a distance of 2 in both
  let [ballots, ones, twos] = [0, 0, 0];
  for (let word = 0; word < words; word++) {
    const favour1 = intAt(favour, first * words + word);
    const against1 = intAt(against, first * words + word);
    const favour2 = intAt(favour, second * words + word);
    const against2 = intAt(against, second * words + word);
    const both = (favour1 | against1) & (favour2 | against2);
    ballots += bitCount(both);
    ones += bitCount((favour1 ^ favour2 ^ against1 ^ against2) & both);
    twos += bitCount((favour1 ^ favour2) & (against1 ^ against2) & both);
  }
  counts.ballots = ballots;
  counts.same = ballots - ones - twos;
  counts.distance = ones + 2 * twos;
}
