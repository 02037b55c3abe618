import { describe, expect, it } from "vitest";
import { isBalanced } from "../../../src/import-ledger.js";
import { importGaVotes } from "../../../src/source/undl/ga-votes.js";
import { archiveOf, referenceWith } from "../../votes/small-archive.js";
import { release2024, release2025, release2026, special } from "./bulk-files.js";
import { importOf } from "./ga-import.js";

describe("the Library's bulk file of votes in the General Assembly", () => {
  it.each([
    ["2024_09_12_ga_resolutions_voting.csv", release2024],
    ["2025_03_31_ga_voting_corr1.csv", release2025],
    ["2026_02_06_ga_voting.csv", release2026],
  ])("is read by the names of its columns: %s", async (name, release) => {
    const { rollCalls, resolutions, ledger } = await importOf(name, release([special]));
    expect(rollCalls).toMatchObject([
      {
        rollCallId: "GA-ES-10-21",
        session: "ES-10",
        symbol: "A/RES/ES-10/21",
        kind: "whole",
        yes: 2,
        no: 1,
        abstain: 1,
        notVoting: 1,
        yesBy: ["FRA", "NAM"],
        noBy: ["USA"],
        abstainBy: ["CAN"],
      },
    ]);
    expect(rollCalls[0]?.notVotingBy).toContain("IRQ");
    expect(resolutions[0]?.title).toBe("A title, with a comma");
    expect(ledger).toMatchObject({ read: 5, imported: 5, merged: 0, refused: [] });
  });

  it("refuses a record whose title holds a control character, and takes the others", async () => {
    const odd = { ...special, undlId: "7", symbol: "A/RES/ES-10/22", title: "Pea\u0000ce" };
    const { rollCalls, ledger } = await importOf("2026_02_06_ga_voting.csv", release2026([special, odd]));
    expect(rollCalls.map(({ rollCallId }) => rollCallId)).toEqual(["GA-ES-10-21"]);
    expect(new Set(ledger.refused.map(({ reason }) => reason))).toEqual(
      new Set(['control character in the title: "Pea\\u0000ce"']),
    );
    expect(isBalanced(ledger)).toBe(true);
  });

  it("is the release of the latest day, not of the last name", async () => {
    const files = archiveOf({
      "2025_11_25_ga_voting.csv": release2026([special]),
      "2025_9_19_ga_voting.csv": "wrong\n",
    });
    const { sources } = await importGaVotes(files, referenceWith());
    expect(sources[0]).toMatchObject({
      sourceId: "undl-ga-votes-2025-11-25",
      asAt: "2025-11-25",
      grade: "official",
    });
  });

  it("names the seat of its day: GER, RUS before 1991, YUG, and 193 members are not asked for", async () => {
    const { rollCalls } = await importOf(
      "2026_02_06_ga_voting.csv",
      release2026([
        {
          ...special,
          symbol: "A/RES/39/10",
          session: "39",
          date: "1984-12-05",
          votes: ["GER Y", "RUS N", "YUG A", "EGY Y"],
        },
      ]),
    );
    expect(rollCalls[0]).toMatchObject({ yesBy: ["DEU", "EGY"], noBy: ["SUN"], abstainBy: ["YUG"] });
  });

  it("has Tanganyika under a code of its own", async () => {
    const { rollCalls } = await importOf(
      "2026_02_06_ga_voting.csv",
      release2026([
        {
          ...special,
          symbol: "A/RES/1702(XVI)",
          session: "16",
          date: "1961-12-19",
          votes: ["EAT Y", "FRA N"],
        },
      ]),
    );
    expect(rollCalls[0]).toMatchObject({ yesBy: ["TZA"], noBy: ["FRA"] });
  });

  it("takes a note that every row prints for one of the roll call, and tells it once", async () => {
    const note = "the delegation of Nauru had intended to vote against";
    const { rollCalls, remarks } = await importOf(
      "2026_02_06_ga_voting.csv",
      release2026([{ ...special, votes: [`FRA Y ${note}`, `NRU Y ${note}`] }]),
    );
    expect(rollCalls[0]).toMatchObject({ yesBy: ["FRA", "NRU"], intended: [] });
    expect(remarks).toEqual([`record 4025240, A/RES/ES-10/21, the note of the roll call: "${note}"`]);
  });

  it("keeps an intended vote beside the vote cast", async () => {
    const note =
      "Subsequently the delegation of Nauru informed the Secretariat that it had intended to vote against";
    const { rollCalls } = await importOf(
      "2026_02_06_ga_voting.csv",
      release2026([{ ...special, votes: ["FRA Y", `NRU Y ${note}`] }]),
    );
    expect(rollCalls[0]).toMatchObject({ yesBy: ["FRA", "NRU"], intended: ["NRU:no"] });
  });

  it("does not take early totals without names for silence", async () => {
    const { rollCalls } = await importOf(
      "2026_02_06_ga_voting.csv",
      release2026([
        {
          ...special,
          symbol: "A/RES/1(I)",
          session: "1",
          date: "1946-01-24",
          totals: ["47", "", "", "4"],
          votes: ["FRA X", "USA X"],
        },
      ]),
    );
    expect(rollCalls[0]).toMatchObject({ yes: 47, no: 0, notVoting: 4, yesBy: [], notVotingBy: [] });
  });

  const odd = {
    ...special,
    undlId: "7",
    symbol: "A/RES/ES-10/22",
    totals: ["3.0", "1.0", "0", "1.0"],
  } as const;

  it("refuses a roll call whose totals are not its votes, and says which exception it wants", async () => {
    const { rollCalls, disagreements, ledger } = await importOf(
      "2026_02_06_ga_voting.csv",
      release2026([special, odd]),
    );
    expect(rollCalls.map(({ rollCallId }) => rollCallId)).toEqual(["GA-ES-10-21"]);
    expect(disagreements).toEqual([]);
    expect(ledger.refused.map(({ found, reason }) => `${found}: ${reason}`)).toEqual(
      Array(5).fill(
        "record 7, A/RES/ES-10/22: yes: 3 printed, 2 listed; abstain: 0 printed, 1 listed; where its source stands so, add to reference/exceptions.csv a row with rule tally, document GA-ES-10-22, found what it prints",
      ),
    );
    expect(isBalanced(ledger)).toBe(true);
  });

  it("keeps the total and records the difference where an exception says that the source stands so", async () => {
    const [exception] = referenceWith().exceptions;
    if (exception === undefined) throw new Error("no exception on file");
    const excepted = { ...exception, rule: "tally", document: "GA-ES-10-22" } as const;
    const { rollCalls, disagreements, ledger, remarks } = await importOf(
      "2026_02_06_ga_voting.csv",
      release2026([odd]),
      { ...referenceWith(), exceptions: [excepted] },
    );
    expect(rollCalls).toMatchObject([
      { rollCallId: "GA-ES-10-22", yes: 3, yesBy: ["FRA", "NAM"], abstain: 0 },
    ]);
    expect(disagreements.map(({ field, valueA, valueB }) => [field, valueA, valueB])).toEqual([
      ["yes total of GA-ES-10-22", "3", "2"],
      ["abstain total of GA-ES-10-22", "0", "1"],
    ]);
    expect([ledger.refused, remarks]).toEqual([[], []]);
  });

  it("takes a name that is not on file with its code, and tells it", async () => {
    const votes = [{ code: "FRA", vote: "Y", name: "GAUL" }];
    const { rollCalls, remarks } = await importOf(
      "2026_02_06_ga_voting.csv",
      release2026([{ ...special, votes }]),
    );
    expect(rollCalls).toMatchObject([{ yesBy: ["FRA"] }]);
    expect(remarks).toEqual(['FRA: a name that is not on file, not compared: "GAUL"']);
  });

  it("tells many such names of one code in one line", async () => {
    const named = (undlId: string, name: string) => {
      const votes = [{ code: "FRA", vote: "Y", name }];
      return { ...special, undlId, symbol: `A/RES/ES-10/2${undlId}`, votes };
    };
    const rows = ["GAUL A", "GAUL B", "GAUL C", "GAUL D"].map((name, index) => named(`${index + 1}`, name));
    const { remarks } = await importOf("2026_02_06_ga_voting.csv", release2026(rows));
    expect(remarks).toEqual([
      'FRA: 4 names that are not on file, not compared: "GAUL A", "GAUL B", "GAUL C" and 1 more',
    ]);
  });
});
