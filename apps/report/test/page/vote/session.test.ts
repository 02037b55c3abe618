import type { SessionAgreement } from "@depositary/analytics";
import { describe, expect, it } from "vitest";
import { sessionPage } from "../../../src/page/vote/session.js";
import { pageFiles } from "../../../src/site/page-files.js";
import { smallSiteRecordForTests } from "../../record/small-site-record.js";

const record = smallSiteRecordForTests();

const agreement: SessionAgreement = {
  session: "74",
  rollCalls: 91,
  contested: 90,
  meanAgreement: 0.8,
  shareWithoutVote: null,
  highestNumber: null,
  numbersWithRollCall: null,
};

function htmlWith(known: Partial<SessionAgreement>): string {
  const page = sessionPage({ ...record(), sessionAgreements: [{ ...agreement, ...known }] }, "74");
  return String(pageFiles(page, record().day)[0]?.content);
}

describe("the page of a session", () => {
  it("says which share was adopted without a vote", () => {
    expect(htmlWith({ shareWithoutVote: 0.75 })).toContain(
      "75% of its resolutions were adopted without a vote",
    );
  });

  it("says that it is not known, and what the numbers of resolutions tell of it", () => {
    expect(htmlWith({})).not.toContain("Their numbers run");
    const html = htmlWith({ highestNumber: 1267, numbersWithRollCall: 91 });
    expect(html).toContain("What share of its resolutions was adopted without a vote is not known");
    expect(html).toContain("numbers run to at least 1,267, and roll calls are on file for 91 of these");
  });
});
