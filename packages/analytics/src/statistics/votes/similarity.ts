import type { JointBallots } from "./pair-counts.js";

/** How alike two members voted. Votes are coded yes 1, abstain 2, no 3; the distance of two votes is 0, 1 or 2. */
export interface Similarity {
  /** Roll calls in which both voted. */
  readonly ballots: number;
  /** Mean of 1 less half the distance, 0 to 1 (Voeten). */
  readonly agreement: number;
  /** Share of roll calls in which both voted the same, 0 to 1. */
  readonly identical: number;
  /** S with absolute distances and greatest distance 2, -1 to 1 (Signorino and Ritter 1999). */
  readonly s: number;
  /** 1 less the ratio of observed to expected distance, expected from each member's own votes (Cohen 1968); null where none is expected. */
  readonly kappa: number | null;
  /** The same, expected from the votes of both together (Scott 1955); null where none is expected. */
  readonly pi: number | null;
}

/** Measures of one pair; every sum is a whole number until the last division. Both must have voted in one roll call at least. */
export function similarityOf(joint: JointBallots): Similarity {
  const [yy = 0, ya = 0, yn = 0, ay = 0, aa = 0, an = 0, ny = 0, na = 0, nn = 0] = joint;
  const ballots = yy + ya + yn + ay + aa + an + ny + na + nn;
  const same = yy + aa + nn;
  const half = ya + ay + an + na;
  const distance = half + 2 * (yn + ny);
  const first: Marginal = [yy + ya + yn, ay + aa + an, ny + na + nn];
  const second: Marginal = [yy + ay + ny, ya + aa + na, yn + an + nn];
  const both: Marginal = [first[0] + second[0], first[1] + second[1], first[2] + second[2]];
  return {
    ballots,
    agreement: (2 * same + half) / (2 * ballots),
    identical: same / ballots,
    s: 1 - distance / ballots,
    kappa: beyondChance(distance * ballots, distanceOf(first, second)),
    pi: beyondChance(4 * distance * ballots, distanceOf(both, both)),
  };
}

/** Votes for yes, abstain and no. */
type Marginal = readonly [number, number, number];

/** Sum of distances over all combinations of the votes of two marginals. */
function distanceOf([y1, a1, n1]: Marginal, [y2, a2, n2]: Marginal): number {
  return y1 * a2 + a1 * y2 + a1 * n2 + n1 * a2 + 2 * (y1 * n2 + n1 * y2);
}

function beyondChance(observed: number, expected: number): number | null {
  return expected === 0 ? null : 1 - observed / expected;
}
