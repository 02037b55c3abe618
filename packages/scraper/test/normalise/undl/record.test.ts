import { describe, expect, it } from "vitest";
import { NormaliseError } from "../../../src/normalise/normalise-error.js";
import { normaliseVoteRecord } from "../../../src/normalise/undl/record.js";
import { libraryContext, type VoteRecord } from "../../../src/source/undl/index.js";
import { gaVote, scVote } from "../../source/undl/ga-vote.js";
import { referenceWith } from "../../votes/small-archive.js";

const context = libraryContext(referenceWith());
const NO_EXCEPTIONS: ReadonlySet<string> = new Set();

function normalise(record: VoteRecord, oddTallies = NO_EXCEPTIONS) {
  return normaliseVoteRecord(record, { ...context, oddTallies });
}

function problemsOf(record: VoteRecord): readonly string[] {
  try {
    normalise(record);
    return [];
  } catch (error) {
    if (!(error instanceof NormaliseError)) throw error;
    return error.problems;
  }
}

function withName(code: string, name: string): VoteRecord {
  const ballots = gaVote.ballots.map((ballot) => (ballot.code === code ? { ...ballot, name } : ballot));
  return { ...gaVote, ballots };
}

function withVote(code: string, vote: string | null): VoteRecord {
  const ballots = gaVote.ballots.map((ballot) => (ballot.code === code ? { ...ballot, vote } : ballot));
  return { ...gaVote, ballots };
}

describe("a voting record of the General Assembly", () => {
  it.each([["A/ES-10/PV.41/Corr.1"], ["A/PV.1548"], ["A/ES-10/PV.41", "A/ES-10/PV.42"]])(
    "has meetings of its session: %s",
    (...meetings) => {
      expect(problemsOf({ ...gaVote, meetings })).toEqual([]);
    },
  );

  it.each([
    ["A/78/PV.41", '952: "A/78/PV.41" is a meeting of session 78 where the symbol says ES-10'],
    ["41st meeting", '952: not the symbol of a plenary meeting (GA): "41st meeting"'],
    ["A/C.3/78/SR.4", '952: not the symbol of a plenary meeting (GA): "A/C.3/78/SR.4"'],
    ["S/PV.9520", '952: not the symbol of a plenary meeting (GA): "S/PV.9520"'],
  ])("is refused for the meeting %s", (meeting, problem) => {
    expect(problemsOf({ ...gaVote, meetings: ["A/ES-10/PV.41", meeting] })).toEqual([problem]);
  });

  it.each(["20231131120000.0", "yesterday"])(
    "is refused for the moment of its last change %s",
    (changedAt) => {
      expect(problemsOf({ ...gaVote, changedAt })).toEqual([`005: not a moment: "${changedAt}"`]);
    },
  );

  it("that does not say when it was changed last is cited by its number, as of the day of the vote", () => {
    const { source } = normalise({ ...gaVote, changedAt: null });
    expect(source).toMatchObject({ sourceId: "undl-record-4025240", asAt: "2023-10-27" });
  });

  it("is a vote on the whole text, in which a member without a letter did not vote", () => {
    const { vote, source } = normalise(gaVote);
    expect(vote).toMatchObject({
      title: "Protection of civilians",
      meeting: "A/ES-10/PV.41",
      adoption: "recorded vote",
      vote: {
        body: "GA",
        session: "ES-10",
        symbol: "A/RES/ES-10/21",
        symbolId: "GA-ES-10-21",
        kind: "whole",
        day: { notBefore: "2023-10-27", notAfter: "2023-10-27" },
        printed: { yes: 2, no: 1, abstain: 1, notVoting: 1 },
      },
    });
    expect([...vote.vote.ballots]).toEqual([
      ["FRA", "yes"],
      ["USA", "no"],
      ["NAM", "yes"],
      ["BEN", "notVoting"],
      ["CAN", "abstain"],
    ]);
    expect(source).toMatchObject({
      sourceId: "undl-record-4025240-20231101120000",
      url: "https://digitallibrary.un.org/record/4025240",
      asAt: "2023-11-01",
      grade: "official",
    });
  });

  it.each([
    ["RECORDED - No machine generated vote", "recorded vote"],
    ["RECORDED based on A/S-14/PV.7 - No machine generated vote.", "recorded vote"],
  ])("%s: was adopted by %s", (adoption, expected) => {
    expect(normalise({ ...gaVote, adoption }).vote.adoption).toBe(expected);
  });

  const letters = (vote: string | null) => gaVote.ballots.map((ballot) => ({ ...ballot, vote }));

  it.each([
    ["NON-RECORDED", "non-recorded vote", null],
    ["ADOPTED WITHOUT VOTE", "without vote", null],
    ["ADOPTED WITHOUT VOTE", "without vote", "Y"],
  ])(
    "%s: was adopted by %s, and has no votes where every member has the letter %s",
    (adoption, expected, letter) => {
      const { vote } = normalise({ ...gaVote, adoption, totals: null, ballots: letters(letter) });
      expect([vote.adoption, vote.vote.ballots.size]).toEqual([expected, 0]);
    },
  );

  it.each([
    ["78", "A/RES/78/7"],
    ["10emsp", "A/RES/ES-10/21"],
    ["ES-10", "A/RES/ES-10/21"],
    ["S-14", "A/RES/S-14/1"],
    ["32sp", "A/RES/S-32/1"],
  ])("stands in session %s where its symbol is %s", (session, symbol) => {
    expect(problemsOf({ ...gaVote, session, symbol, meetings: [] })).toEqual([]);
  });

  it.each<[string, VoteRecord, string]>([
    [
      "wording",
      { ...gaVote, adoption: "RECORDED BY SHOW OF HANDS" },
      '591: not a wording known: "RECORDED BY SHOW OF HANDS"',
    ],
    [
      "ballot by mail",
      { ...gaVote, adoption: "VOTING BY MAIL" },
      "591: a vote by mail is no adoption on file",
    ],
    [
      "vote against what was adopted without one",
      { ...gaVote, adoption: "ADOPTED WITHOUT VOTE" },
      '591: without vote, and USA has "N"',
    ],
    ["lack of wording", { ...gaVote, adoption: null, modality: null }, "590: not a kind of vote known: null"],
    ["letter", withVote("BEN", "P"), 'BEN: not a vote: "P"'],
    ["session", { ...gaVote, session: "78" }, '791: session "78" where the symbol says ES-10'],
    [
      "day in another session",
      { ...gaVote, session: null, symbol: "A/RES/76/7", meetings: [] },
      "791: the day 2023-10-27 where the symbol is of 2021 or 2022",
    ],
    ["committee", { ...gaVote, organ: "03" }, '793: not a plenary meeting: "03"'],
    ["symbol", { ...gaVote, symbol: "A/C.3/78/L.41" }, '791: not a symbol known: "A/C.3/78/L.41"'],
    ["day", { ...gaVote, date: "2023-02-30" }, '269: not a day: "2023-02-30"'],
    ["lack of totals", { ...gaVote, totals: null }, "996: a recorded vote without totals"],
    ["lack of members", { ...gaVote, ballots: [] }, "967: a recorded vote without a list of members"],
  ])("is refused for its %s", (_what, record, problem) => {
    expect(problemsOf(record)).toContain(problem);
  });

  it("is refused for a member whose name is that of another", () => {
    expect(problemsOf(withName("FRA", "GERMANY"))).toEqual([
      'the name "GERMANY" means DEU, the code "FRA" FRA',
    ]);
    expect(problemsOf(withName("FRA", "GAUL"))).toEqual([]);
  });

  it("is refused for a member that is not known, or votes twice, or did not exist", () => {
    const [first] = gaVote.ballots;
    const more = ["XYZ", "FRA", "GDR"].map((code) => ({
      number: null,
      seat: null,
      vote: null,
      name: null,
      code,
    }));
    expect(first?.code).toBe("FRA");
    expect(problemsOf({ ...gaVote, ballots: [...gaVote.ballots, ...more] })).toMatchObject([
      'no participant has the code "XYZ"',
      "a second vote of FRA",
      expect.stringMatching(/"GDR"/),
    ]);
  });

  it("is refused where its totals are not the members listed, unless that is known of its source", () => {
    const silent = withVote("CAN", null);
    expect(problemsOf(silent)).toEqual(["abstain: 1 printed, 0 listed", "notVoting: 1 printed, 2 listed"]);
    expect(problemsOf({ ...gaVote, ballots: gaVote.ballots.slice(1) })).toEqual([
      "yes: 2 printed, 1 listed",
      "members: 5 printed, 4 listed",
    ]);
    expect(normalise(silent, new Set(["GA-ES-10-21"])).vote.vote.printed?.abstain).toBe(1);
  });
});

