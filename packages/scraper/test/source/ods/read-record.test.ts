import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { type PrintedVote, parseVotingRecord } from "../../../src/source/ods/index.js";
import { frontPage } from "./render.js";

const repository = join(dirname(fileURLToPath(import.meta.url)), "..", "..", "..", "..", "..");
const shared = process.env.DEPOSITARY_SHARED ?? join(repository, "..", "shared");
const verbatim = join(shared, "data/votes/A_78_PV.50_recorded_votes.txt");

const SYMBOL = "A/78/PV.50";
const FRONT = frontPage(SYMBOL, "19 December 2023");
const LISTS = "In favour: Cuba, Mali Against: None Abstaining: Fiji";

function read(...pages: readonly string[]) {
  return parseVotingRecord(SYMBOL, [FRONT, ...pages]);
}

function readOne(text: string): PrintedVote | undefined {
  const { votes, refused } = read(`A recorded vote was taken. ${text}`);
  expect(refused).toEqual([]);
  return votes[0];
}

describe.skipIf(!existsSync(verbatim))(
  "the five votes of A/78/PV.50 (skipped where ../shared is absent)",
  () => {
    const [, ...texts] = existsSync(verbatim) ? readFileSync(verbatim, "utf8").split(/^### .*$/m) : [];

    it.each([
      ["78/196", [125, 54, 6], []],
      ["78/200", [131, 53, 0], []],
      ["78/201", [132, 54, 1], []],
      ["78/202", [131, 53, 0], [{ delegations: "Nauru", intention: "had intended to vote against" }]],
      ["78/203", [133, 26, 27], []],
    ])("of resolution %s have as many names as their tally says", (number, counts, corrections) => {
      const text = texts.find((one) => one.includes(`(resolution ${number})`)) ?? "";
      const { votes, refused } = read(text);
      expect(refused).toEqual([]);
      expect(votes).toMatchObject([{ decision: `resolution ${number}`, matter: "whole", corrections }]);
      const [vote] = votes;
      const { inFavour = [], against = [], abstaining = [] } = vote?.lists ?? {};
      expect([inFavour.length, against.length, abstaining.length]).toEqual(counts);
      expect([...inFavour, ...against, ...abstaining].filter((name) => /\d| {2}|- /.test(name))).toEqual([]);
      expect(vote?.title).not.toBeNull();
    });
  },
);

describe("a recorded vote in a meeting record", () => {
  it("has a name that a page end parts as one name", () => {
    const { votes } = read(
      "A recorded vote was taken. In favour: Iran (Islamic\n17/34 23-41218",
      "19/12/2023 A/78/PV.50\nRepublic of), South Africa Against: None Abstaining: None\nDraft resolution I was adopted by 2 votes to none (resolution 78/9).",
    );
    expect(votes[0]?.lists.inFavour).toEqual(["Iran (Islamic Republic of)", "South Africa"]);
  });

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
  ])("tells its matter: %s", (sentence, matter, decision) => {
    expect(readOne(`${LISTS} ${sentence}`)).toMatchObject({
      matter,
      decision,
      lists: { inFavour: ["Cuba", "Mali"], against: [], abstaining: ["Fiji"] },
      tally: { inFavour: "2", against: "none", abstaining: "1" },
    });
  });

  it("is titled by the last announcement, not by that of another draft", () => {
    const text = (numeral: string) =>
      `Draft resolution ${numeral} is entitled “Sport”. A recorded vote was taken. ${LISTS} Draft resolution II was adopted by 2 votes to none, with 1 abstention.`;
    expect(read(text("II")).votes[0]?.title).toBe("Sport");
    expect(read(text("III")).votes[0]?.title).toBeNull();
    const own =
      "Draft resolution A/78/L.5, entitled “Peace”, was adopted by 2 votes to none, with 1 abstention.";
    expect(readOne(`${LISTS} ${own}`)).toMatchObject({ title: "Peace", draft: "A/78/L.5" });
  });

  it("has the corrections of several delegations", () => {
    const vote = readOne(
      `${LISTS} Draft resolution I was adopted by 2 votes to none, with 1 abstention. [Subsequently, the delegations of Libya, Niger and the Sudan advised the Secretariat that they had intended to vote in favour, and the delegation of Nauru informed the Secretariat that it had intended to abstain.]`,
    );
    expect(vote?.corrections).toEqual([
      { delegations: "Libya, Niger and the Sudan", intention: "had intended to vote in favour" },
      { delegations: "Nauru", intention: "had intended to abstain" },
    ]);
  });

  it.each([
    "[Subsequently the delegation of Nauru informed the Secretariat that it had intended to abstain.]",
    "[The delegation of Nauru subsequently informed the Secretariat that it had intended to abstain.]",
    "(Subsequently, the delegation of Nauru advised the Secretariat that it had intended to abstain.)",
    "* * * Subsequently the delegation of Nauru advised the Secretariat that it had intended to abstain.",
  ])("has a correction however its brackets begin: %s", (words) => {
    const vote = readOne(
      `${LISTS} Draft resolution I was adopted by 2 votes to none, with 1 abstention. ${words}`,
    );
    expect(vote?.corrections).toEqual([{ delegations: "Nauru", intention: "had intended to abstain" }]);
  });

  it("has a correction whose second delegation is said to have informed nobody", () => {
    const vote = readOne(
      `${LISTS} Draft resolution I was adopted by 2 votes to none, with 1 abstention. [Subsequently, the delegation of Nauru informed the Secretariat that it had intended to vote against; the delegation of Iran (Islamic Republic of) had intended to abstain.]`,
    );
    expect(vote?.corrections).toEqual([
      { delegations: "Nauru", intention: "had intended to vote against" },
      { delegations: "Iran (Islamic Republic of)", intention: "had intended to abstain" },
    ]);
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
    "Third preambular paragraph of draft resolution II was retained by two votes to none, with 1 abstention.",
  ])("has a tally in other words: %s", (sentence) => {
    expect(readOne(`${LISTS} ${sentence}`)).toMatchObject({
      sentence: sentence.replace(/ by .*$/, ""),
      lists: { abstaining: ["Fiji"] },
    });
  });

  it("has a correction that denies the intention", () => {
    const vote = readOne(
      `${LISTS} Draft resolution I was adopted by 2 votes to none, with 1 abstention. [Subsequently, the delegation of Nauru informed the Secretariat that it had not intended to participate in the voting.]`,
    );
    expect(vote?.corrections).toEqual([
      { delegations: "Nauru", intention: "had not intended to participate" },
    ]);
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

  it("is refused a vote without lists", () => {
    const { refused } = vote("the Committee rejected the amendment by a recorded vote of 3 to 5.");
    expect(refused).toMatchObject([{ reason: "a recorded vote without lists of names" }]);
  });
});

describe("the record of a committee's meeting", () => {
  const SUMMARY = "A/C.3/78/SR.50";
  const front = `United Nations ${SUMMARY}\nGeneral Assembly\nThird Committee\nSummary record of the 50th meeting\nHeld at Headquarters, New York, on Thursday, 16 November 2023, at 10 a.m.`;
  const summary = (...pages: readonly string[]) => parseVotingRecord(SUMMARY, [front, ...pages]);
  const vote = (outcome: string) =>
    `24. At the request of the representative of Fiji, a recorded vote was taken on draft resolution A/C.3/78/L.5. In favour: Cuba, Trinidad and Tobago. Against: None. Abstaining: Fiji. 25. ${outcome}`;

  it("is read where it is a summary: numbered paragraphs, and full stops after lists", () => {
    const { heldOn, votes, refused } = summary(
      vote("Draft resolution A/C.3/78/L.5 was adopted by 2 votes to none, with 1 abstention."),
    );
    expect([heldOn, refused]).toEqual(["16 November 2023", []]);
    expect(votes).toMatchObject([
      {
        isOfCommittee: true,
        takenOn: "16 November 2023",
        matter: "whole",
        draft: "A/C.3/78/L.5",
        lists: { inFavour: ["Cuba", "Trinidad and Tobago"], against: [], abstaining: ["Fiji"] },
        tally: { inFavour: "2", against: "none", abstaining: "1" },
      },
    ]);
  });

  it("is read where it is verbatim", () => {
    const symbol = "A/C.1/78/PV.24";
    const { votes } = parseVotingRecord(symbol, [
      frontPage(symbol, "1 November 2023"),
      `A recorded vote was taken. ${LISTS} Draft resolution A/C.1/78/L.2 was adopted by 2 votes to none, with 1 abstention.`,
    ]);
    expect(votes).toMatchObject([{ isOfCommittee: true, draft: "A/C.1/78/L.2", takenOn: "1 November 2023" }]);
  });

  it("is refused a vote that it announces and does not list", () => {
    const { refused } = summary("24. A recorded vote was taken on the motion. 25. The motion was rejected.");
    expect(refused).toMatchObject([{ reason: "a recorded vote without lists of names" }]);
  });

  it.each(["*", "**", "1"])("has the correction of a note %s at the end of its page", (mark) => {
    const { votes, refused } = summary(
      `${vote(`Draft resolution A/C.3/78/L.5 was adopted by 2 votes to none, with 1 abstention.${mark}`)}\n${mark} The delegation of Nauru subsequently informed the Committee that it had intended to vote against.\n23-22222 3/9`,
      `${SUMMARY} ${vote("Draft resolution A/C.3/78/L.6 was adopted by 2 votes to none, with 1 abstention.")}`,
    );
    expect(refused).toEqual([]);
    expect(votes.map(({ corrections }) => corrections)).toEqual([
      [{ delegations: "Nauru", intention: "had intended to vote against" }],
      [],
    ]);
  });

  it("has each of several notes at its own mark", () => {
    const { votes } = summary(
      `${vote("Draft resolution A/C.3/78/L.5 was adopted by 2 votes to none, with 1 abstention.*")} ${vote("Draft resolution A/C.3/78/L.6 was adopted by 2 votes to none, with 1 abstention.**")}\n* The delegation of Nauru had intended to vote against.\n** The delegation of Mali had intended to abstain.`,
    );
    expect(votes.map(({ corrections: [first] }) => first?.delegations)).toEqual(["Nauru", "Mali"]);
  });

  it("keeps a note whose mark is not found in the list where it stands, which is not complete then", () => {
    const { votes } = summary(
      "24. A recorded vote was taken. In favour: Cuba,\n* The delegation of Nauru had intended to vote against.\n23-22222 3/9",
      "Trinidad and Tobago. Against: None. Abstaining: Fiji. 25. Draft resolution A/C.3/78/L.5 was adopted by 2 votes to none, with 1 abstention.",
    );
    expect(votes[0]?.lists.inFavour).toContainEqual(expect.stringContaining("Nauru"));
  });

  it("is refused in another language", () => {
    const french = `Nations Unies ${SUMMARY}\nCompte rendu analytique de la 50e séance, tenue le jeudi 16 novembre 2023`;
    expect(() => parseVotingRecord(SUMMARY, [french])).toThrow("the day of the meeting in English");
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
