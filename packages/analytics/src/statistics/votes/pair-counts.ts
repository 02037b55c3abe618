import type { VoteBits } from "./vote-bits.js";

/**
 * Ballots that two members cast in the same roll calls: yes, abstain, no of the first member by yes,
 * abstain, no of the second, nine numbers row by row.
 */
export type JointBallots = Int32Array;

/**
 * Calls `visit` for every pair of members that voted in the same roll call at least once, in order. `first` < `second` are
 * places in `members`; `joint` is one buffer, overwritten by the next call.
 */
export function visitPairs(
  bits: VoteBits,
  visit: (first: number, second: number, joint: JointBallots) => void,
): void {
  const joint: JointBallots = new Int32Array(9);
  const members = bits.members.length;
  for (let first = 0; first < members; first++)
    for (let second = first + 1; second < members; second++)
      if (countJoint(bits, first, second, joint) > 0) visit(first, second, joint);
}

/** Fills `joint` from the words of two members. @returns roll calls in which both voted. */
function countJoint(
  { words, yes, abstain, no }: VoteBits,
  first: number,
  second: number,
  joint: JointBallots,
): number {
  let yy = 0;
  let ya = 0;
  let yn = 0;
  let ay = 0;
  let aa = 0;
  let an = 0;
  let ny = 0;
  let na = 0;
  let nn = 0;
  const shift = (second - first) * words;
  const end = first * words + words;
  for (let at = first * words; at < end; at++) {
    const y1 = yes[at] ?? 0;
    const a1 = abstain[at] ?? 0;
    const n1 = no[at] ?? 0;
    const y2 = yes[at + shift] ?? 0;
    const a2 = abstain[at + shift] ?? 0;
    const n2 = no[at + shift] ?? 0;
    yy += bitCount(y1 & y2);
    ya += bitCount(y1 & a2);
    yn += bitCount(y1 & n2);
    ay += bitCount(a1 & y2);
    aa += bitCount(a1 & a2);
    an += bitCount(a1 & n2);
    ny += bitCount(n1 & y2);
    na += bitCount(n1 & a2);
    nn += bitCount(n1 & n2);
  }
  joint[0] = yy;
  joint[1] = ya;
  joint[2] = yn;
  joint[3] = ay;
  joint[4] = aa;
  joint[5] = an;
  joint[6] = ny;
  joint[7] = na;
  joint[8] = nn;
  return yy + ya + yn + ay + aa + an + ny + na + nn;
}

/** Bits that are set in a word (Warren, Hacker's Delight, 2nd ed. 2012, section 5-1). */
function bitCount(word: number): number {
  const pairs = word - ((word >>> 1) & 0x55555555);
  const nibbles = (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333);
  return Math.imul((nibbles + (nibbles >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}
