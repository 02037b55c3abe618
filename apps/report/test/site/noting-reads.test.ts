import { describe, expect, it } from "vitest";
import { digestOfReads, notingReads } from "../../src/site/noting-reads.js";
import { smallSiteRecordForTests } from "../record/small-site-record.js";

const siteRecord = smallSiteRecordForTests();

describe("what a page of which there is one read of the record", () => {
  it("is known by name and digest, so that another value of it or another day is seen, and of nothing else", () => {
    const record = siteRecord();
    const { record: noting, reads } = notingReads(record);
    expect(noting.claims.concat([])).toEqual(record.claims);
    expect(noting.groups.length).toBeGreaterThan(0);
    expect(reads()).toEqual(["claims", "groups"]);
    const digest = digestOfReads(record, reads());
    expect(digestOfReads({ ...record, packedCurves: [] }, reads())).toBe(digest);
    expect(digestOfReads({ ...record, groups: [] }, reads())).not.toBe(digest);
    expect(digestOfReads({ ...record, day: "2000-01-01" }, reads())).not.toBe(digest);
  });
});
