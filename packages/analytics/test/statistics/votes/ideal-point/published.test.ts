import { describe, expect, it } from "vitest";
import { estimateSession } from "../../../../src/statistics/votes/ideal-point/session-estimate.js";
import { median, pearson, spearman } from "../correlation.js";
import { hasPublishedPoints, publishedPoints } from "../published-points.js";
import { sessionOnFile, sessionsOnFile } from "../votes-on-file.js";

/** Bailey, Strezhnev and Voeten, file of April 2020, posterior means. */
const published = {
  "74": {
    USA: 2.694793,
    ISR: 2.587448,
    GBR: 1.726315,
    FRA: 1.482207,
    CAN: 1.416297,
    POL: 1.219414,
    BRA: 0.320986,
    CHN: -0.333645,
    VNM: -0.815849,
    CUB: -1.681578,
    IRN: -1.703532,
  },
  "35": {
    USA: 2.450686,
    ISR: 2.093829,
    GBR: 2.062065,
    FRA: 1.943905,
    CAN: 1.919212,
    POL: -1.529809,
    BRA: 0.073828,
    CHN: -0.03348,
    VNM: -1.527004,
    CUB: -1.424895,
    IRN: -0.372306,
  },
} as const;

describe("ideal points beside the published series", () => {
  it.each(Object.entries(published))("order eleven members of session %s alike", (session, points) => {
    const positions = positionsOf(session);
    const names = Object.keys(points);
    const ours = names.map((member) => positions.get(member) ?? Number.NaN);
    expect(pearson(ours, Object.values(points))).toBeGreaterThan(0.9);
    expect(spearman(ours, Object.values(points))).toBeGreaterThan(0.9);
  });

  it.skipIf(!hasPublishedPoints)(
    "correlate with it in sessions 46 to 74 as a converged fit does (needs ../shared)",
    () => {
      const found = correlations(46, 74);
      expect(found).toHaveLength(29);
      expect(median(found.map(({ rank }) => rank))).toBeGreaterThanOrEqual(0.98);
      expect(median(found.map(({ linear }) => linear))).toBeGreaterThanOrEqual(0.955);
    },
  );
});

function correlations(first: number, last: number) {
  const points = publishedPoints();
  return sessionsOnFile
    .filter(({ session }) => Number(session) >= first && Number(session) <= last)
    .map(({ session }) => {
      const pairs = [...positionsOf(session)].flatMap(([member, position]) => {
        const point = points.get(`${session} ${member}`);
        return point === undefined ? [] : [[position, point] as const];
      });
      const [ours, theirs] = [pairs.map(([position]) => position), pairs.map(([, point]) => point)];
      return { session, members: pairs.length, linear: pearson(ours, theirs), rank: spearman(ours, theirs) };
    });
}

function positionsOf(session: string): ReadonlyMap<string, number> {
  const estimate = estimateSession(sessionOnFile(session));
  return new Map(estimate?.ballots.members.map((member, place) => [member, estimate.positions[place] ?? 0]));
}
