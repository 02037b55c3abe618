import { describe, expect, it } from "vitest";
import { isBalanced } from "../../../src/import-ledger.js";
import { type BulkResolution, release2024, release2026, special } from "./bulk-files.js";
import { importOf } from "./ga-import.js";

describe("what is not understood in the Library's bulk file of votes", () => {
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
