import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type PrintedVote, parseVotingRecord } from "../../../src/source/ods/index.js";
import { cases, seeded } from "../../support/seed.js";
import { arbitraryRecord, arbitrarySetting, HELD_ON, renderPages, SYMBOL } from "./arbitrary-record.js";
import { frontPage, renderCommitteeVote } from "./render.js";

describe("votes printed as a meeting record prints them", () => {
  it("are read back, wherever lines and pages end", () => {
    const property = fc.property(arbitraryRecord, arbitrarySetting, (record, setting) => {
      expect(parseVotingRecord(SYMBOL, renderPages(record, setting))).toEqual(record);
    });
    fc.assert(property, { ...seeded, numRuns: 10_000 });
  });

  it("are read back from a committee's report", () => {
    const property = fc.property(arbitraryRecord, (record) => {
      const votes = record.votes.map(asOfCommittee);
      const text = votes.map((vote) => renderCommitteeVote(2 * vote.number, vote)).join(" ");
      const expected = { symbol: REPORT, heldOn: null, votes, adoptions: [], refused: [] };
      expect(parseVotingRecord(REPORT, [REPORT, text])).toEqual(expected);
    });
    fc.assert(property, { ...seeded, numRuns: cases(1000) });
  });

  it("are as many as before where the text is cut: a vote that is not whole is refused, not changed", () => {
    const property = fc.property(
      arbitraryRecord,
      fc.double({ min: 0, max: 1, noNaN: true }),
      (record, share) => {
        const [front = "", text = ""] = renderPages(record, NO_BREAKS);
        const read = parseVotingRecord(SYMBOL, [front, text.slice(0, Math.floor(text.length * share))]);
        for (const [at, vote] of read.votes.slice(0, -1).entries()) expect(vote).toEqual(record.votes[at]);
        expect(read.votes.length + read.refused.length).toBeLessThanOrEqual(record.votes.length);
      },
    );
    fc.assert(property, { ...seeded, numRuns: cases(2000) });
  });

  it("end in a record, whatever stands on the pages", () => {
    const words = fc.constantFrom(
      "In favour:",
      "Against:",
      "Abstaining:",
      "A recorded vote was taken.",
      "None",
      ",",
      ".",
      "Cuba",
      "Draft resolution I was adopted by 1 votes to 2",
      "(resolution",
      "[Subsequently, the delegation of",
      "]",
      "23-41218",
      "3/34",
      "“",
      "”",
      "-\n",
    );
    const text = fc.array(fc.oneof(words, fc.string({ unit: "grapheme" })), { maxLength: 60 });
    const property = fc.property(text, (parts) => {
      const { votes, refused } = parseVotingRecord(SYMBOL, [frontPage(SYMBOL, HELD_ON), parts.join(" ")]);
      expect(votes.length + refused.length).toBeGreaterThanOrEqual(0);
    });
    fc.assert(property, { ...seeded, numRuns: cases(5000) });
  });

  it.each([
    ["first lists", "In favour: "],
    ["announcements", "A recorded vote was taken. "],
    ["corrections", "[Subsequently, the delegations of Cuba, "],
    ["titles", "Draft resolution I is entitled “"],
    ["outcomes", "Draft resolution I was adopted by "],
    ["furniture", "12/34 23-41218 19/12/2023 A/78/PV.50 "],
    ["half furniture", "12/34 "],
    ["hyphens", "A- \n"],
    ["blanks", " \n\t "],
    ["commas", "In favour: Cuba, Against: Abstaining: ,"],
  ])("are sought in bounded time among a hundred thousand %s", (_, words) => {
    const started = performance.now();
    parseVotingRecord(SYMBOL, [frontPage(SYMBOL, HELD_ON), words.repeat(Math.ceil(1e6 / words.length))]);
    expect(performance.now() - started).toBeLessThan(5000);
  });
});

const NO_BREAKS = { lineEvery: 1e9, pageEvery: 1e9, furniture: 0, isPaged: true };
const REPORT = "A/78/481/Add.2";

function asOfCommittee({ number, lists, tally }: PrintedVote): PrintedVote {
  const draft = `A/C.3/78/L.${number}`;
  const sentence = `The Committee adopted draft resolution ${draft}`;
  const of = { number, isOfCommittee: true, takenOn: `${number} November` } as const;
  return {
    ...of,
    matter: "whole",
    sentence,
    draft,
    decision: null,
    title: null,
    lists,
    tally,
    corrections: [],
  };
}
