import { expect, it } from "vitest";
import { chapterPage } from "../../../src/page/treaty/chapter.js";
import { smallSiteRecordForTests } from "../../record/small-site-record.js";

const record = smallSiteRecordForTests();

function wordsWith(treaties: number, treatiesWithActions: number, signatories: number): string {
  const [chapter] = record().chapters.filter((one) => one.evidenceUpTo !== null);
  if (chapter === undefined) throw new Error("the small record has no chapter with participants");
  const counts = { treaties, treatiesWithActions, participants: 9, signatories, consents: 8 };
  return chapterPage(record(), { ...chapter, ...counts }).description;
}

it("says of how many treaties participants are on file, and no word of signatures where there are none", () => {
  expect(wordsWith(1, 1, 0)).toMatch(/^1 treaty on file, with participants by name: 9 participants, 8 inst/);
  expect(wordsWith(3, 3, 5)).toMatch(/^3 treaties on file, all with .* 9 participants, 5 signatures and 8 /);
  expect(wordsWith(3, 2, 5)).toMatch(/^3 treaties on file, 2 with participants by name: /);
});
