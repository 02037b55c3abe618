import { describe, expect, it } from "vitest";
import { searchIndex } from "../../src/site/search-index.js";
import { smallSiteRecordForTests } from "../record/small-site-record.js";

const record = smallSiteRecordForTests();

describe("the index of the search", () => {
  it("has the treaties of the Secretary-General before those of other depositaries", () => {
    const { standings, ...rest } = record();
    const [first] = standings;
    if (first === undefined) throw new Error("the small record has treaties");
    const budapest = { ...first, treatyId: "CETS-185", shortTitle: "Budapest Convention" };
    const { content } = searchIndex({ ...rest, standings: [budapest, ...standings] });
    expect(content.indexOf("(XVIII-16)")).toBeLessThan(content.indexOf("(CETS-185)"));
  });

  it("finds a participant by the words of any name that a source prints, each once", () => {
    const spellings = ["viet-nam", "vietnam", "the republic of vietnam"].map((name) => ({
      participantId: "VNM",
      name,
    }));
    const { content } = searchIndex({ ...record(), spellings });
    expect(content).toMatch(/"VNM[^"]* viet-nam vietnam the republic of"/);
  });
});
