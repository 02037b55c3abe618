import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { agreementRows } from "../../../src/statistics/votes/agreement-rows.js";
import { visitPairs } from "../../../src/statistics/votes/pair-counts.js";
import {
  bySession,
  type RecordedVote,
  type SessionVotes,
} from "../../../src/statistics/votes/recorded-vote.js";
import { voteBits } from "../../../src/statistics/votes/vote-bits.js";
import { type Similarity, similarityOf } from "./similarity.js";
import { hasUnvotes, sessionOnFile, unvotes } from "./votes-on-file.js";

type Measured = Similarity & { readonly ballots: number };

/** Every pair of a session as `A B`. */
function measure(votes: SessionVotes): ReadonlyMap<string, Measured> {
  return new Map(
    agreementRows(votes).map((row) => [
      `${row.participantA} ${row.participantB}`,
      { ballots: row.ballots, ...similarityOf(row) },
    ]),
  );
}

describe("agreement in session 74 with the United States (Voeten's file of 2020)", () => {
  const pairs = measure(sessionOnFile("74"));

  it.each([
    ["ISR USA", 0.960674, 0.94382, 89],
    ["GBR USA", 0.653846, 0.538462, 91],
    ["RUS USA", 0.287356, 0.206897, 87],
    ["IND USA", 0.269231, 0.197802, 91],
    ["CHN USA", 0.202247, 0.134831, 89],
  ])("%s is the published value", (pair, agreement, identical, ballots) => {
    expect(pairs.get(pair)?.agreement).toBeCloseTo(agreement, 6);
    expect(pairs.get(pair)?.identical).toBeCloseTo(identical, 6);
    expect(pairs.get(pair)?.ballots).toBe(ballots);
  });
});

describe.skipIf(!hasUnvotes)("agreement over the whole record (unvotes of 2020; needs ../shared)", () => {
  it("has the pairs, joint votes and mean of four other implementations", () => {
    const votes = unvotes();
    const names = votes.flatMap(({ yesBy, abstainBy, noBy }) => [...yesBy, ...abstainBy, ...noBy]);
    expect([names.length, votes.length, new Set(names).size]).toEqual([870_109, 6_203, 200]);
    const totals = new Map<string, { ballots: number; distance: number }>();
    for (const session of bySession(votes)) {
      const bits = voteBits(session);
      visitPairs(bits, (first, second, { ballots, distance }) => {
        const key = `${bits.members[first]}|${bits.members[second]}`;
        const total = totals.get(key) ?? { ballots: 0, distance: 0 };
        totals.set(key, total);
        total.ballots += ballots;
        total.distance += distance;
      });
    }
    const pairs = [...totals.values()];
    const joint = pairs.reduce((sum, { ballots }) => sum + ballots, 0);
    const mean =
      pairs.reduce((sum, { ballots, distance }) => sum + 1 - distance / (2 * ballots), 0) / pairs.length;
    expect([pairs.length, joint]).toEqual([19_570, 64_559_256]);
    expect(mean).toBeCloseTo(0.8192767, 7);
  });
});

const members = ["AFG", "BRA", "CHN", "DEU", "EGY", "FRA"];
const vote: fc.Arbitrary<RecordedVote> = fc
  .array(fc.constantFrom("yes", "abstain", "no", null), {
    minLength: members.length,
    maxLength: members.length,
  })
  .map((cast) => {
    const by = (choice: string) => members.filter((_, place) => cast[place] === choice);
    return { session: "1", yesBy: by("yes"), abstainBy: by("abstain"), noBy: by("no") };
  });
const session: fc.Arbitrary<SessionVotes> = fc
  .array(vote, { minLength: 1, maxLength: 70 })
  .map((votes) => ({ session: "1", votes }));
const seed = 20191227;

