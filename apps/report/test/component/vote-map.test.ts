import { describe, expect, it } from "vitest";
import { voteMap } from "../../src/component/vote-map.js";

const names = new Map([["YUG", "Yugoslavia"]]);

describe("the map of a roll call", () => {
  it("says what its colours mean, and names the members of which no tile tells", () => {
    const map = String(
      voteMap(
        {
          rollCallId: "GA-9-plain-1",
          yes: ["FRA", "YUG"],
          no: ["USA"],
          abstain: [],
          notVoting: [],
          intended: [],
        },
        "Map",
        names,
      ),
    );
    expect(map).toContain(
      '<li><span class="vote yes">Yes</span></li><li><span class="vote no">No</span></li></ul>',
    );
    expect(map).toContain("Without one: Yugoslavia.");
    expect(map).not.toContain("Abstained");
  });
});
