import { describe, expect, it } from "vitest";
import { importWideVotes } from "../../../src/source/undl/wide-votes.js";
import { archiveOf, hasSharedVotes, referenceWith, sharedArchive } from "../../votes/small-archive.js";

describe("a hand-made file with a column for each State", () => {
  const heading =
    "id,Council,Date,Title,Resolution,country,subregion,continent,tags,FRA,USA,TOTAL VOTES,NO-VOTE COUNT,ABSTAIN COUNT,NO COUNT,YES COUNT,Link,token,Scrape_Year";
  const row = (yes: string, id = "1") =>
    `${id},General Assembly,2024-12-02,T,A/RES/79/47,,,,,YES,NO,2,,,1.0,${yes},l,t,2025`;
  const importOf = (...lines: readonly string[]) =>
    importWideVotes(
      archiveOf({ "undl_wide_sample.csv": `${lines.join("\n")}\n` }),
      "undl_wide_sample.csv",
      referenceWith(),
    );
  const wide = (yes: string) => importOf(heading, row(yes));

  it("has each resolution once: what says the same is merged, what says otherwise is refused", async () => {
    const { rollCalls, ledger } = await importOf(heading, row("1"), row("1"), row("", "2"));
    expect(rollCalls).toHaveLength(1);
    expect(ledger).toMatchObject({ read: 3, imported: 1, merged: 1 });
    expect(ledger.refused).toMatchObject([
      {
        found: "record 2, A/RES/79/47",
        reason: "another record of the resolution, 1, differs: printed",
      },
    ]);
  });

  it("is known by the names of its columns, each of which stands there once", async () => {
    const turned = (line: string) => line.split(",").reverse().join();
    const { rollCalls } = await importOf(turned(heading), turned(row("1")));
    expect(rollCalls).toMatchObject([{ yesBy: ["FRA"], noBy: ["USA"], yes: 1, no: 1 }]);
    await expect(importOf(heading.replace("USA", "FRA"), row("1"))).rejects.toThrow("twice: FRA");
  });

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
