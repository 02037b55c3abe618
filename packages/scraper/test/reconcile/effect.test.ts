import { describe, expect, it } from "vitest";
import { action, draft, source, take } from "./small-ledger.js";

const CONSENT = draft("BEL", "ratification", "2012-08-20");
const OFFICIAL = source("official-2", "official", "2".repeat(64));

function effect(held: string | null, stated: string | null, isDepositary: boolean) {
  const onFile = action("BEL", "ratification", "2012-08-20", "depositary-1", { effectiveOn: held });
  const rest = isDepositary ? {} : { source: OFFICIAL };
  const { actions, disagreements, changes } = take([{ ...CONSENT, effectiveOn: stated }], [onFile], rest);
  return { kept: actions[0]?.effectiveOn, disagreements, changes };
}

describe("the day on which an act on file took effect", () => {
  it("is filled in from any source where none is on file", () => {
    expect(effect(null, "2012-12-01", false)).toEqual({ kept: "2012-12-01", disagreements: [], changes: [] });
  });

  it("stays where a document states none", () => {
    expect(effect("2012-12-01", null, true)).toEqual({ kept: "2012-12-01", disagreements: [], changes: [] });
  });

  it("stays the depositary's where weaker evidence states another, and both are told", () => {
    const { kept, disagreements } = effect("2012-12-01", "2012-12-02", false);
    expect(kept).toBe("2012-12-01");
    expect(disagreements).toMatchObject([
      { field: "effect of ratification", valueA: "2012-12-02", valueB: "2012-12-01", shown: "2012-12-01" },
    ]);
  });

  it("is the later one where the depositary states another, and both are told", () => {
    const { kept, disagreements } = effect("2012-12-01", "2012-12-02", true);
    expect(kept).toBe("2012-12-02");
    expect(disagreements).toMatchObject([{ shown: "2012-12-02" }]);
  });
});
