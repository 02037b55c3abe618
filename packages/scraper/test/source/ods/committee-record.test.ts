import { describe, expect, it } from "vitest";
import { parseVotingRecord } from "../../../src/source/ods/index.js";
import { frontPage } from "./render.js";

const LISTS = "In favour: Cuba, Mali Against: None Abstaining: Fiji";

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
