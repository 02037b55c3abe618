import { describe, expect, it } from "vitest";
import { importWideVotes } from "../../../src/source/undl/wide-votes.js";
import { archiveOf, hasSharedVotes, referenceWith, sharedArchive } from "../../votes/small-archive.js";

describe("a hand-made file with a column for each State", () => {
  const heading =
    "id,Council,Date,Title,Resolution,country,subregion,continent,tags,FRA,USA,TOTAL VOTES,NO-VOTE COUNT,ABSTAIN COUNT,NO COUNT,YES COUNT,Link,token,Scrape_Year";
  const wide = (yes: string) =>
    importWideVotes(
      archiveOf({
        "undl_wide_sample.csv": `${heading}\n1,General Assembly,2024-12-02,T,A/RES/79/47,,,,,YES,NO,2,,,1.0,${yes},l,t,2025\n`,
      }),
      "undl_wide_sample.csv",
      referenceWith(),
    );

  it("may leave a total blank", async () => {
    expect((await wide("")).rollCalls).toMatchObject([{ yesBy: ["FRA"], noBy: ["USA"], no: 1 }]);
  });

  it("is refused for a total that is none", async () => {
    await expect(wide("1x")).rejects.toThrow('row 1: not a total (YES COUNT): "1x"');
  });
});

describe.skipIf(!hasSharedVotes)("the wide sample in ../shared (skipped where that is absent)", () => {
  it("has two roll calls with the totals that it prints", async () => {
    const { rollCalls, disagreements, ledger } = await importWideVotes(
      sharedArchive,
      "undl_wide_sample.csv",
      referenceWith(),
    );
    expect(
      rollCalls.map(({ rollCallId, yes, no, abstain, notVoting }) => [
        rollCallId,
        yes,
        no,
        abstain,
        notVoting,
      ]),
    ).toEqual([
      ["GA-79-47", 142, 35, 9, 7],
      ["GA-79-58", 121, 1, 33, 38],
    ]);
    expect(rollCalls.map((row) => row.notVotingBy.length)).toEqual([7, 38]);
    expect(disagreements).toEqual([]);
    expect(ledger).toMatchObject({ read: 2, imported: 2 });
  });
});
