import { describe, expect, it } from "vitest";
import { importGaVotes } from "../../../src/source/undl/ga-votes.js";
import { importUnvotes } from "../../../src/source/unvotes/import.js";
import type { VoteImport, VoteReference } from "../../../src/votes/vote-import.js";
import { archiveOf, referenceWith } from "../../votes/small-archive.js";
import { unvotesOf } from "../unvotes/small-unvotes.js";
import { release2026, special } from "./bulk-files.js";
import { forty, recordOfForty } from "./forty-votes.js";

function importOf(name: string, text: string, reference = referenceWith()) {
  return importGaVotes(archiveOf({ [name]: text }), reference);
}

function afterImport(filed: VoteImport): VoteReference {
  return { ...referenceWith(filed.rollCalls), sources: [...referenceWith().sources, ...filed.sources] };
}

describe("a record of the Library about a vote on file", () => {
  it.each(["2004-03-01", "2003-12-14"])(
    "is the vote on file of the same symbol though it says another day, %s, and says which days",
    async (date) => {
      const filed = await importUnvotes(
        unvotesOf([{ rcid: 5600, session: 58, date: "2003-12-03", unres: "R/58/20", ballots: forty }]),
        referenceWith(),
      );
      const { rollCalls, disagreements } = await importOf(
        "2026_02_06_ga_voting.csv",
        release2026([{ ...recordOfForty, date }]),
        afterImport(filed),
      );
      expect(rollCalls).toMatchObject([{ rollCallId: "GA-58-20", date, kind: "whole" }]);
      expect(disagreements.map(({ field, shown, valueB }) => [field, shown, valueB])).toEqual([
        ["date of GA-58-20", date, "2003-12-03"],
      ]);
    },
  );

  it("is the vote on file of its own day before one of another", async () => {
    const [before, own] = ["2003-11-03", "2003-12-03"].map((date, at) => ({
      rcid: 5600 + at,
      session: 58,
      date,
      unres: "R/58/20",
      ballots: forty,
    }));
    const filed = await importUnvotes(
      unvotesOf([before, own].filter((row) => row !== undefined)),
      referenceWith(),
    );
    const { rollCalls, disagreements } = await importOf(
      "2026_02_06_ga_voting.csv",
      release2026([recordOfForty]),
      afterImport(filed),
    );
    expect(rollCalls.map(({ kind, date }) => [kind, date])).toEqual([
      ["unknown", "2003-11-03"],
      ["whole", "2003-12-03"],
    ]);
    expect(disagreements).toEqual([]);
  });

  it.each([
    ["2026_02_06_ga_voting.csv", "2025_09_19_ga_voting.csv"],
    ["2025_9_19_ga_voting_corr1.csv", "2025_09_19_ga_voting.csv"],
    ["2025_9_19_ga_voting_corr10.csv", "2025_09_19_ga_voting_corr2.csv"],
  ])("corrects with %s what %s said, in whatever order they are imported", async (later, earlier) => {
    const corrected = { ...special, votes: ["FRA Y", "USA N", "NAM Y", "IRQ A", "CAN X"] };
    const texts: Readonly<Record<string, string>> = {
      [later]: release2026([corrected]),
      [earlier]: release2026([special]),
    };
    const [forwards, backwards] = await Promise.all(
      [
        [earlier, later],
        [later, earlier],
      ].map(async ([first = "", second = ""]) =>
        importOf(second, texts[second] ?? "", afterImport(await importOf(first, texts[first] ?? ""))),
      ),
    );
    expect(forwards?.rollCalls).toMatchObject([{ abstainBy: ["IRQ"], notVotingBy: ["CAN"] }]);
    expect(backwards?.rollCalls).toEqual(forwards?.rollCalls);
    const ballots = [forwards, backwards].map((found) =>
      found?.disagreements.map(({ participantId, shown, valueB }) => [participantId, shown, valueB]),
    );
    expect(ballots).toEqual(
      Array(2).fill([
        ["CAN", "notVoting", "abstain"],
        ["IRQ", "abstain", "notVoting"],
      ]),
    );
    expect(backwards?.disagreements).toEqual(forwards?.disagreements);
  });

  it("is a disagreement with itself where a file of the same name has another vote", async () => {
    const name = "2026_02_06_ga_voting.csv";
    const official = await importOf(name, release2026([recordOfForty]));
    const votes = recordOfForty.votes.map((vote) => (vote === "USA Y" ? "USA N" : vote));
    const text = release2026([{ ...recordOfForty, votes }]);
    const replaced = await importOf(name, text, afterImport(official));
    expect(replaced.rollCalls).toEqual(official.rollCalls);
    const ballots = replaced.disagreements.filter(({ field }) => field.startsWith("ballot"));
    expect(ballots).toMatchObject([{ participantId: "USA", valueA: "yes", valueB: "no", shown: "yes" }]);
  });

  it("is not overwritten by a secondary source: who did not vote did not, and totals stand as printed", async () => {
    const votes = recordOfForty.votes.map((vote) => (vote === "USA Y" ? "USA X" : vote));
    const record = { ...recordOfForty, votes: [...votes, "NAM X"] };
    const unvotes = unvotesOf([
      {
        rcid: 5600,
        session: 58,
        date: "2003-12-03",
        unres: "R/58/20",
        ballots: [...forty, "NA Namibia no", "TO Tonga no"],
      },
    ]);
    const name = "2026_02_06_ga_voting.csv";
    const official = await importOf(name, release2026([record]));
    const after = await importUnvotes(unvotes, afterImport(official));
    expect(after.rollCalls).toEqual(official.rollCalls);
    const secondary = await importUnvotes(unvotes, referenceWith());
    const before = await importOf(name, release2026([record]), afterImport(secondary));
    expect(before.rollCalls).toEqual(official.rollCalls);
    const said = after.disagreements.map(({ participantId, shown, valueB }) => [
      participantId,
      shown,
      valueB,
    ]);
    expect(said).toEqual([
      ["USA", "notVoting", "yes"],
      ["NAM", "notVoting", "no"],
      ["TON", "not listed", "no"],
    ]);
  });

  it("gives a vote on file its symbol, its kind, its day and the better votes", async () => {
    const onFile = await importUnvotes(
      unvotesOf([{ rcid: 3900, session: 50, date: "1995-12-04", unres: "R/50/38A", ballots: forty }]),
      referenceWith(),
    );
    const { rollCalls, disagreements } = await importOf(
      "2026_02_06_ga_voting.csv",
      release2026([
        {
          ...special,
          symbol: "A/RES/50/38 A",
          session: "50",
          date: "1995-12-06",
          votes: recordOfForty.votes.map((vote) => (vote === "USA Y" ? "USA N" : vote)),
        },
      ]),
      afterImport(onFile),
    );
    expect(rollCalls).toHaveLength(1);
    expect(rollCalls[0]).toMatchObject({
      rollCallId: "GA-50-38A",
      kind: "whole",
      date: "1995-12-06",
      noBy: ["USA"],
    });
    expect(rollCalls[0]?.sourceId).toBe("undl-ga-votes-2026-02-06");
    expect(disagreements.filter(({ field }) => field.startsWith("ballot"))).toMatchObject([
      { participantId: "USA", valueA: "no", valueB: "yes", shown: "no" },
    ]);
  });
});
