import { bitCount } from "../numeric/bit-count.js";
import { intAt } from "../numeric/vector.js";
import type { VoteBits } from "./vote-bits.js";

/** What two members' habits alone would give: sums of distances over combinations of their votes in the roll calls in which both voted. */
export interface ChanceDistances {
  /** Of every vote of the one and every vote of the other. */
  readonly ownDistance: number;
  /** Of every vote of both and every vote of both. */
  readonly pooledDistance: number;
}

/** `ballots` is the number of those roll calls. */
export function chanceDistances(
  { words, favour, against }: VoteBits,
  first: number,
  second: number,
  ballots: number,
): ChanceDistances {
  let [inFavour1, against1, inFavour2, against2] = [0, 0, 0, 0];
  for (let word = 0; word < words; word++) {
    const [one, other] = [first * words + word, second * words + word];
    const votes1 = intAt(favour, one) | intAt(against, one);
    const votes2 = intAt(favour, other) | intAt(against, other);
    inFavour1 += bitCount(intAt(favour, one) & votes2);
    against1 += bitCount(intAt(against, one) & votes2);
    inFavour2 += bitCount(intAt(favour, other) & votes1);
    against2 += bitCount(intAt(against, other) & votes1);
  }
  const [inFavour, opposed] = [inFavour1 + inFavour2, against1 + against2];
  return {
    ownDistance: differing(inFavour1, inFavour2, ballots) + differing(against1, against2, ballots),
    pooledDistance: differing(inFavour, inFavour, 2 * ballots) + differing(opposed, opposed, 2 * ballots),
  };
}

/** Combinations of one of `all` votes and one of as many others of which one is in a set and the other is not, by how many are in it. */
function differing(one: number, other: number, all: number): number {
  return one * (all - other) + (all - one) * other;
}
