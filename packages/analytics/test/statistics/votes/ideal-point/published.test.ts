import { fileURLToPath } from "node:url";
import { groupBy, kind, type RowOfShape } from "@depositary/model";
import { beforeAll, describe, expect, it } from "vitest";
import { startFrom } from "../../../../src/statistics/votes/ideal-point/fit-probit.js";
import { probitData } from "../../../../src/statistics/votes/ideal-point/probit-data.js";
import { scaledBallots } from "../../../../src/statistics/votes/ideal-point/scaled-ballots.js";
import { startingPosition } from "../../../../src/statistics/votes/ideal-point/starting-position.js";
import { BUILD_TIMEOUT, openBuiltRecord } from "../../../built-record.js";
import { isSoak } from "../../../soak.js";
import { median, pearson, spearman } from "../correlation.js";
import { hasPublishedPoints, pointsOf, publishedPoints } from "../published-points.js";
import { signatureRegression } from "../signature-regression.js";
import { sessionOnFile, sessionsOnFile } from "../votes-on-file.js";
import { emStep } from "./em-step.js";

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

/** Ideal points by session and member, as they stand in the repository's own database, and how alike members voted. */
let positions: ReadonlyMap<string, ReadonlyMap<string, number>>;
let agreements: readonly PairAgreement[];
beforeAll(async () => {
  const database = await openBuiltRecord();
  const rows = await database.rowsOf(
    { session: kind.text, member: kind.text, position: kind.double },
    "SELECT session, participant_id AS member, ideal_point AS position FROM ideal_point ORDER BY ALL",
  );
  const sessions = groupBy(rows, ({ session }) => session);
  positions = new Map(
    [...sessions].map(([session, own]) => [
      session,
      new Map(own.map(({ member, position }) => [member, position])),
    ]),
  );
  agreements = await database.rowsOf(
    pairAgreement,
    `SELECT session, participant_a AS a, participant_b AS b, agreement
    FROM agreement WHERE TRY_CAST(session AS INTEGER) BETWEEN 46 AND 74 ORDER BY ALL`,
  );
  database.close();
}, BUILD_TIMEOUT);

const pairAgreement = { session: kind.text, a: kind.text, b: kind.text, agreement: kind.double };
type PairAgreement = RowOfShape<typeof pairAgreement>;

