import type { JointBallots } from "./pair-counts.js";

/**
 * Sums over the roll calls in which two members voted, from which every measure of their similarity follows. Votes are coded
 * yes 1, abstain 2, no 3; the distance of two votes is 0, 1 or 2.
 */
export interface PairSums {
  /** Roll calls in which both voted. */
  readonly ballots: number;
  /** Of these, roll calls in which both voted the same. */
  readonly same: number;
  readonly distance: number;
  /** Distances of every vote of the one and every vote of the other. */
  readonly ownDistance: number;
  /** Distances of every vote of both and every vote of both. */
  readonly pooledDistance: number;
}

export function pairSums(joint: JointBallots): PairSums {
  const [yy = 0, ya = 0, yn = 0, ay = 0, aa = 0, an = 0, ny = 0, na = 0, nn = 0] = joint;
  const first: Marginal = [yy + ya + yn, ay + aa + an, ny + na + nn];
  const second: Marginal = [yy + ay + ny, ya + aa + na, yn + an + nn];
  const both: Marginal = [first[0] + second[0], first[1] + second[1], first[2] + second[2]];
  return {
    ballots: first[0] + first[1] + first[2],
    same: yy + aa + nn,
    distance: ya + ay + an + na + 2 * (yn + ny),
    ownDistance: distanceOf(first, second),
    pooledDistance: distanceOf(both, both),
  };
}

/** Votes for yes, abstain and no. */
type Marginal = readonly [number, number, number];

/** Sum of distances over all combinations of the votes of two marginals. */
function distanceOf([y1, a1, n1]: Marginal, [y2, a2, n2]: Marginal): number {
  return y1 * a2 + a1 * y2 + a1 * n2 + n1 * a2 + 2 * (y1 * n2 + n1 * y2);
}
