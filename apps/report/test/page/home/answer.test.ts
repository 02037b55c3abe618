import { expect, it } from "vitest";
import { answer } from "../../../src/page/home/answer.js";
import { smallSiteRecordForTests } from "../../record/small-site-record.js";

const siteRecord = smallSiteRecordForTests();

function wordsWith(consented: number, consentedReported: number): string {
  const standings = siteRecord().standings.map((standing) =>
    standing.treatyId === "XVIII-16"
      ? { ...standing, consented, consentedReported, consentedVerified: consented - consentedReported }
      : standing,
  );
  const { markup } = answer({ ...siteRecord(), standings }, "XVIII-16", { href: (target) => target });
  return markup.replaceAll("\u00a0", " ");
}

it("calls ratifications reported where none is verified, and else says how many are", () => {
  expect(wordsWith(2, 2)).toContain("9 have signed. 2 are reported to have ratified.");
  expect(wordsWith(2, 2)).toContain("<dt>Reported ratifications</dt><dd><b>2</b> <span>0 verified with");
  expect(wordsWith(3, 1)).toContain("9 have signed. 3 have ratified (1 only reported).");
  expect(wordsWith(3, 1)).toContain("<dt>Ratifications</dt><dd><b>3</b> <span>2 verified with");
  expect(wordsWith(3, 1)).not.toContain("Dates of deposit are not verified");
  expect(wordsWith(1, 0)).toContain("9 have signed. 1 has ratified.");
});
