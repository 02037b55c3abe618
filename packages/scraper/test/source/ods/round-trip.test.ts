import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type PrintedVote, parseVotingRecord, type VotingRecord } from "../../../src/source/ods/index.js";
import { expectSame } from "../../support/expect-same.js";
import { cases, seeded } from "../../support/seed.js";
import { arbitraryRecord, arbitrarySetting, HELD_ON, renderPages, SYMBOL } from "./arbitrary-record.js";
import { frontPage, renderCommitteeVote } from "./render.js";

describe("votes printed as a meeting record prints them", () => {
  it("are read back, wherever lines and pages end", () => {
    const property = fc.property(arbitraryRecord, arbitrarySetting, (record, setting) => {
      expectSame(parseVotingRecord(SYMBOL, renderPages(record, setting)), record);
    });
    fc.assert(property, { ...seeded, numRuns: 10_000 });
  });

  it("are read back from a committee's report", () => {
    const property = fc.property(arbitraryRecord, (record) => {
      const votes = record.votes.map(asOfCommittee);
      const text = votes.map((vote) => renderCommitteeVote(2 * vote.number, vote)).join(" ");
      const expected = { symbol: REPORT, heldOn: null, votes, adoptions: [], refused: [] };
      expectSame(parseVotingRecord(REPORT, [REPORT, text]), expected);
    });
    fc.assert(property, { ...seeded, numRuns: cases(1000) });
  });

  it("are the same where the text is cut: one that is not whole is refused or does not add up, and none is changed or lost", () => {
    const whole = { read: 0, refused: 0 };
    const property = fc.property(arbitraryRecord, fc.nat(99), (record, percent) => {
      const [front = "", text = ""] = renderPages(record, NO_BREAKS);
      const cut = text.slice(0, Math.floor((text.length * percent) / 100));
      const read = parseVotingRecord(SYMBOL, [front, cut]);
      for (const vote of read.votes.filter(addsUp)) {
        const { number, lists, sentence } = vote;
        expect(record.votes[number - 1]).toMatchObject({ lists, sentence });
      }
      expect(numbersOf(read)).toEqual(record.votes.slice(0, numbersOf(read).length).map((one) => one.number));
      expect(numbersOf(read).length).toBeGreaterThanOrEqual(count(cut, /A recorded vote was taken\./g));
      whole.read += read.votes.length;
      whole.refused += read.refused.length;
    });
    fc.assert(property, { ...seeded, numRuns: cases(2000) });
    expect(Math.min(whole.read, whole.refused)).toBeGreaterThan(100);
  });

  it("are each read or refused, none lost and no name made up, whatever words are lost, moved or put in", () => {
    const words = fc.constantFrom(
      ...[
        "In favour:",
        "Against:",
        "Abstaining:",
        "A recorded vote was taken.",
        "None",
        ",",
        ".",
        "Cuba",
        "]",
      ],
      ...[
        "Draft resolution I was adopted by 1 votes to 2",
        "(resolution",
        "[Subsequently, the delegation of",
      ],
      ...["23-41218", "3/34", "“", "”", "-\n", ""],
    );
    const changes = fc.array(fc.tuple(fc.nat(), fc.oneof(words, fc.string({ unit: "grapheme" }))), {
      maxLength: 6,
    });
    const whole = { read: 0, refused: 0 };
    const property = fc.property(arbitraryRecord, changes, (record, changed) => {
      const tokens = (renderPages(record, NO_BREAKS)[1] ?? "").split(" ");
      for (const [at, word] of changed) tokens[at % tokens.length] = word;
      const text = tokens.join(" ");
      const read = parseVotingRecord(SYMBOL, [frontPage(SYMBOL, HELD_ON), text]);
      expect(numbersOf(read)).toEqual(numbersOf(read).map((_number, i) => i + 1));
      const names = read.votes.flatMap(({ lists }) => Object.values(lists).flat());
      const letters = lettersOf(text);
      const isPrinted = (name: string) => letters.includes(lettersOf(name)) || standsAroundNotes(text, name);
      expect(names.filter((name) => !isPrinted(name))).toEqual([]);
      whole.read += read.votes.length;
      whole.refused += read.refused.length;
    });
    fc.assert(property, { ...seeded, numRuns: cases(3000) });
    expect(Math.min(whole.read, whole.refused)).toBeGreaterThan(100);
  });

  it.each([
    ["first lists", "In favour: "],
    ["announcements", "A recorded vote was taken. "],
    ["corrections", "[Subsequently, the delegations of Cuba, "],
    ["titles", "Draft resolution I is entitled “"],
    ["notes", "none.*\n* The delegation of Cuba "],
    ["outcomes", "Draft resolution I was adopted by "],
    ["furniture", "12/34 23-41218 19/12/2023 A/78/PV.50 "],
    ["half furniture", "12/34 "],
    ["hyphens", "A- \n"],
    ["blanks", " \n\t "],
    ["commas", "In favour: Cuba, Against: Abstaining: ,"],
  ])("are sought to the end of a million letters of %s, and none is found", (_, words) => {
    const text = words.repeat(Math.ceil(1e6 / words.length));
    expect(parseVotingRecord(SYMBOL, [frontPage(SYMBOL, HELD_ON), text]).votes).toEqual([]);
  });
});

/** The numbers of the votes that were read and of those that were refused, in order. */
function numbersOf({ votes, refused }: VotingRecord): readonly number[] {
  const ofRefused = refused.map(({ place }) => Number(/^vote (\d+): /.exec(place)?.[1]));
  return [...votes.map(({ number }) => number), ...ofRefused].sort((a, b) => a - b);
}

/** Whether the tally is that of the lists; where it is not, the vote is refused when its names are looked up. */
function addsUp({ lists, tally }: PrintedVote): boolean {
  const numbers = [tally.inFavour, tally.against, tally.abstaining ?? "0"].map((text) => Number(text) || 0);
  const counts = [lists.inFavour, lists.against, lists.abstaining].map((names) => names.length);
  return numbers.join() === counts.join();
}

function count(text: string, pattern: RegExp): number {
  return [...text.matchAll(pattern)].length;
}

/** Forms of a letter, blanks, hyphens and furniture of pages come and go where lines end. */
function lettersOf(text: string): string {
  return text.normalize("NFKC").replaceAll(/\d+\/\d+|\d\d-\d{5}|[^\p{L}]/gu, "");
}

/** Whether the words of a name stand one after the other with nothing between them but notes in brackets, which a list leaves out. */
function standsAroundNotes(text: string, name: string): boolean {
  const words = name.split(/[^\p{L}]+/u).filter((word) => word !== "");
  return new RegExp(words.join(String.raw`(?:\[[^\]]*\]|[^\p{L}])*`), "u").test(text.normalize("NFC"));
}

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
