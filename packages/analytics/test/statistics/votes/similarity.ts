import type { AgreementRow } from "../../../src/statistics/votes/agreement-rows.js";

/** How alike two members voted. */
export interface Similarity {
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

/** The measures; sums are whole numbers until their last division. Both must have voted in one roll call at least. */
export function similarityOf({
  ballots,
  same,
  distance,
  ownDistance,
  pooledDistance,
}: AgreementRow): Similarity {
  return {
    agreement: (2 * ballots - distance) / (2 * ballots),
    identical: same / ballots,
    s: 1 - distance / ballots,
    kappa: beyondChance(distance * ballots, ownDistance),
    pi: beyondChance(4 * distance * ballots, pooledDistance),
  };
}

function beyondChance(observed: number, expected: number): number | null {
  return expected === 0 ? null : 1 - observed / expected;
}
