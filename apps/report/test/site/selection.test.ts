import { describe, expect, it } from "vitest";
import { keyedNames } from "../../src/site/record/keyed-rows.js";
import { having, joinedSelection, selectedDigests, selectedRows } from "../../src/site/selection.js";
import { smallSiteRecordForTests } from "../record/small-site-record.js";

const siteRecord = smallSiteRecordForTests();

describe("what is read of the tables of most rows", () => {
  const digests = new Map([
    ["spells", { all: "all of them", of: new Map([["treatyId", new Map([["XVIII-12", "its own"]])]]) }],
  ]);

  it("is the rows of some treaties, each once and in the order of all, or all", () => {
    const { spells } = siteRecord();
    const picked = having("treatyId", ["XVIII-16", "XVIII-12", "none", "XVIII-12"]);
    const some = selectedRows(siteRecord(), { spells: picked });
    const treaties = [...new Set(some.spells?.map(({ treatyId }) => treatyId))];
    expect(treaties).toEqual(["XVIII-12", "XVIII-16"]);
    expect(some.spells).toEqual(spells.filter(({ treatyId }) => treaties.includes(treatyId)));
    expect(selectedRows(siteRecord(), { spells: "all" })).toEqual({ spells });
  });

  it("is known to be as it was by the digests of these rows", () => {
    expect(selectedDigests(digests, { spells: having("treatyId", ["XVIII-12", "none"]) })).toEqual({
      spells: ["its own", undefined],
    });
    expect(selectedDigests(digests, { spells: "all" })).toEqual({ spells: "all of them" });
  });

  it("is of several pages together what any of them reads", () => {
    const [one, two] = ["XVIII-12", "XVIII-16"].map((id) => ({ spells: having("treatyId", [id]) }));
    const none = Object.fromEntries(keyedNames.map((name) => [name, []]));
    expect(joinedSelection([one ?? {}, {}, two ?? {}])).toEqual({
      ...none,
      spells: having("treatyId", ["XVIII-12", "XVIII-16"]),
    });
    expect(joinedSelection([one ?? {}, { spells: "all" }])).toEqual({ ...none, spells: "all" });
    const many = having(
      "treatyId",
      Array.from({ length: 1000 }, (_, number) => `I-${number}`),
    );
    expect(joinedSelection([{ spells: many }]).spells).toBe("all");
  });
});