describe("ideal points beside the published series", () => {
  it.each(Object.entries(published))("order eleven members of session %s alike", (session, points) => {
    const found = positionsOf(session);
    const names = Object.keys(points);
    const ours = names.map((member) => found.get(member) ?? Number.NaN);
    expect(pearson(ours, Object.values(points))).toBeGreaterThan(0.9);
    expect(spearman(ours, Object.values(points))).toBeGreaterThan(0.9);
  });

  it.skipIf(!hasPublishedPoints)("stand beside the file that has these values (needs ../shared)", () => {
    const points = publishedPoints();
    for (const [session, ofSession] of Object.entries(published))
      for (const [member, point] of Object.entries(ofSession))
        expect(points.get(`${session} ${member}`)).toBeCloseTo(point, 6);
    expect(points.get("35 SUN")).toBeCloseTo(-2.106626, 6);
    const [[most, highest] = ["", 0]] = [...points].toSorted(([, a], [, b]) => b - a);
    expect([most, highest.toFixed(2)]).toEqual(["44 USA", "3.15"]);
    const values = [...points.values()];
    const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
    const variance = values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length;
    expect(Math.abs(mean)).toBeLessThan(0.005);
    expect(Math.abs(Math.sqrt(variance) - 0.985)).toBeLessThan(0.005);
  });

  // published for a fit to convergence of the same model: medians .961 and .986, worst .919. Votes and names on file differ a little.
  it.skipIf(!hasPublishedPoints)(
    "correlate with it in sessions 46 to 74 as a converged fit was published to (needs ../shared)",
    () => {
      const found = correlations().filter(({ session }) => Number(session) >= 46);
      expect(found).toHaveLength(29);
      expect(median(found.map(({ rank }) => rank))).toBeGreaterThanOrEqual(0.98);
      expect(median(found.map(({ linear }) => linear))).toBeGreaterThanOrEqual(0.955);
      expect(Math.abs(median(found.map(({ linear }) => linear)) - 0.961)).toBeLessThan(0.004);
      expect(Math.abs(median(found.map(({ rank }) => rank)) - 0.986)).toBeLessThan(0.002);
      const [worst] = found.toSorted((a, b) => a.linear - b.linear);
      expect(worst?.session).toBe("59");
      expect(Math.abs((worst?.linear ?? 0) - 0.919)).toBeLessThan(0.004);
      for (const [session, linear, rank] of [
        ["53", 0.927, 0.98],
        ["60", 0.96, 0.971],
        ["74", 0.963, 0.983],
      ] as const) {
        const own = found.find((one) => one.session === session);
        expect(Math.abs((own?.linear ?? 0) - linear)).toBeLessThan(0.001);
        expect(Math.abs((own?.rank ?? 0) - rank)).toBeLessThan(0.001);
      }
    },
  );

  // why a fit is not stopped early, however well it then correlates
  it.skipIf(!hasPublishedPoints)(
    "are flattered by a fit that stops at 200 steps, as was published (needs ../shared)",
    () => {
      const found = stoppedCorrelations(200);
      expect(Math.abs(median(found.map(({ linear }) => linear)) - 0.977)).toBeLessThan(0.002);
      expect(Math.abs(median(found.map(({ rank }) => rank)) - 0.989)).toBeLessThan(0.002);
      expectWorst(found, "53", 0.948);
    },
    60_000,
  );

  it.skipIf(!hasPublishedPoints || !isSoak)(
    "are flattered less by one that stops at 1,000: .968 here, .963 published (DEPOSITARY_SOAK, needs ../shared)",
    () => {
      const found = stoppedCorrelations(1000);
      // worst here is session 53, there 59: this fit is less far on its way to the same end
      expect(Math.abs(median(found.map(({ linear }) => linear)) - 0.968)).toBeLessThan(0.002);
      expect(found.toSorted((a, b) => a.linear - b.linear)[0]?.session).toBe("53");
    },
  );

  // published as the median over sessions; the votes on file differ a little
  it.skipIf(!hasPublishedPoints)(
    "are farther apart the less two members agree, as was published (needs ../shared)",
    () => {
      expect(Math.abs(median(distancesAgainstAgreement()) - -0.875)).toBeLessThan(0.015);
    },
  );

  // rewritten with `npx vitest run packages/analytics/test/statistics/votes/ideal-point/published.test.ts --update`
  it.skipIf(!hasPublishedPoints)(
    "stand beside it in docs/ideal-points.md, session by session (needs ../shared)",
    async () => {
      await expect(report(correlations())).toMatchFileSnapshot(
        fileURLToPath(new URL("../../../../../../docs/ideal-points.md", import.meta.url)),
      );
    },
  );
});

interface Correlation {
  readonly session: string;
  readonly members: number;
  readonly linear: number;
  readonly rank: number;
}

/** Pearson's and Spearman's correlation of every session that both have. */
function correlations(): readonly Correlation[] {
  const points = publishedPoints();
  const sessions = [...sessionsOnFile].sort((a, b) => Number(a.session) - Number(b.session));
  return sessions
    .map(({ session }) => correlationOf(session, positionsOf(session), points))
    .filter(({ members }) => members > 0);
}

function correlationOf(
  session: string,
  positions: ReadonlyMap<string, number>,
  points: ReadonlyMap<string, number>,
): Correlation {
  const pairs = [...positions].flatMap(([member, position]) => {
    const point = points.get(`${session} ${member}`);
    return point === undefined ? [] : [[position, point] as const];
  });
  const [ours, theirs] = [pairs.map(([position]) => position), pairs.map(([, point]) => point)];
  return { session, members: pairs.length, linear: pearson(ours, theirs), rank: spearman(ours, theirs) };
}

