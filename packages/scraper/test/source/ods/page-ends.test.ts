import { describe, expect, it } from "vitest";
import { parseVotingRecord } from "../../../src/source/ods/index.js";
import { FRONT, LISTS, read, SYMBOL } from "./a-record.js";

describe("a recorded vote over two pages of a meeting record", () => {
  it("has a name that a page end parts as one name", () => {
    const { votes } = read(
      "A recorded vote was taken. In favour: Iran (Islamic\n17/34 23-41218",
      "19/12/2023 A/78/PV.50\nRepublic of), South Africa Against: None Abstaining: None\nDraft resolution I was adopted by 2 votes to none (resolution 78/9).",
    );
    expect(votes[0]?.lists.inFavour).toEqual(["Iran (Islamic Republic of)", "South Africa"]);
  });

  it.each([
    ["a number that is drawn before the head", ["", `2\n${SYMBOL}\n`]],
    ["a number stuck to the head", ["", `15${SYMBOL}\n`]],
    ["a number that is drawn last", ["\n1", `${SYMBOL}\n`]],
    [
      "the head of the 1990s",
      ["", "General Assembly\n50th plenary meeting\nSeventy-eighth session\n19 December 2023\n2\n"],
    ],
    [
      "the head of the 1990s, the day first",
      ["", "2\n50th meeting\nGeneral Assembly\n19 December 2023\nSeventy-eighth session\n"],
    ],
    ["a control character in its foot", ["\n1/34\u0008 23-41218", `${SYMBOL}\u0008 19/12/2023\n`]],
    ["a bar code in its foot", ["\n23-41218 (E)\n*2341218*", `2/34 ${SYMBOL}\n`]],
    [
      "the legend of a first page",
      [
        "\nThis record contains speeches. Send corrections to the reporters. Corrections are issued in a corrigendum.\n23-41218 (E)\nPlease recycle",
        `${SYMBOL}\n`,
      ],
    ],
  ])("has a name that a page end with %s parts as one name", (_what, [foot, head]) => {
    const { votes, refused } = parseVotingRecord(SYMBOL, [
      `${FRONT}\nA recorded vote was taken. In favour: Iran (Islamic${foot}`,
      `${head}Republic of), South Africa Against: None Abstaining: None\nDraft resolution I was adopted by 2 votes to none (resolution 78/9).`,
    ]);
    expect(refused).toEqual([]);
    expect(votes[0]?.lists.inFavour).toEqual(["Iran (Islamic Republic of)", "South Africa"]);
  });

  it("keeps a number at the end of a page that is not that of the page", () => {
    const { votes } = read(
      `A recorded vote was taken. ${LISTS} Draft resolution I was adopted by\n12`,
      "votes to none, with 1 abstention.",
    );
    expect(votes[0]?.tally.inFavour).toBe("12");
  });
});
