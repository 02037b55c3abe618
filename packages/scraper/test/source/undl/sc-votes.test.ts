import { describe, expect, it } from "vitest";
import { importScVotes } from "../../../src/source/undl/ga-votes.js";
import { archiveOf, referenceWith } from "../../votes/small-archive.js";
import { councilRelease, special } from "./bulk-files.js";

describe("the Library's bulk file of votes in the Security Council", () => {
  it("has roll calls of votes and none of adoptions without a vote, whatever their members show", async () => {
    const files = archiveOf({
      "2026_02_06_sc_voting.csv": councilRelease([
        {
          ...special,
          symbol: "S/RES/2353(2017)",
          session: "",
          totals: ["1", "0", "1", "0"],
          votes: ["FRA Y", "CHN A"],
          date: "2017-05-24",
        },
        {
          ...special,
          undlId: "2",
          symbol: "S/RES/1999(2011)",
          totals: ["0", "0", "0", "0"],
          votes: ["FRA X", "USA X"],
          date: "2011-07-13",
          modality: "Without Vote",
        },
        {
          ...special,
          undlId: "3",
          symbol: "S/RES/2000 (2011)",
          totals: ["2", "0", "0", "0"],
          votes: ["FRA Y", "USA Y"],
          date: "2011-07-27",
          modality: "Without Vote",
        },
      ]),
    });
    const { rollCalls, resolutions, ledger } = await importScVotes(files, referenceWith());
    expect(rollCalls).toMatchObject([
      {
        rollCallId: "SC-2353",
        body: "SC",
        session: "2017",
        yesBy: ["FRA"],
        abstainBy: ["CHN"],
        notVotingBy: [],
      },
    ]);
    expect(resolutions.map(({ symbol, adoption }) => [symbol, adoption])).toEqual([
      ["S/RES/1999(2011)", "without vote"],
      ["S/RES/2000(2011)", "without vote"],
      ["S/RES/2353(2017)", "recorded vote"],
    ]);
    expect(resolutions.map(({ title }) => title)).toEqual(resolutions.map(({ symbol }) => symbol));
    expect(ledger).toMatchObject({ read: 6, imported: 6 });
  });
});
