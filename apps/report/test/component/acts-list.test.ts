import { describe, expect, it } from "vitest";
import { actsList } from "../../src/component/acts-list.js";
import { smallSiteRecordForTests } from "../record/small-site-record.js";

const record = smallSiteRecordForTests();

function lines(count: number): readonly string[] {
  const acts = record()
    .latestActs.filter(({ kind, grade }) => kind === "signature" && grade === "depositary")
    .slice(0, count);
  const list = String(actsList(record(), acts, { href: (target) => target }));
  return [...list.matchAll(/<li>(.*?)<\/li>/g)].map(([, line]) => (line ?? "").replace(/<[^>]*>/g, ""));
}

describe("the list of acts", () => {
  it("tells in one line of those who did the same on the same day", () => {
    expect(lines(2)).toEqual([
      "25 Oct 2025: Brazil and China signed the Convention against Cybercrime depositary, United Nations Treaty Collection",
    ]);
    expect(lines(4)).toEqual([
      "25 Oct 2025: 4 participants signed the Convention against Cybercrime: Brazil, China, Egypt and European Union depositary, United Nations Treaty Collection",
    ]);
  });
});
