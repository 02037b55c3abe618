import { describe, expect, it } from "vitest";
import { parseVotingRecord } from "../../../src/source/ods/index.js";

describe("the report of a committee", () => {
  const REPORT = "A/78/481/Add.2";
  const vote = (text: string) =>
    parseVotingRecord(REPORT, [
      `United Nations ${REPORT}\nGeneral Assembly`,
      `10. At its 45th meeting, on 6 November 2023, the Committee held a debate. 11. At its 47th meeting, on 8 November, ${text}`,
    ]);

  it("has the tally before the lists, and the day of the meeting named last", () => {
    const { votes, refused } = vote(
      "the Committee adopted draft resolution A/C.3/78/L.41 by a recorded vote of 2 to none, with 1 abstention (see para. 33, draft resolution III). The voting was as follows: In favour: Cuba, Trinidad and Tobago. Against: None. Abstaining: Fiji. 12. Statements were made. At its 48th meeting, on 9 November, others were.",
    );
    expect(refused).toEqual([]);
    expect(votes).toMatchObject([
      {
        isOfCommittee: true,
        takenOn: "8 November",
        matter: "whole",
        draft: "A/C.3/78/L.41",
        decision: null,
        lists: { inFavour: ["Cuba", "Trinidad and Tobago"], against: [], abstaining: ["Fiji"] },
        tally: { inFavour: "2", against: "none", abstaining: "1" },
        corrections: [],
      },
    ]);
  });

  it("has the day of a meeting that is not called the committee's own", () => {
    const { votes } = vote(
      "the representative of Cuba introduced a draft. 12. At the 48th meeting, on 9 November, the Secretary made a statement. 13. At the same meeting, the Committee adopted draft resolution A/C.3/78/L.41 by a recorded vote of 1 to none. In favour: Cuba. Against: None. Abstaining: None. 14. Statements were made.",
    );
    expect(votes).toMatchObject([{ takenOn: "9 November" }]);
  });

  it("is refused a vote before which it names a plenary meeting only", () => {
    const { refused } = parseVotingRecord(REPORT, [
      REPORT,
      "1. At its 3rd plenary meeting, on 15 September 2023, the General Assembly included the item. 2. The Committee adopted the draft resolution by a recorded vote of 1 to none. In favour: Cuba. Against: None. Abstaining: None. 3. Statements were made.",
    ]);
    expect(refused).toMatchObject([{ reason: expect.stringContaining("the day on which it was taken") }]);
  });

  it("is refused in another language, where it would seem to have no votes", () => {
    const french =
      "1. À sa 47e séance, le 8 novembre, la Commission a adopté le projet par 80 voix contre 29. Ont voté pour : Cuba.";
    expect(() => parseVotingRecord(REPORT, [`Nations Unies ${REPORT}`, french])).toThrow("in English");
  });

  it("ends its last list before the next paragraph where no full stop does", () => {
    const { votes } = vote(
      "the Committee adopted draft resolution A/C.3/78/L.41 by a recorded vote of 1 to none, with 1 abstention. The voting was as follows: In favour: Cuba Against: None Abstaining: Fiji 12. Statements were made.",
    );
    expect(votes[0]?.lists.abstaining).toEqual(["Fiji"]);
  });

  it.each([
    ["a footnote", "Fiji.4 12. Statements were made."],
    ["the next paragraph", "Fiji.12. Statements were made."],
  ])("ends its lists at their full stops where the number of %s is stuck to them", (_what, end) => {
    const { votes } = vote(
      `the Committee adopted draft resolution A/C.3/78/L.41 by a recorded vote of 2 to none, with 1 abstention. The voting was as follows: In favour: Cuba, Mali.5 Against: None. Abstaining: ${end}`,
    );
    expect(votes[0]?.lists).toEqual({ inFavour: ["Cuba", "Mali"], against: [], abstaining: ["Fiji"] });
  });

  it("has a name that the head of a page of the 1990s parts as one name, and no footnotes in its lists", () => {
    const { votes, refused } = parseVotingRecord(REPORT, [
      REPORT,
      "12. At its 47th meeting, on 8 November, the Committee adopted draft resolution A/C.3/78/L.41 by a recorded vote of 2 votes to 1, with 1 abstention. 6/ The voting was as follows: 7/ In favour: Cuba, Iran (Islamic\n/...",
      `${REPORT}\nEnglish\nPage 3\nRepublic of). 8/ Against: Mali. Abstaining: Fiji. 9/ 13. Statements were made.`,
    ]);
    expect(refused).toEqual([]);
    expect(votes).toMatchObject([
      {
        lists: { inFavour: ["Cuba", "Iran (Islamic Republic of)"], against: ["Mali"], abstaining: ["Fiji"] },
        tally: { inFavour: "2", against: "1", abstaining: "1" },
      },
    ]);
  });

  it("has the correction of a note whose mark stands at the end of a list", () => {
    const { votes, refused } = vote(
      "the Committee adopted draft resolution A/C.3/78/L.41 by a recorded vote of 2 to none, with 1 abstention. The voting was as follows: In favour: Cuba, Mali.5 Against: None. Abstaining: Fiji. 12. Statements were made.\n5 The delegation of Nauru subsequently informed the Secretariat that it had intended to abstain.",
    );
    expect(refused).toEqual([]);
    expect(votes).toMatchObject([
      {
        lists: { inFavour: ["Cuba", "Mali"], abstaining: ["Fiji"] },
        corrections: [{ delegations: "Nauru", intention: "had intended to abstain" }],
      },
    ]);
  });

  it("can tell what was decided behind the tally", () => {
    const { votes } = vote(
      "the Committee decided, by a recorded vote of 2 to none, with 1 abstention, to adopt draft resolution A/C.5/78/L.10. The voting was as follows: In favour: Cuba, Mali. Against: None. Abstaining: Fiji. 12. Statements were made.",
    );
    expect(votes).toMatchObject([{ matter: "whole", draft: "A/C.5/78/L.10" }]);
  });

  it("is refused a vote without lists", () => {
    const { refused } = vote("the Committee rejected the amendment by a recorded vote of 3 to 5.");
    expect(refused).toMatchObject([{ reason: "a recorded vote without lists of names" }]);
  });
});
