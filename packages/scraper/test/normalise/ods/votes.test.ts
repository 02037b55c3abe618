import type { Membership, ParticipantName } from "@depositary/model";
import { describe, expect, it } from "vitest";
import { createNameResolver } from "../../../src/normalise/names.js";
import { normaliseVoting } from "../../../src/normalise/ods/votes.js";
import type { PrintedVote, VotingRecord } from "../../../src/source/ods/index.js";
import { membersByDay } from "../../../src/votes/membership.js";

const CODES = ["CUB", "FJI", "MLI", "NRU", "PSE"] as const;
const context = {
  names: createNameResolver(CODES.map(named)),
  members: membersByDay(CODES.filter((code) => code !== "PSE").map(member)),
  sourceId: "ods-hand-made",
};
const VOTE: PrintedVote = {
  number: 4,
  isOfCommittee: false,
  takenOn: "19 December 2023",
  matter: "whole",
  sentence: "Draft resolution VII was adopted",
  draft: null,
  decision: "resolution 78/202",
  title: "Sport",
  lists: { inFavour: ["CUB", "MLI"], against: ["FJI"], abstaining: [] },
  tally: { inFavour: "2", against: "1", abstaining: null },
  corrections: [{ delegations: "NRU and FJI", intention: "had intended to vote in favour" }],
};

function normalise(rest: Partial<PrintedVote> = {}, record: Partial<VotingRecord> = {}) {
  const votes = [{ ...VOTE, ...rest }];
  return normaliseVoting(
    { symbol: "A/78/PV.50", heldOn: "19 December 2023", votes, adoptions: [], refused: [], ...record },
    context,
  );
}

