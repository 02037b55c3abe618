import { describe, expect, it } from "vitest";
import { describeCounts, standingCounts } from "../../src/reconcile/standing-counts.js";
import { action } from "./small-ledger.js";

const NOBODY = { participants: [], memberships: [] };

describe("how a treaty stands", () => {
  it("counts those that apply it apart from its parties, once each, those that ceased to left out", () => {
    const actions = [
      action("ALB", "application", "2019-06-22"),
      action("SRB", "application", "2019-06-22"),
      action("SRB", "succession", "2020-03-12"),
      action("DEU", "application", "1984-05-09"),
      action("DEU", "withdrawal", "1990-01-01..2026-01-01"),
      action("FRA", "application", "2027-01-01"),
    ];
    const counts = standingCounts(actions, "2026-01-01", null, NOBODY);
    expect(describeCounts(counts)).toBe("0 signatories, 1 party, 1 applying it");
  });

  it("says nothing of applying where nobody does", () => {
    const counts = standingCounts([action("ALB", "ratification", "2019-06-22")], "2026-01-01", null, NOBODY);
    expect(describeCounts(counts)).toBe("0 signatories, 1 party");
  });
});
