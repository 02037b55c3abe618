import { beforeAll, describe, expect, it } from "vitest";
import { statusLine } from "../../../src/page/treaty/status-line.js";
import { treatyOf } from "../../../src/site/look-up.js";
import type { SiteRecord } from "../../../src/site/record.js";
import { smallSiteRecord } from "../../record/small-site-record.js";

let record: SiteRecord;

beforeAll(async () => {
  record = await smallSiteRecord();
});

describe("where a treaty stands, and as of when", () => {
  it("gives totals in print first where they are later than the last name on file", () => {
    const standing = { ...treatyOf(record, "XVIII-12"), signatoriesPrinted: 147, partiesPrinted: 192 };
    const publisher = record.sources.find(({ sourceId }) => sourceId === standing.sourceId)?.publisher;
    expect(statusLine(record, { ...standing, asAt: "2024-05-04" })).toContain(
      `. 147 signatories and 192 parties as printed by the ${publisher}, as at 4 May 2024. 4 named signatories, `,
    );
    expect(statusLine(record, { ...standing, asAt: standing.consentsSeen })).not.toContain("as printed by");
  });

  it("says nothing of totals that are not in print", () => {
    const standing = { ...treatyOf(record, "XVIII-12"), signatoriesPrinted: null, partiesPrinted: null };
    expect(statusLine(record, { ...standing, asAt: "2024-05-04" })).not.toContain("as printed by");
  });

  it.each([
    ["2026-01-27", "Withdrawn since, by notice on file", "27 January 2026"],
    ["2030-01-27", "Notice of withdrawal on file", "27 January 2030"],
  ])("names who leaves after the last evidence, on %s", (leavesOn, words, day) => {
    const [party, ...others] = record.participants.filter(({ treatyId }) => treatyId === "XVIII-12");
    if (party === undefined) throw new Error("the small record has no participant of XVIII-12");
    const standing = treatyOf(record, "XVIII-12");
    const leaving = { ...record, participants: [{ ...party, leavesOn }, ...others] };
    expect(statusLine(leaving, standing)).toContain(
      ` on file. ${words}: ${party.name}, with effect from ${day}. `,
    );
    expect(statusLine(record, standing)).not.toMatch(/[Ww]ithdraw/);
  });
});
