import { expect, it } from "vitest";
import { regionPage } from "../../../src/page/region/region.js";
import { smallSiteRecordForTests } from "../../record/small-site-record.js";

const record = smallSiteRecordForTests();

function description(change: { readonly isReported: boolean }): string {
  const standing = record().groups.find(({ unGroup }) => unGroup === "Asia-Pacific");
  if (standing === undefined) throw new Error("the small record has members of the group");
  const everyone = record().everyone.map((one) => (one.isReported ? { ...one, ...change } : one));
  return regionPage({ ...record(), everyone }, standing, "Asia-Pacific").description;
}

it("tells instruments that are only reported from those on file", () => {
  expect(description({ isReported: true })).toMatch(
    /; 2 are reported to have ratified, with no deposit verified\.$/,
  );
  expect(description({ isReported: false })).toMatch(/; 2 have an instrument on file\.$/);
});
