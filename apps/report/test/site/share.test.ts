import { describe, expect, it } from "vitest";
import { digestOf } from "../../src/site/digest.js";
import { pagePlans } from "../../src/site/page-plans.js";
import { onlyShare, treatyShare } from "../../src/site/share.js";
import { smallSiteRecordForTests } from "../record/small-site-record.js";

const siteRecord = smallSiteRecordForTests();

describe("the share of the record that a page is made from", () => {
  it("is all that the page can read", () => {
    const share = onlyShare(siteRecord(), treatyShare(siteRecord(), "XVIII-12"), "treaty XVIII-12");
    expect(share.standings.map(({ treatyId }) => treatyId)).toEqual(["XVIII-12"]);
    expect(() => share.claims).toThrow("treaty XVIII-12 reads claims, which is not among its inputs");
    expect(share.ledger.length).toBeGreaterThan(0);
    expect(share.ledger.every(({ treatyId }) => treatyId === "XVIII-12")).toBe(true);
    expect(() => share.voteLists).toThrow("reads voteLists, which is not among its inputs");
  });

  it("has a digest that every value and its place decide", () => {
    const rows = Array.from({ length: 300 }, (_, days) => ({ treatyId: "XXVI-8", days }));
    const digest = digestOf({ rows, day: "2026-07-31" });
    expect(digestOf({ rows: [...rows], day: "2026-07-31" })).toBe(digest);
    const others = [
      { rows: rows.toReversed(), day: "2026-07-31" },
      { rows: rows.slice(1), day: "2026-07-31" },
      { rows, day: "2026-08-01" },
      { lines: rows, day: "2026-07-31" },
      { rows: rows.map((row) => ({ ...row, days: row.days === 299 ? null : row.days })), day: "2026-07-31" },
    ];
    expect(new Set([digest, ...others.map(digestOf)]).size).toBe(others.length + 1);
  });

  it("goes by a name that no other page has", () => {
    const names = [...pagePlans(siteRecord())].map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
  });
});
