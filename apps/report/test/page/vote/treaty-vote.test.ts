import { describe, expect, it } from "vitest";
import { treatyPage } from "../../../src/page/treaty/treaty.js";
import { treatyVotePage } from "../../../src/page/vote/treaty-vote.js";
import { pageFiles } from "../../../src/site/page-files.js";
import { smallSiteRecordForTests } from "../../record/small-site-record.js";

const record = smallSiteRecordForTests();

describe("a vote on a part of a resolution about a treaty", () => {
  const part = () => {
    const found = record().rollCalls.find(({ treatyId }) => treatyId !== null);
    if (found === undefined) throw new Error("no roll call about a treaty is on file");
    return { ...found, kind: "paragraph" } as const;
  };

  it("is not shown as one on the whole text", () => {
    const page = treatyVotePage(record(), part());
    const html = String(pageFiles(page, record().day)[0]?.content);
    expect(page.title).toContain(`Vote on part of ${part().symbol}`);
    expect(html).toContain(`<h1>Vote on part of ${part().symbol}</h1>`);
    expect(html).toContain("The vote was on a part of the text, not on the whole.");
  });

  it("is linked above the participants of the treaty, and has no column beside those on whole texts", () => {
    const page = treatyPage({ ...record(), rollCalls: [part()] }, part().treatyId ?? "");
    const html = String(pageFiles(page, record().day)[0]?.content);
    expect(html).toContain(`vote/${part().rollCallId}/index.html">part of ${part().symbol}</a>`);
    expect(html).not.toContain(`data-key="${part().rollCallId}"`);
  });
});
