import { describe, expect, it } from "vitest";
import { consentNoun, forceClause, forceWords, positionWords } from "../../src/text/standing-words.js";
import { smallSiteRecordForTests } from "../record/small-site-record.js";

const siteRecord = smallSiteRecordForTests();

it("names what was deposited by its kind where there is one", () => {
  const nounOf = (...kinds: Parameters<typeof consentNoun>[0][number]["consentKind"][]) =>
    consentNoun(kinds.map((consentKind) => ({ consentKind })));
  expect(nounOf("ratification", null, "ratification")).toBe("ratification");
  expect(nounOf("ratification", "accession")).toBe("instrument");
  expect(nounOf("consentToBeBound")).toBe("instrument");
  expect(nounOf(null)).toBe("instrument");
});

it("says of who leaves later that it is a party, and until when", () => {
  expect(positionWords({ status: "party", leavesOn: null })).toBe("party");
  expect(positionWords({ status: "party", leavesOn: "2026-01-27" })).toBe(
    "party, withdrawn from 27\u00a0January\u00a02026",
  );
});

describe("whether a treaty is in force", () => {
  const standingWith = (inForceOn: string | null, threshold: number | null, rule: string | null) => {
    const [standing] = siteRecord().standings;
    if (standing === undefined) throw new Error("the small record has treaties");
    return { ...standing, inForceOn, threshold, rule, actions: 1, remaining: null };
  };

  it.each([
    ["2003-09-29", null, null, "in force since 29 September 2003", "it is in force since 29 September 2003"],
    [null, 40, null, "not in force", "it is not in force"],
    [null, null, "further conditions", "not in force", "it is not in force"],
    [null, null, null, "entry into force not on file", "whether it is in force is not on file"],
  ])("in force %s, threshold %s, rule %s: %s", (inForceOn, threshold, rule, words, clause) => {
    const standing = standingWith(inForceOn, threshold, rule);
    expect(forceWords(standing)).toBe(words);
    expect(forceClause(standing, "it")).toBe(clause);
  });

  it("is not denied where no act is on file, or where the number is met and the day is not known", () => {
    const standing = standingWith(null, 27, "27 instruments");
    expect(forceWords({ ...standing, remaining: 1 })).toBe("not in force");
    expect(forceWords({ ...standing, remaining: 0 })).toBe("entry into force not on file");
    expect(forceWords({ ...standing, remaining: 1, actions: 0 })).toBe("entry into force not on file");
  });
});