/** Correlations of sessions 46 to 74 after some steps of plain expectation and maximisation. */
function stoppedCorrelations(steps: number): readonly Correlation[] {
  const points = publishedPoints();
  return sessionsOnFile
    .filter(({ session }) => Number(session) >= 46 && Number(session) <= 74)
    .map(({ session }) => correlationOf(session, stoppedAt(session, steps), points));
}

function expectWorst(found: readonly Correlation[], session: string, linear: number): void {
  const [worst] = found.toSorted((a, b) => a.linear - b.linear);
  expect(worst?.session).toBe(session);
  expect(Math.abs((worst?.linear ?? 0) - linear)).toBeLessThan(0.003);
}

/** Correlation of the distance of two published points with the agreement of the two members on file, in each of sessions 46 to 74. */
function distancesAgainstAgreement(): readonly number[] {
  const points = publishedPoints();
  const pairs = agreements.flatMap(({ session, a, b, agreement }) => {
    const [one, other] = [points.get(`${session} ${a}`), points.get(`${session} ${b}`)];
    return one === undefined || other === undefined
      ? []
      : [{ session, agreement, distance: Math.abs(one - other) }];
  });
  return [...groupBy(pairs, ({ session }) => session).values()].map((own) =>
    pearson(
      own.map(({ distance }) => distance),
      own.map(({ agreement }) => agreement),
    ),
  );
}

/** Positions after some steps of plain expectation and maximisation, the United States positive. */
function stoppedAt(session: string, steps: number): ReadonlyMap<string, number> {
  const ballots = scaledBallots(sessionOnFile(session));
  if (ballots === null) return new Map();
  const data = probitData(ballots);
  let fit = startFrom(startingPosition(ballots), data.rollCalls);
  for (let step = 0; step < steps; step++) fit = emStep(data, fit);
  const sign = Math.sign(fit.x[ballots.members.indexOf("USA")] ?? 1);
  return new Map(ballots.members.map((member, place) => [member, sign * (fit.x[place] ?? 0)]));
}

function report(found: readonly Correlation[]): string {
  const late = found.filter(({ session }) => Number(session) >= 46);
  const row = ({ session, members, linear, rank }: Correlation) =>
    `| ${session} | ${members} | ${linear.toFixed(3)} | ${rank.toFixed(3)} |`;
  return `# Ideal points beside the published series

Our ideal points of each session, as [methods.md](methods.md#where-does-a-member-stand-among-the-others) computes them, beside those
of Bailey, Strezhnev and Voeten (posterior means, file of April 2020). Theirs are dynamic, three-valued and on one scale for all
sessions; ours rest on the votes of one session, yes against not yes. So only correlations can be compared, not levels, and votes on
paragraphs and amendments are in theirs and not in ours. A test writes this page.

Sessions 46 to 74: median Pearson ${median(late.map(({ linear }) => linear)).toFixed(3)}, median Spearman ${median(late.map(({ rank }) => rank)).toFixed(3)}.

| session | members | Pearson | Spearman |
| ---: | ---: | ---: | ---: |
${found.map(row).join("\n")}

## Ideal point and signature

Logistic regression of having signed the Convention against Cybercrime on the ideal point in session 74, over members, for one
standard deviation of the points. No relation is found; that is the finding.

| points | members | signed | coefficient | 95% | p |
| --- | ---: | ---: | ---: | --- | ---: |
${signatureRow("published", pointsOf("74"))}
${signatureRow("ours", [...positionsOf("74")])}
`;
}

function signatureRow(name: string, points: readonly (readonly [string, number])[]): string {
  const fit = signatureRegression(points);
  const interval = `${fit.lower.toFixed(2)} to ${fit.upper.toFixed(2)}`;
  return `| ${name} | ${fit.observations} | ${fit.positive} | ${fit.coefficient.toFixed(2)} | ${interval} | ${fit.p.toFixed(2)} |`;
}

function positionsOf(session: string): ReadonlyMap<string, number> {
  return positions.get(session) ?? new Map();
}
