import { describe, expect, it } from "vitest";
import { parseVotingRecord } from "../../../src/source/ods/index.js";
import { FRONT, LISTS, read, readOne, SYMBOL } from "./a-record.js";

describe("a recorded vote in a meeting record", () => {
  it.each([
    [
      "Draft resolution I was adopted by 2 votes to none, with 1 abstention (resolution 78/1).",
      "whole",
      "resolution 78/1",
    ],
    [
      "Draft decision I was adopted by 2 votes to none, with 1 abstention (decision 78/508).",
      "whole",
      "decision 78/508",
    ],
    [
      "The draft resolution, as amended, was adopted by 2 votes to none, with 1 abstention (resolution 78/1 B).",
      "whole",
      "resolution 78/1 B",
    ],
    [
      "Draft resolution I was adopted by votes 2 to none, with 1 abstention (resolution 78/1).",
      "whole",
      "resolution 78/1",
    ],
    [
      "Draft resolution A/78/L.5, having failed to obtain a two-thirds majority, was not adopted by 2 votes to none, with 1 abstention.",
      "whole",
      null,
    ],
    [
      "Operative paragraph 3 of draft resolution II was retained by 2 votes to none, with 1 abstention.",
      "paragraph",
      null,
    ],
    [
      "The words “on a voluntary basis” were retained by 2 votes to none, with 1 abstention.",
      "paragraph",
      null,
    ],
    [
      "The amendment to operative paragraph 3 was rejected by 2 votes to none, with 1 abstention.",
      "amendment",
      null,
    ],
    ["The motion was carried by 2 votes to none, with 1 abstention.", "motion", null],
    ["The motion was defeated by 2 to none, with 1 abstention.", "motion", null],
    [
      "The ruling of the Chair was upheld by a recorded vote of 2 to none, with 1 abstention.",
      "motion",
      null,
    ],
    [
      "The request to put off the vote on draft resolution A/78/L.5 was rejected by 2 votes to none, with 1 abstention.",
      "motion",
      null,
    ],
    [
      "The proposal to adjourn the debate on draft resolution A/78/L.5 was rejected by 2 votes to none with 1 abstention.",
      "motion",
      null,
    ],
    [
      "The proposal to retain paragraph 4 was adopted by 2 votes to none, with 1 abstention.",
      "paragraph",
      null,
    ],
    [
      "The proposal contained in document A/78/L.6 to amend draft resolution A/78/L.5 was rejected by 2 votes to none, with 1 abstention.",
      "amendment",
      null,
    ],
    [
      "The proposal contained in draft resolution A/78/L.5 was adopted by 2 votes to none, with 1 abstention.",
      "whole",
      null,
    ],
    [
      "The proposal of Cuba to adjourn the debate on draft resolution A/78/L.5 was rejected by 2 votes to none, with 1 abstention.",
      "motion",
      null,
    ],
    [
      "The proposal of Cuba on the draft resolution was rejected by 2 votes to none, with 1 abstention.",
      "unknown",
      null,
    ],
    [
      "Draft resolution A/78/L.5, in other words, was adopted by 2 votes to none, with 1 abstention.",
      "unknown",
      null,
    ],
    [
      "Draft resolution I, with the words left out, was adopted by 2 votes to none, with 1 abstention (resolution 78/1).",
      "whole",
      "resolution 78/1",
    ],
    [
      "The motion to adjourn the debate on draft amendment A/78/L.6 was adopted by 2 votes to none, with 1 abstention.",
      "motion",
      null,
    ],
    [
      "The proposal contained in document A/78/250 was adopted by 2 votes to none, with 1 abstention (decision 78/503).",
      "whole",
      "decision 78/503",
    ],
    [
      "Having failed to obtain the required two-thirds majority, the draft resolution was not adopted by 2 votes to none, with 1 abstention.",
      "whole",
      null,
    ],
    [
      "Draft resolution A/78/L.5, as orally corrected, was therefore adopted by 2 votes to none, with 1 abstention (resolution 78/1).",
      "whole",
      "resolution 78/1",
    ],
    [
      "Article 5 of the draft convention was retained by 2 votes to none, with 1 abstention.",
      "paragraph",
      null,
    ],
    [
      "By 2 votes to none, with 1 abstention, draft resolution II was adopted (resolution 78/1).",
      "whole",
      "resolution 78/1",
    ],
    [
      "Draft resolution II, paragraph 3, was retained by 2 votes to none, with 1 abstention.",
      "paragraph",
      null,
    ],
    ["The third line of the preamble was adopted by 2 votes to none, with 1 abstention.", "paragraph", null],
    [
      "The draft resolution was adopted, as amended by document A/78/L.6/Rev.1 by 2 votes in favour, none against and 1 abstention (resolution 78/1).",
      "whole",
      "resolution 78/1",
    ],
    [
      "Draft resolution I was adopted by 2 votes in favour to none against, with 1 abstention (resolution 78/1).",
      "whole",
      "resolution 78/1",
    ],
  ])("tells its matter: %s", (sentence, matter, decision) => {
    expect(readOne(`${LISTS} ${sentence}`)).toMatchObject({
      matter,
      decision,
      lists: { inFavour: ["Cuba", "Mali"], against: [], abstaining: ["Fiji"] },
      tally: { inFavour: "2", against: "none", abstaining: "1" },
    });
  });

  it.each([
    ["A/78/L.5/Rev. 1", "A/78/L.5/Rev.1"],
    ["A/C.3/78/\nL.5/Rev.2", "A/C.3/78/L.5/Rev.2"],
    ["A/C.3/78/L.5/\nRev.2", "A/C.3/78/L.5/Rev.2"],
    ["A/78/L.5", "A/78/L.5"],
  ])(
    "names the whole symbol of its draft, where a line ends in it or a blank stands in it: %s",
    (printed, draft) => {
      expect(
        readOne(`${LISTS} Draft resolution ${printed} was adopted by 2 votes to none, with 1 abstention.`),
      ).toMatchObject({ draft });
    },
  );

  it("has its lists whatever the spelling of their headings, and nobody in one of none", () => {
    const vote = readOne(
      "In favor: Cuba, Mali. Against: none. Abstentions: NONE. Draft resolution I was adopted by 2 votes to none.",
    );
    expect(vote?.lists).toEqual({ inFavour: ["Cuba", "Mali"], against: [], abstaining: [] });
  });

  it("is titled by the last announcement, not by that of another draft", () => {
    const text = (numeral: string) =>
      `Draft resolution ${numeral} is entitled “Sport”. A recorded vote was taken. ${LISTS} Draft resolution II was adopted by 2 votes to none, with 1 abstention.`;
    expect(read(text("II")).votes[0]?.title).toBe("Sport");
    expect(read(text("III")).votes[0]?.title).toBeNull();
    const own =
      "Draft resolution A/78/L.5, entitled “Peace”, was adopted by 2 votes to none, with 1 abstention.";
    expect(readOne(`${LISTS} ${own}`)).toMatchObject({ title: "Peace", draft: "A/78/L.5" });
    expect(readOne(`${LISTS} ${own.replace(/[“”]/g, '"')}`)).toMatchObject({ title: "Peace" });
  });

  it.each([
    [
      "a correction in other words",
      `${LISTS} The draft resolution was adopted by 2 votes to none. [Subsequently, the delegation of Nauru was absent.]`,
      "a correction is not understood",
    ],
    ["no tally", `${LISTS} The draft resolution was adopted.`, "where the last list ends"],
    ["no lists", "The draft resolution was adopted by 1 vote to none.", "without lists of names"],
    [
      "an empty list",
      "In favour: Cuba Against: Abstaining: None The draft resolution was adopted by 1 vote to none.",
      "empty name",
    ],
    [
      "another matter",
      `${LISTS} The proposal was adopted by 2 votes to none, with 1 abstention.`,
      "what was voted on",
    ],
    [
      "two resolutions in one vote",
      `${LISTS} Draft resolutions I and II were adopted by 2 votes to none, with 1 abstention (resolutions 78/1 and 78/2).`,
      "what follows its tally is not understood: (resolutions 78/1 and 78/2)",
    ],
    [
      "the number of its resolution in another form",
      `${LISTS} Draft resolution I was adopted by 2 votes to none, with 1 abstention, as resolution 78/1.`,
      "what follows its tally is not understood: , as resolution 78/1.",
    ],
    [
      "abstentions in other words",
      `In favour: Cuba Against: None Abstaining: None Draft resolution I was adopted by 1 vote to none, nobody abstaining (resolution 78/1).`,
      "what follows its tally is not understood: , nobody abstaining",
    ],
  ])("is refused by its place for %s, and the next one is read", (_, text, reason) => {
    const next = `A recorded vote was taken. ${LISTS} Draft resolution V was adopted by 2 votes to none, with 1 abstention.`;
    const { votes, refused } = read(`A recorded vote was taken. ${text} ${next}`);
    expect(votes).toMatchObject([{ number: 2, sentence: "Draft resolution V was adopted" }]);
    expect(refused).toMatchObject([
      { place: expect.stringMatching(/^vote 1: /), reason: expect.stringContaining(reason) },
    ]);
  });

  it.each([
    ["In favour: Cuba Abstaining: None The draft resolution was adopted by 1 vote to none.", []],
    ["In favour: Cuba Against: Mali The draft resolution was adopted by 1 vote to 1.", ["Mali"]],
    ["In favour: Cuba Draft resolution II was adopted by one vote to none, with no abstentions.", []],
    ["In favour: Cuba Draft resolution II was adopted by 1 vote to zero, with zero abstentions.", []],
  ])("may leave out a list in which nobody stands: %s", (text, against) => {
    expect(readOne(text)?.lists).toEqual({ inFavour: ["Cuba"], against, abstaining: [] });
  });

  it("has its tally before the rest of the sentence", () => {
    const sentence = "By 2 votes to none, with 1 abstention, the draft amendment A/78/L.9 was not adopted.";
    expect(readOne(`${LISTS} ${sentence} Draft resolution II was adopted by 9 votes to 8.`)).toMatchObject({
      sentence: "the draft amendment A/78/L.9 was not adopted",
      matter: "amendment",
      lists: { abstaining: ["Fiji"] },
      tally: { inFavour: "2", against: "none", abstaining: "1" },
    });
  });

  it.each([
    "Draft resolution II was adopted by 2 to none, with one abstention.",
    "Draft resolution II was adopted by 2 votes to nil, with one abstention.",
    "Third preambular paragraph of draft resolution II was retained by two votes to none, with 1 abstention.",
  ])("has a tally in other words: %s", (sentence) => {
    expect(readOne(`${LISTS} ${sentence}`)).toMatchObject({
      sentence: sentence.replace(/ by .*$/, ""),
      lists: { abstaining: ["Fiji"] },
    });
  });

  it("is none where a text was adopted without a vote", () => {
    const { votes, refused, adoptions } = read(
      "Draft resolution IX, entitled “The child”, was adopted by the Third Committee without a vote. May I take it that the Assembly wishes to do the same? Draft resolution IX was adopted (resolution 78/204). Draft resolution X was adopted (resolution 78/205).",
    );
    expect([votes, refused]).toEqual([[], []]);
    expect(adoptions).toEqual([
      { decision: "resolution 78/204", title: "The child" },
      { decision: "resolution 78/205", title: null },
    ]);
  });

  it("is none where a draft named by its symbol and title was adopted without a vote", () => {
    const { adoptions } = read(
      "Draft resolution A/78/L.12, entitled “Sport. Peace”, was adopted (resolution 78/10).",
    );
    expect(adoptions).toEqual([{ decision: "resolution 78/10", title: "Sport. Peace" }]);
  });

  it("is none where a speaker recalls another vote", () => {
    expect(read("Mr. X: Last year the draft resolution was adopted by 150 votes to 3.")).toMatchObject({
      votes: [],
      refused: [],
    });
  });
});

describe("a document", () => {
  it("is refused where its first page prints another symbol", () => {
    expect(() => parseVotingRecord("A/78/PV.5", [FRONT])).toThrow("does not print A/78/PV.5");
    expect(() => parseVotingRecord("A/78/481", ["A/78/481/Add.2"])).toThrow("another document");
    expect(() => parseVotingRecord(SYMBOL, [])).toThrow("another document");
  });

  it("may print its symbol with blanks", () => {
    expect(parseVotingRecord(SYMBOL, [FRONT.replace(SYMBOL, "A /78/PV.50")]).heldOn).toBe("19 December 2023");
  });

  it("is refused where it prints no day", () => {
    expect(() => parseVotingRecord(SYMBOL, [SYMBOL])).toThrow("the day of the meeting");
  });
});
