import { describe, expect, it } from "vitest";
import { LISTS, read, readOne } from "./a-record.js";

describe("a recorded vote", () => {
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
    "* The delegation of Nauru subsequently informed the Committee that it had intended to abstain.",
    "* The delegation of Nauru subsequently indicated that it had intended to abstain.",
    "[Subsequently, the delegation of Nauru indicated that it had intended to abstain.]",
    "[Subsequently, the delegation of Nauru informed the Secretariat it had intended to abstain.]",
    "[The delegation of Nauru later informed the Secretariat that it had intended to abstain.]",
  ])("has a correction however its brackets begin: %s", (words) => {
    const vote = readOne(
      `${LISTS} Draft resolution I was adopted by 2 votes to none, with 1 abstention. ${words}`,
    );
    expect(vote?.corrections).toEqual([{ delegations: "Nauru", intention: "had intended to abstain" }]);
  });

  it.each([
    [
      "[Subsequently, the delegation of Nauru informed the Secretariat that it had intended to vote in favour of the draft resolution.]",
      "had intended to vote in favour",
    ],
    [
      "[Subsequently, the delegation of Nauru informed the Secretariat that, had it been present, it would have voted against.]",
      "would have voted against",
    ],
    [
      "[The delegation of Nauru subsequently informed the Committee that it would have voted in favour of draft resolution A/78/L.5/Rev.1 had it been present.]",
      "would have voted in favour",
    ],
    [
      "[Subsequently, the delegation of Nauru informed the Secretariat that it would have abstained had it been present.]",
      "would have abstained",
    ],
    [
      "* The delegation of Nauru subsequently indicated that, had it been present, it would have abstained.",
      "would have abstained",
    ],
    [
      "Subsequently, the delegation of Nauru informed the Secretariat that, had it been present, it would have abstained.",
      "would have abstained",
    ],
  ])(
    "has a correction of a delegation that says what it voted on, or that it was absent: %s",
    (words, intention) => {
      const outcome = "Draft resolution I was adopted by 2 votes to none, with 1 abstention.";
      expect(readOne(`${LISTS} ${outcome} ${words}`)?.corrections).toEqual([
        { delegations: "Nauru", intention },
      ]);
    },
  );

  it.each([
    "the motion and the delegation of Mali had intended to abstain",
    "paragraph 4 while the delegation of Mali informed the Secretariat that it had intended to abstain",
  ])("has the correction of each delegation, also behind what the one before voted on: %s", (rest) => {
    const vote = readOne(
      `${LISTS} Draft resolution I was adopted by 2 votes to none, with 1 abstention. [Subsequently, the delegation of Nauru informed the Secretariat that it had intended to vote in favour of ${rest}.]`,
    );
    expect(vote?.corrections).toEqual([
      { delegations: "Nauru", intention: "had intended to vote in favour" },
      { delegations: "Mali", intention: "had intended to abstain" },
    ]);
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
    "[Nauru subsequently informed the Secretariat that it had intended to abstain.]",
    "[The delegation of Nauru subsequently informed the Secretariat that it wished to abstain.]",
    "[The delegation of Nauru asked the Secretariat to record an abstention.]",
    "[Subsequently, the delegation of Nauru",
  ])("is refused where a correction is in words that are not known, or cut off: %s", (words) => {
    const { refused } = read(
      `A recorded vote was taken. ${LISTS} Draft resolution I was adopted by 2 votes to none, with 1 abstention. ${words}`,
    );
    expect(refused).toMatchObject([{ reason: expect.stringContaining("a correction is not understood") }]);
  });

  it("has a correction that denies the intention", () => {
    const vote = readOne(
      `${LISTS} Draft resolution I was adopted by 2 votes to none, with 1 abstention. [Subsequently, the delegation of Nauru informed the Secretariat that it had not intended to participate in the voting.]`,
    );
    expect(vote?.corrections).toEqual([
      { delegations: "Nauru", intention: "had not intended to participate" },
    ]);
  });
});
