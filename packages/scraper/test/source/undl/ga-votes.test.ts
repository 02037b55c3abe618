import { describe, expect, it } from "vitest";
import { isBalanced } from "../../../src/import-ledger.js";
import { importGaVotes } from "../../../src/source/undl/ga-votes.js";
import { archiveOf, referenceWith } from "../../votes/small-archive.js";
import { type BulkResolution, release2024, release2025, release2026, special } from "./bulk-files.js";

function importOf(name: string, text: string, reference = referenceWith()) {
  return importGaVotes(archiveOf({ [name]: text }), reference);
}

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

  it("stops at a heading that it does not know", async () => {
    await expect(
      importOf("2026_02_06_ga_voting.csv", release2026([special]).replace("ms_vote", "vote")),
    ).rejects.toThrow(/unknown or repeated column: "vote"\n.*no column ms_vote or ms_votes/);
  });

  it.each([
    [{ votes: ["FRA P", "USA N"] }, 'FRA, row 7: not a vote: "P"'],
    [{ votes: ["SUN Y", "USA N"] }, 'SUN, row 7: "SUN" means nobody on 2023-10-27 to 2023-10-27'],
    [{ votes: ["XYZ Y", "USA N"] }, 'XYZ, row 7: no participant has the code "XYZ"'],
    [{ votes: ["XYZ P", "USA N"] }, 'XYZ, row 7: not a vote: "P"; no participant has the code "XYZ"'],
    [
      { votes: [{ code: "FRA", vote: "Y", name: "GERMANY" }, "USA N"] },
      'FRA, row 7: the name "GERMANY" means DEU, the code "FRA" FRA',
    ],
    [{ votes: ["USA N", "USA Y"] }, "USA, row 8: a second vote of USA"],
  ])(
    "refuses a roll call whole where a row of it is not understood, and takes the others: %j",
    async (change, said) => {
      const other = { ...special, undlId: "7", symbol: "A/RES/ES-10/22", ...change };
      const { rollCalls, ledger } = await importOf("2026_02_06_ga_voting.csv", release2026([special, other]));
      expect(rollCalls.map(({ symbol }) => symbol)).toEqual(["A/RES/ES-10/21"]);
      expect(ledger).toMatchObject({ read: 7, imported: 5, merged: 0 });
      expect(ledger.refused.map(({ found, reason }) => `${found}: ${reason}`)).toEqual([
        `record 7, A/RES/ES-10/22, ${said}`,
        "record 7, A/RES/ES-10/22: refused with its roll call: a row of it is not understood",
      ]);
    },
  );

  it.each([
    [{ symbol: "A/79/L.1" }, "not a symbol known"],
    [{ date: "2023-02-30" }, 'not a day: "2023-02-30"'],
    [{ date: "27/10/2023" }, 'not a day: "27/10/2023"'],
    [{ date: "" }, 'not a day: ""'],
    [
      { totals: ["1.5", "1", "-1", ""], members: "1e2" },
      'not a total (yes): "1.5"; not a total (abstain): "-1"; not a total (members): "1e2"',
    ],
    [{ totals: ["99999999999", "", "", ""] }, 'not a total (yes): "99999999999"'],
    [{ session: "ES-11" }, 'session "ES-11" where the symbol says ES-10'],
    [{ symbol: "A/RES/79/22", session: "79" }, "the day 2023-10-27 where the symbol is of 2024 or 2025"],
    [{ undlId: "" }, 'not a record number: ""'],
    [{ undlId: "7\u0000" }, 'not a record number: "7\\u0000"'],
  ] as const)("refuses a roll call whose record is not understood: %j", async (change, reason) => {
    const other: BulkResolution = { ...special, undlId: "7", symbol: "A/RES/ES-10/22", ...change };
    const { rollCalls, ledger } = await importOf("2026_02_06_ga_voting.csv", release2026([special, other]));
    expect(rollCalls).toHaveLength(1);
    expect(ledger.refused).toHaveLength(5);
    expect(new Set(ledger.refused.map((refusal) => refusal.reason))).toEqual(new Set([reason]));
    expect(ledger.refused[0]?.found).toBe(`record ${other.undlId}, ${other.symbol}`);
    expect(isBalanced(ledger)).toBe(true);
  });

  it.each([
    ["4.0", "a record lists every member: 4 printed, 5 listed"],
    ["193", "a record lists every member: 193 printed, 5 listed"],
  ])("refuses a record that does not list the %s members that it prints", async (members, reason) => {
    const other = { ...special, undlId: "7", symbol: "A/RES/ES-10/22", members };
    const { rollCalls, ledger } = await importOf("2026_02_06_ga_voting.csv", release2026([special, other]));
    expect(rollCalls.map(({ symbol }) => symbol)).toEqual(["A/RES/ES-10/21"]);
    expect(ledger.refused.map((refusal) => refusal.reason)).toEqual(Array(5).fill(reason));
    expect(isBalanced(ledger)).toBe(true);
  });

  const withAgain = (again: string) => {
    const votes = [...special.votes, again];
    const totals = ["2.0", "1.0", "1.0", "1.0"] as const;
    const other = { ...special, undlId: "7", symbol: "A/RES/ES-10/22", votes, totals, members: "5" };
    return importOf("2026_02_06_ga_voting.csv", release2026([other, special]));
  };

  it("names the member whose row stands there again with another vote", async () => {
    const { ledger } = await withAgain("USA Y");
    expect(ledger.refused.map(({ found, reason }) => `${found}: ${reason}`)).toEqual([
      "record 7, A/RES/ES-10/22, USA, row 7: a second vote of USA",
      ...Array(5).fill(
        "record 7, A/RES/ES-10/22: refused with its roll call: a row of it is not understood; a record lists every member: 5 printed, 6 listed",
      ),
    ]);
    expect(isBalanced(ledger)).toBe(true);
  });

  it("takes a row that stands there twice once, and counts it as merged", async () => {
    const { rollCalls, ledger } = await withAgain("USA N");
    expect(rollCalls.map(({ noBy, no }) => [noBy, no])).toEqual(Array(2).fill([["USA"], 1]));
    expect(ledger).toMatchObject({ read: 11, imported: 10, merged: 1, refused: [] });
    const noted = await withAgain("USA N had intended to abstain");
    expect(noted.ledger.refused[0]?.reason).toBe("a second vote of USA");
  });

  it("makes no ballots of members that it does not list, even where it prints no number of members", async () => {
    const { rollCalls } = await importOf(
      "2026_02_06_ga_voting.csv",
      release2026([{ ...special, members: "" }]),
    );
    expect(rollCalls.map(({ notVotingBy }) => notVotingBy)).toEqual([["IRQ"]]);
  });

  it("refuses a record whose rows are not of one resolution", async () => {
    const totals = ["2.0", "1.0", "1.0", "1.0"] as const;
    const rows = [special, { ...special, date: "2023-10-28", votes: ["GBR Y"], totals, members: "5.0" }];
    const { ledger } = await importOf("2026_02_06_ga_voting.csv", release2026(rows));
    expect(ledger.refused.map(({ reason }) => reason)).toEqual(
      Array(6).fill("the rows of the record differ: date"),
    );
  });

  it.each(["", "Silence procedure", "Adopted without objection"])(
    "refuses a roll call whose modality is a word not known: %j",
    async (modality) => {
      const other = { ...special, undlId: "7", symbol: "A/RES/ES-10/22", modality };
      const { rollCalls, resolutions, ledger } = await importOf(
        "2024_09_12_ga_resolutions_voting.csv",
        release2024([special, other]),
      );
      expect([...rollCalls, ...resolutions].map(({ symbol }) => symbol)).toEqual(
        Array(2).fill("A/RES/ES-10/21"),
      );
      expect(new Set(ledger.refused.map(({ reason }) => reason))).toEqual(
        new Set([`not a modality known: ${JSON.stringify(modality)}`]),
      );
      expect(isBalanced(ledger)).toBe(true);
    },
  );

  it.each([
    ["Vote", "recorded vote", 1],
    ["Vote, recorded", "recorded vote", 1],
    ["Vote recorded", "recorded vote", 1],
    ["Vote, non-recorded", "non-recorded vote", 0],
    ["Without Vote", "without vote", 0],
    ["Without a vote", "without vote", 0],
  ])("has the modality %j: %s", async (modality, adoption, count) => {
    const { rollCalls, resolutions } = await importOf(
      "2024_09_12_ga_resolutions_voting.csv",
      release2024([{ ...special, modality }]),
    );
    expect(resolutions.map((row) => row.adoption)).toEqual([adoption]);
    expect(rollCalls).toHaveLength(count);
  });
});
