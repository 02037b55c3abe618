/** A place on a cumulative curve. */
export interface Point {
  readonly days: number;
  readonly participants: number;
}

/** Where the scales lie within a drawing, in px. */
export interface CurveFrame {
  readonly left: number;
  readonly right: number;
  /** Free to the right of them. */
  readonly edge: number;
  readonly height: number;
  readonly marginTop: number;
  readonly marginBottom: number;
  readonly isNarrow: boolean;
}

interface CurveEnd {
  readonly evidenceDays: number;
  readonly stopDays: number | null;
}

/** How far the scales reach. */
interface CurveExtent {
  readonly horizonDays: number;
  readonly top: number;
}

/**
 * The steps within the scales from the day of opening on, carried to the end of the evidence, the day on which the rule
 * was met or the edge of the chart, whichever comes first.
 */
export function cutCurve(
  steps: readonly Point[],
  { evidenceDays, stopDays }: CurveEnd,
  { horizonDays, top }: CurveExtent,
): readonly Point[] {
  const end = Math.min(horizonDays, stopDays ?? Math.max(evidenceDays, steps.at(-1)?.days ?? 0));
  const inside = steps.filter(({ days, participants }) => days <= end && participants <= top);
  const points = [{ days: 0, participants: 0 }, ...inside];
  const beyond = steps.find(({ days, participants }) => days <= end && participants > top);
  if (beyond !== undefined) return [...points, { days: beyond.days, participants: top }];
  const last = points.at(-1);
  return last === undefined || last.days === end
    ? points
    : [...points, { days: end, participants: last.participants }];
}

/** How many had acted by `day`. */
export function valueAt(points: readonly Point[], day: number): number {
  return points.findLast(({ days }) => days <= day)?.participants ?? 0;
}
