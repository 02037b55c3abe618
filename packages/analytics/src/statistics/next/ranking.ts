/** One that was ranked by a chance, and whether it happened. */
export interface Ranked {
  readonly chance: number;
  readonly happened: boolean;
}

/**
 * The chance that one to which it happened was ranked before one to which it did not, ties counting half (the area under the ROC
 * curve, Hanley and McNeil 1982, doi:10.1148/radiology.143.1.7063747); null where it happened to all or to none.
 */
export function areaUnderCurve(ranked: readonly Ranked[]): number | null {
  const happened = ranked.filter((one) => one.happened).length;
  const others = ranked.length - happened;
  if (happened === 0 || others === 0) return null;
  const sorted = ranked.toSorted((a, b) => a.chance - b.chance);
  let ranks = 0;
  for (let start = 0; start < sorted.length; ) {
    const chance = sorted[start]?.chance;
    let end = start;
    let own = 0;
    for (; sorted[end]?.chance === chance; end++) own += sorted[end]?.happened ? 1 : 0;
    ranks += (own * (start + end + 1)) / 2;
    start = end;
  }
  return (ranks - (happened * (happened + 1)) / 2) / (happened * others);
}

/** The share to which it happened of the first `count`; those at the edge with equal chances share the places that are left. */
export function precision(ranked: readonly Ranked[], count: number): number {
  const sorted = ranked.toSorted((a, b) => b.chance - a.chance);
  const edge = sorted[count - 1]?.chance ?? Number.NEGATIVE_INFINITY;
  const before = sorted.filter(({ chance }) => chance > edge);
  const tied = sorted.filter(({ chance }) => chance === edge);
  const hits = (some: readonly Ranked[]) => some.filter(({ happened }) => happened).length;
  const share = tied.length === 0 ? 0 : hits(tied) / tied.length;
  return (
    (hits(before) + share * (Math.min(count, sorted.length) - before.length)) / Math.min(count, sorted.length)
  );
}