describe("the similarity of two members", () => {
  it("is what plain loops over the votes give, to 1e-12", () => {
    fc.assert(
      fc.property(session, (votes) => {
        const found = measure(votes);
        for (const [a, b] of pairsOf(members)) {
          const expected = plainly(votes, a, b);
          expectSame(found.get(`${a} ${b}`), expected);
        }
      }),
      { seed, numRuns: 60 },
    );
  });

  it("is the same whichever comes first, and whatever the order of the roll calls", () => {
    fc.assert(
      fc.property(session, ({ votes }) => {
        const turned = { session: "1", votes: votes.map(renamed).reverse() };
        const found = measure({ session: "1", votes });
        const mirrored = measure(turned);
        for (const [a, b] of pairsOf(members))
          expectSame(mirrored.get(`${mirror(b)} ${mirror(a)}`), found.get(`${a} ${b}`));
      }),
      { seed, numRuns: 40 },
    );
  });

  it("has S twice the agreement less 1", () => {
    fc.assert(
      fc.property(session, (votes) => {
        for (const { s, agreement } of measure(votes).values()) expect(s).toBeCloseTo(2 * agreement - 1, 12);
      }),
      { seed, numRuns: 40 },
    );
  });

  it("of a member with one that always votes the same is 1, and beyond chance 1 or not known", () => {
    fc.assert(
      fc.property(session, ({ votes }) => {
        const twins = votes.map(({ session: of, ...lists }) => ({ session: of, ...withTwin(lists) }));
        const pair = measure({ session: "1", votes: twins }).get("AFG ZZZ");
        fc.pre(pair !== undefined);
        expect([pair.agreement, pair.identical, pair.s]).toEqual([1, 1, 1]);
        expect([1, null]).toContain(pair.kappa);
        expect(pair.pi).toBe(pair.kappa);
      }),
      { seed, numRuns: 40 },
    );
  });
});

describe("the ballots of a session", () => {
  it("refuse a member with two ballots in one roll call", () => {
    const twice = { session: "1", yesBy: ["FRA"], abstainBy: [], noBy: ["FRA"] };
    expect(() => voteBits({ session: "1", votes: [twice] })).toThrow(
      "FRA has two ballots in one roll call of session 1",
    );
  });
});

function expectSame(found: Measured | undefined, expected: Measured | undefined): void {
  expect(found === undefined).toBe(expected === undefined);
  if (found === undefined || expected === undefined) return;
  expect(found.ballots).toBe(expected.ballots);
  for (const measureName of ["agreement", "identical", "s", "kappa", "pi"] as const) {
    const [left, right] = [found[measureName], expected[measureName]];
    if (left === null || right === null) expect(left).toBe(right);
    else expect(Math.abs(left - right)).toBeLessThan(1e-12);
  }
}

/** The definitions, roll call by roll call. */
function plainly({ votes }: SessionVotes, a: string, b: string): Measured | undefined {
  const codes: (readonly [number, number])[] = [];
  for (const cast of votes) {
    const choices = [cast.yesBy, cast.abstainBy, cast.noBy].filter((list) => list.length > 0);
    const [first, second] = [codeOf(cast, a), codeOf(cast, b)];
    if (choices.length > 1 && first !== null && second !== null) codes.push([first, second]);
  }
  if (codes.length === 0) return undefined;
  const n = codes.length;
  const observed = mean(codes.map(([x, y]) => Math.abs(x - y) / 2));
  const share = (code: number, side: 0 | 1) => codes.filter((pair) => pair[side] === code).length / n;
  const expected = (left: (code: number) => number, right: (code: number) => number) =>
    [1, 2, 3]
      .flatMap((x) => [1, 2, 3].map((y) => (Math.abs(x - y) / 2) * left(x) * right(y)))
      .reduce((p, q) => p + q);
  const own = expected(
    (code) => share(code, 0),
    (code) => share(code, 1),
  );
  const pooled = (code: number) => (share(code, 0) + share(code, 1)) / 2;
  const both = expected(pooled, pooled);
  return {
    ballots: n,
    agreement: 1 - observed,
    identical: mean(codes.map(([x, y]) => (x === y ? 1 : 0))),
    s: 1 - (2 * codes.reduce((sum, [x, y]) => sum + Math.abs(x - y), 0)) / (2 * n),
    kappa: own === 0 ? null : 1 - observed / own,
    pi: both === 0 ? null : 1 - observed / both,
  };
}

function codeOf({ yesBy, abstainBy, noBy }: RecordedVote, member: string): number | null {
  if (yesBy.includes(member)) return 1;
  if (abstainBy.includes(member)) return 2;
  return noBy.includes(member) ? 3 : null;
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

function pairsOf(names: readonly string[]): readonly (readonly [string, string])[] {
  return names.flatMap((a, place) => names.slice(place + 1).map((b) => [a, b] as const));
}

/** Names in the opposite order. */
function mirror(member: string): string {
  return `M${members.length - members.indexOf(member)}`;
}

function renamed({ session: of, yesBy, abstainBy, noBy }: RecordedVote): RecordedVote {
  return { session: of, yesBy: yesBy.map(mirror), abstainBy: abstainBy.map(mirror), noBy: noBy.map(mirror) };
}

function withTwin(lists: Omit<RecordedVote, "session">): Omit<RecordedVote, "session"> {
  const add = (list: readonly string[]) => (list.includes("AFG") ? [...list, "ZZZ"] : list);
  return { yesBy: add(lists.yesBy), abstainBy: add(lists.abstainBy), noBy: add(lists.noBy) };
}
