import { expect, it } from "vitest";
import { treatiesTable } from "../../src/component/treaties-table.js";
import { treatyOf } from "../../src/site/look-up.js";
import { smallSiteRecordForTests } from "../record/small-site-record.js";

const siteRecord = smallSiteRecordForTests();

const links = { href: (target: string) => target };

it("the list of treaties gives a total in print beside the names where it is the later", () => {
  const standing = { ...treatyOf(siteRecord(), "XVIII-12"), signatoriesPrinted: null, partiesPrinted: 192 };
  const tableAsAt = (asAt: string | null) => treatiesTable([{ ...standing, asAt }], links).markup;
  expect(tableAsAt("2024-05-04")).toMatch(/>\d+<br><span class="kind">192 in print<\/span><\/td>/);
  expect(tableAsAt("2024-05-04").match(/>192 in print</g)).toHaveLength(1);
  expect(tableAsAt(standing.consentsSeen)).not.toContain("192 in print");
  const consented = treatiesTable(
    [{ ...standing, asAt: "2024-05-04", partiesPrinted: standing.consented }],
    links,
  );
  expect(consented.markup).not.toContain("in print<");
  expect(tableAsAt(null)).not.toContain("192 in print");
});