describe("a printed vote", () => {
  it("on a whole text has the symbol of the resolution, its ballots, and what was intended beside them", () => {
    const { votes, refused } = normalise();
    expect(refused).toEqual([]);
    expect(votes).toMatchObject([
      {
        symbol: "A/RES/78/202",
        symbolId: "GA-78-202",
        kind: "whole",
        session: "78",
        day: { notBefore: "2023-12-19", notAfter: "2023-12-19" },
        ballots: new Map([
          ["CUB", "yes"],
          ["MLI", "yes"],
          ["FJI", "no"],
        ]),
        intended: ["FJI:yes", "NRU:yes"],
      },
    ]);
  });

  it("adopts its resolution by a recorded vote, and an adoption without a vote has no ballots", () => {
    const adoptions = [
      { decision: "decision 78/508", title: "The child" },
      { decision: "resolution 78/9", title: null },
    ];
    const { votes, resolutions } = normalise({}, { adoptions });
    expect(votes).toHaveLength(1);
    expect(resolutions).toMatchObject([
      { symbol: "A/RES/78/202", title: "Sport", adoption: "recorded vote", meeting: "A/78/PV.50" },
      { symbol: "A/DEC/78/508", title: "The child", adoption: "without vote", adoptedOn: "2023-12-19" },
    ]);
  });

  it.each(["paragraph", "amendment", "motion", "unknown"] as const)(
    "on a %s has no symbol of its own",
    (matter) => {
      const { votes } = normalise({ matter, decision: null, draft: "A/78/L.5" });
      expect(votes).toMatchObject([
        { kind: matter, symbol: null, symbolId: null, plainId: "GA-78-ods-A-78-PV.50-4" },
      ]);
    },
  );

  it("of a committee is one of a committee, on the draft", () => {
    const draft = "A/C.3/78/L.41";
    const { votes, resolutions } = normalise({
      isOfCommittee: true,
      takenOn: "8 November",
      decision: null,
      draft,
    });
    expect(votes).toMatchObject([
      { kind: "committee", symbol: draft, symbolId: null, day: { notBefore: "2023-11-08" } },
    ]);
    expect(resolutions).toEqual([]);
  });

  it("of a committee on a part of a draft has no symbol", () => {
    const { votes } = normalise({
      isOfCommittee: true,
      matter: "amendment",
      decision: null,
      draft: "A/C.3/78/L.5",
    });
    expect(votes).toMatchObject([{ kind: "committee", symbol: null }]);
  });

  it.each([
    ["2", "1"],
    ["1", "2"],
  ])("on what was rejected may have the majority first: by %s votes to %s", (inFavour, against) => {
    const sentence = "The amendment was rejected";
    const { votes } = normalise({
      sentence,
      matter: "amendment",
      decision: null,
      tally: { inFavour, against, abstaining: null },
    });
    expect(votes[0]?.ballots.get("FJI")).toBe("no");
  });

  it("has an and before the last name of a list", () => {
    const { votes } = normalise({
      lists: { ...VOTE.lists, inFavour: ["CUB and MLI"] },
      tally: { ...VOTE.tally, inFavour: "two", against: "one" },
    });
    expect([...(votes[0]?.ballots.keys() ?? [])]).toEqual(["CUB", "MLI", "FJI"]);
  });

  it.each<[string, Partial<PrintedVote>, string]>([
    [
      "a count that is no number",
      { lists: { ...VOTE.lists, against: [] }, tally: { ...VOTE.tally, against: "eleven" } },
      "Against: 0 names, no number printed",
    ],
    ["a name too few", { tally: { ...VOTE.tally, inFavour: "3" } }, "In favour: 2 names, 3 printed"],
    [
      "an abstention that is not listed",
      { tally: { ...VOTE.tally, abstaining: "1" } },
      "Abstaining: 0 names, 1 printed",
    ],
    [
      "a name in two lists",
      { lists: { ...VOTE.lists, against: ["MLI"] } },
      "Against: MLI stands in the lists twice",
    ],
    [
      "an unknown name",
      { lists: { ...VOTE.lists, against: ["Atlantis"] } },
      'Against: "Atlantis" is unknown on 2023-12-19',
    ],
    [
      "one who was no member",
      { lists: { ...VOTE.lists, against: ["PSE"] } },
      "PSE was no member on 2023-12-19",
    ],
    [
      "an unknown delegation",
      { corrections: [{ delegations: "Atlantis", intention: "had intended to abstain" }] },
      'correction: "Atlantis"',
    ],
    [
      "unknown words",
      { corrections: [{ delegations: "NRU", intention: "had wished it" }] },
      '"had wished it" is no vote',
    ],
    [
      "two intentions of one delegation",
      {
        corrections: [
          { delegations: "NRU", intention: "had intended to abstain" },
          { delegations: "NRU and FJI", intention: "had intended to vote against" },
        ],
      },
      "correction: NRU:abstain and NRU:no",
    ],
    [
      "a resolution of another session",
      { decision: "resolution 77/202" },
      "resolution 77/202 is not of session 78",
    ],
    ["no day", { takenOn: "31 November" }, '"31 November" is no day of session 78'],
    ["no number", { decision: "resolution below" }, "resolution below is no symbol"],
  ])("is refused by its place for %s", (_, rest, reason) => {
    const { votes, resolutions, refused } = normalise(rest);
    expect([votes, resolutions]).toEqual([[], []]);
    expect(refused).toMatchObject([
      { place: "vote 4: Draft resolution VII was adopted", reason: expect.stringContaining(reason) },
    ]);
  });

  it("is refused where an earlier one adopts the same resolution", () => {
    const { votes, refused } = normalise({}, { votes: [VOTE, { ...VOTE, number: 5 }] });
    expect(votes).toHaveLength(1);
    expect(refused).toEqual([
      { place: "A/78/PV.50 vote 5", reason: "A/RES/78/202 is adopted by A/78/PV.50 vote 4 too" },
    ]);
  });

  it("does not stop the others", () => {
    const votes = [
      { ...VOTE, tally: { ...VOTE.tally, inFavour: "3" } },
      { ...VOTE, number: 5, decision: null },
    ];
    const { votes: taken, refused } = normalise(
      {},
      { votes, refused: [{ place: "vote 1: x", reason: "y" }] },
    );
    expect(taken.map(({ name }) => name)).toEqual(["A/78/PV.50 vote 5"]);
    expect(refused.map(({ place }) => place.slice(0, 6))).toEqual(["vote 1", "vote 4"]);
  });
});

function named(code: string): ParticipantName {
  return {
    name: code,
    participantId: code,
    validFrom: null,
    validTo: null,
    language: "en",
    seenIn: "hand-made",
  };
}

function member(participantId: string): Membership {
  return { groupId: "UN", participantId, validFrom: "1945-10-24", validTo: null, confirmation: "twoOrMore" };
}