describe("a voting record of the Security Council", () => {
  it.each([
    ["S/PV.9520", []],
    ["S/PV.4956 (Resumption 1)", []],
    ["A/78/PV.41", ['952: not the symbol of a plenary meeting (SC): "A/78/PV.41"']],
  ])("has the meeting %s, or is refused for it", (meeting, problems) => {
    expect(problemsOf({ ...scVote, meetings: [meeting] })).toEqual(problems);
  });

  it("says by its kind of vote how the text was adopted, and has no title of its own", () => {
    const { vote } = normalise(scVote);
    expect(vote).toMatchObject({
      adoption: "recorded vote",
      title: "",
      vote: { body: "SC", session: "2023", symbol: "S/RES/2720(2023)", symbolId: "SC-2720" },
    });
    expect(vote.vote.ballots.get("RUS")).toBe("notVoting");
    const ballots = scVote.ballots.map((ballot) => ({ ...ballot, vote: "Y" }));
    expect(normalise({ ...scVote, modality: "Without Vote", ballots }).vote.adoption).toBe("without vote");
  });

  it("is of the year in its symbol", () => {
    expect(problemsOf({ ...scVote, date: "2024-12-22" })).toEqual([
      "791: the day 2024-12-22 where the symbol is of 2023",
    ]);
  });

  it("has five permanent members where it marks them", () => {
    const seats = scVote.ballots.map((ballot) => ({
      ...ballot,
      seat: ballot.code === "USA" ? "R" : ballot.seat,
    }));
    expect(problemsOf({ ...scVote, ballots: seats })).toEqual([
      "seats: 4 P of 9, expected 5 P and the others R",
    ]);
    const plain = scVote.ballots.map((ballot) => ({ ...ballot, seat: null }));
    expect(problemsOf({ ...scVote, ballots: plain })).toEqual([]);
  });
});
