import { kind } from "@depositary/model";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import {
  coverage,
  type Database,
  rollCalls,
  signedAlike,
  voteMovement,
  voteStandings,
} from "../../src/index.js";
import { BUILD_TIMEOUT, openBuiltRecord } from "../built-record.js";
import { builtInMemory } from "../fixture.js";

describe("what goes with a signature of the Convention against Cybercrime", () => {
  let database: Database;
  beforeAll(async () => {
    database = await openBuiltRecord();
  }, BUILD_TIMEOUT);
  afterAll(() => database.close());

  const overlapOn = (day: string) =>
    database.rowsOf(
      {
        treatyId: kind.text,
        signed: kind.integer,
        signedAndConsented: kind.integer,
        signedBothOnly: kind.integer,
      },
      "SELECT treaty_id, signed, signed_and_consented, signed_both_only FROM overlap_on('XVIII-16', $day)",
      { day },
    );

  it("of the 73 members that signed, 36 had voted yes on launching the negotiation, 18 no, 15 abstained, 4 did not vote", async () => {
    const votes = (await voteStandings(database)).filter(({ rollCallId }) => rollCallId === "GA-74-247");
    expect(votes.map(({ vote, members, signed }) => [vote, members, signed])).toEqual([
      ["yes", 79, 36],
      ["abstain", 33, 15],
      ["no", 60, 18],
      ["notVoting", 21, 4],
    ]);
  });

  it("73 members voted yes twice and 10 went from yes to abstention", async () => {
    const moves = await voteMovement(database, "GA-73-187", "GA-74-247");
    const moved = (before: string, after: string) =>
      moves.find((move) => move.before === before && move.after === after)?.members;
    expect([moved("yes", "yes"), moved("yes", "abstain"), moved("yes", "notVoting")]).toEqual([73, 10, 10]);
  });

  it("every roll call about a treaty has its four votes, and only treaties with a ledger have counts", async () => {
    const standings = await voteStandings(database);
    const ids = new Set(standings.map(({ rollCallId }) => rollCallId));
    const counted = (await rollCalls(database)).filter(({ rollCallId }) => ids.has(rollCallId));
    expect(counted.length).toBe(ids.size);
    for (const { members, signed, consented, shareSigned } of standings) {
      expect(signed ?? 0).toBeLessThanOrEqual(members);
      expect(consented === null).toBe(signed === null);
      expect(shareSigned).toBe(signed === null ? null : signed / members);
    }
  });

  // published: 48.6% of the population (2024) and 45.2% of the product (2023, DPRK missing); the ratifiers 1.4% and 0.7%
  it("signatories cover half of mankind and of its product, ratifiers a hundredth", async () => {
    const rows = await coverage(database, "XVIII-16", "2026-07-31");
    const of = (standing: string, indicator: string) =>
      rows.find((row) => row.standing === standing && row.indicator === indicator);
    expect(of("signatories", "population")).toMatchObject({ year: 2024, states: 74, missing: [] });
    expect(of("signatories", "gdp")).toMatchObject({ year: 2023, states: 74 });
    expect(of("signatories", "gdp")?.missing).toContain("Democratic People's Republic of Korea");
    expect(Math.abs((of("signatories", "population")?.share ?? 0) - 0.486)).toBeLessThan(0.004);
    expect(Math.abs((of("signatories", "gdp")?.share ?? 0) - 0.452)).toBeLessThan(0.001);
    expect(Math.abs((of("consents", "population")?.share ?? 0) - 0.014)).toBeLessThan(0.001);
    expect(of("consents", "gdp")?.missing).toEqual(["Qatar"]);
  });

  it("covers nothing before the day of opening", async () => {
    expect(await coverage(database, "XVIII-16", "2025-10-24")).toEqual([]);
  });

  // published as of late November 2026, over 197 States; here Niue and the Cook Islands are left out. -.02 was published for the Arms
  // Trade Treaty: over all 197 it is -.028
  it.each([
    ["XVIII-14", 0.29],
    ["XXVII-2-a", 0.2],
    ["VI-19", 0.2],
    ["XVIII-12", 0.2],
    ["XXV-4", -0.08],
    ["IV-16", -0.07],
    ["IV-9-b", -0.05],
    ["XXVI-8", -0.028],
  ])(
    "its signatories are as like those of %s at the same age as was published",
    async (treatyId, published) => {
      const alike = await signedAlike(database, "XVIII-16", "2026-11-23");
      const found = alike.find((row) => row.treatyId === treatyId);
      expect(found?.days).toBe(394);
      expect(Math.abs((found?.phi ?? 1) - published)).toBeLessThan(0.012);
    },
  );

  it("its signatories are most like those of the conventions on crime in their first year", async () => {
    const alike = await signedAlike(database, "XVIII-16", "2026-10-25");
    expect(alike[0]?.days).toBe(365);
    const large = alike.filter(({ signatories }) => signatories >= 50);
    expect(large[0]?.treatyId).toBe("XVIII-14");
  });

  // published; the signatories that are in no group are the European Union and the State of Palestine
  it("has signatories of every regional group", async () => {
    expect(
      await database.rows(
        `SELECT un_group, count(DISTINCT participant_id)::INTEGER AS signatories FROM action JOIN participant USING (participant_id)
         WHERE treaty_id = 'XVIII-16' AND action.kind = 'signature' GROUP BY un_group ORDER BY signatories DESC`,
      ),
    ).toEqual([
      { unGroup: "African", signatories: 22 },
      { unGroup: "Asia-Pacific", signatories: 20 },
      { unGroup: "WEOG", signatories: 13 },
      { unGroup: "GRULAC", signatories: 11 },
      { unGroup: "Eastern European", signatories: 7 },
      { unGroup: null, signatories: 2 },
    ]);
  });

  it("covers by its ratifiers .7% of the product where Qatar's of 2022 is taken for that of 2023, which is not on file", async () => {
    const [row] = await database.rowsOf(
      { share: kind.double },
      `SELECT (sum(value) FILTER (participant_id IN ('AZE', 'QAT', 'VNM')) / sum(value) FILTER (year = 2023))::DOUBLE AS share
       FROM indicator JOIN participant USING (participant_id)
       WHERE indicator = 'gdp' AND participant_id <> 'EU' AND (year = 2023 OR (year = 2022 AND participant_id = 'QAT'))`,
    );
    expect(row?.share.toFixed(3)).toBe("0.007");
  });

  it("the likeness of two treaties at one age does not depend on which is asked first, where they are equally old", async () => {
    const [first] = (await signedAlike(database, "XVIII-12", "2001-12-12")).filter(
      ({ treatyId }) => treatyId === "XVIII-12-a",
    );
    const [second] = (await signedAlike(database, "XVIII-12-a", "2001-12-12")).filter(
      ({ treatyId }) => treatyId === "XVIII-12",
    );
    expect(first?.phi).toBeCloseTo(second?.phi ?? Number.NaN, 12);
  });

  it("leaves out a treaty whose evidence does not reach the age, of which it is not known who had signed by then", async () => {
    const small = await builtInMemory();
    try {
      const beside = async (day: string) =>
        (await signedAlike(small, "IV-1", day)).map(({ treatyId }) => treatyId).toSorted();
      expect(await beside("2000-03-01")).toEqual(["XVIII-12", "XVIII-16"]);
      expect(await beside("2002-03-01")).toEqual(["XVIII-12"]);
    } finally {
      small.close();
    }
  });

  it("its signatories overlap with the parties to the conventions on organized crime and on corruption", async () => {
    const rows = await overlapOn("2026-07-31");
    for (const treatyId of ["XVIII-12", "XVIII-14"]) {
      const row = rows.find((one) => one.treatyId === treatyId);
      expect(row?.signed).toBe(75);
      expect(row?.signedAndConsented).toBeGreaterThan(60);
      expect((row?.signedAndConsented ?? 0) + (row?.signedBothOnly ?? 0)).toBeLessThanOrEqual(75);
    }
    expect((await overlapOn("2000-01-01"))[0]?.signedAndConsented).toBe(0);
  });

  it("the evidence for a treaty beside which they are held is that of its own progress", async () => {
    const differing = await database.rows(
      "FROM overlap_on('XVIII-16', '2026-07-31') AS o JOIN treaty_progress AS p USING (treaty_id) SELECT treaty_id WHERE o.evidence_up_to IS DISTINCT FROM p.evidence_up_to",
    );
    expect(differing).toEqual([]);
  });

  // published for the tables of 2014: between treaties that nearly all have joined the share in common says nothing;
  // Timor-Leste, which stands in the tables since June 2014, is bound by VI-19 from 1 September
  it("the parties of UNTOC and of the convention of 1988 on drugs were nearly the same in 2014: Jaccard .926", async () => {
    const [found] = await database.rowsOf(
      { jaccard: kind.double },
      `
      SELECT count(*) FILTER (untoc.participant_id IS NOT NULL AND drugs.participant_id IS NOT NULL) / count(*) AS jaccard
      FROM parties_on('XVIII-12', DATE '2014-09-01') AS untoc
      FULL JOIN parties_on('VI-19', DATE '2014-09-01') AS drugs USING (participant_id)`,
    );
    expect(Math.abs((found?.jaccard ?? 0) - 0.926)).toBeLessThan(0.001);
  });

  it("session_agreement says how many roll calls were contested, and no share where the file is not complete", async () => {
    expect(
      await database.rows(
        "SELECT roll_calls, contested, pairs, share_without_vote FROM session_agreement WHERE session = '74'",
      ),
    ).toEqual([{ rollCalls: 91, contested: 91, pairs: 18_335, shareWithoutVote: null }]);
  });

  // A/RES/40/64 has parts A to I, each with its roll call; before session 31 a symbol does not tell the number within its session.
  it("session_agreement says how far the resolutions of a session are numbered, and how many numbers have a roll call", async () => {
    expect(
      await database.rows(
        "SELECT session, highest_number, numbers_with_roll_call FROM session_agreement WHERE session IN ('30', '40', '72', '78') ORDER BY session",
      ),
    ).toEqual([
      { session: "30", highestNumber: null, numbersWithRollCall: null },
      { session: "40", highestNumber: 257, numbersWithRollCall: 87 },
      { session: "72", highestNumber: 262, numbersWithRollCall: 93 },
      { session: "78", highestNumber: null, numbersWithRollCall: null },
    ]);
  });

  it("session_agreement says which share was adopted without a vote where the resolutions of a session are on file", async () => {
    const small = await builtInMemory();
    try {
      await small.run(
        `INSERT INTO resolution BY NAME
         SELECT * REPLACE ('A/RES/74/' || unnest([1, 2, 3]) AS symbol, 'without vote' AS adoption) FROM resolution WHERE symbol = 'A/RES/74/247'`,
      );
      expect(
        await small.rows(
          "SELECT roll_calls, resolutions, without_vote, share_without_vote FROM session_agreement WHERE session = '74'",
        ),
      ).toEqual([{ rollCalls: 1, resolutions: 4, withoutVote: 3, shareWithoutVote: 0.75 }]);
    } finally {
      small.close();
    }
  });
});
