import type { Resolution, RollCall } from "@depositary/model";
import { describe, expect, it } from "vitest";
import { plainTitle, readCount, readDay } from "../../../src/source/undl/cells.js";
import { latestFile, readFileName } from "../../../src/source/undl/file-name.js";
import { importNames } from "../../../src/source/undl/names.js";
import { importOutcomes } from "../../../src/source/undl/outcomes.js";
import { intendedVote } from "../../../src/source/undl/vote-note.js";
import { importWideVotes } from "../../../src/source/undl/wide-votes.js";
import {
  archiveOf,
  hasSharedVotes,
  keptByHand,
  referenceWith,
  sharedArchive,
} from "../../votes/small-archive.js";

const OUTCOMES =
  "undl_id,resolution,session,date,title,modality,draft,committee_report,meeting,agenda_title,subjects,vote_note,total_yes,total_no,total_abstentions,total_non_voting,total_ms,undl_link";

function outcomesOf(...lines: readonly string[]) {
  return archiveOf({ "2026_02_06_ga_outcomes.csv": `${[OUTCOMES, ...lines].join("\n")}\n` });
}

describe("the Library's list of outcomes", () => {
  it("knows the resolutions that were adopted without a vote", async () => {
    const { resolutions, ledger } = await importOutcomes(
      outcomesOf(
        "1,A/RES/79/243,79,2024-12-24,Convention :P resolution / adopted by the General Assemly,Without a vote,,,A/79/PV.55,,,,,,,,193,",
        '2,A/RES/62/223 A,62,2007-12-22,"A, b",Vote non-recorded,,,,,,,,,,,,'
          .replace("Vote non", '"Vote, non')
          .replace("recorded,", 'recorded",'),
      ),
      referenceWith(),
    );
    expect(
      resolutions.map(({ symbol, title, adoption, meeting }) => [symbol, title, adoption, meeting]),
    ).toEqual([
      ["A/RES/79/243", "Convention", "without vote", "A/79/PV.55"],
      ["A/RES/62/223A", "A, b", "non-recorded vote", null],
    ]);
    expect(ledger).toMatchObject({ read: 2, imported: 2, merged: 0 });
  });

  it.each([
    [
      "1,A/RES/79/1,79,2024-12-24,Pea\u0000ce,Without a vote,,,,,,,,,,,,",
      'control character in the title: "Pea\\u0000ce"',
    ],
    ['1,A/RES/79/1,79,2024-12-24,Peace,"Vote, recorded",,,,,,,80,x,3.5,20,193,', 'not a total: "x", "3.5"'],
  ])("refuses a row: %s", async (line, reason) => {
    const { ledger } = await importOutcomes(
      outcomesOf(line, "2,A/RES/79/2,79,2024-12-24,Peace,Without a vote,,,,,,,,,,,,"),
      referenceWith(),
    );
    expect(ledger.refused).toMatchObject([{ reason }]);
    expect(ledger).toMatchObject({ read: 2, imported: 1 });
  });

  it("keeps the title and the treaty that stand on file, and records another adoption and another total", async () => {
    const onFile: Resolution = {
      symbol: "A/RES/74/247",
      body: "GA",
      session: "74",
      title: "Kept by hand",
      adoptedOn: "2019-12-27",
      meeting: null,
      adoption: "without vote",
      treatyId: "XVIII-16",
      role: "Launched it",
      sourceId: "voeten-ga-votes-2024",
    };
    const { resolutions, disagreements, ledger } = await importOutcomes(
      outcomesOf(
        '2,A/RES/74/247,74,2019-12-27,Other,"Vote, recorded",,,A/74/PV.52,,,,80.0,60.0,33.0,20.0,193.0,',
      ),
      { ...referenceWith(keptByHand()), resolutions: [onFile] },
    );
    expect(resolutions).toEqual([{ ...onFile, meeting: "A/74/PV.52" }]);
    expect(disagreements.map(({ field, valueA, valueB }) => [field, valueA, valueB])).toEqual([
      ["yes total of GA-74-247", "79", "80"],
      ["notVoting total of GA-74-247", "21", "20"],
      ["adoption of A/RES/74/247", "without vote", "recorded vote"],
    ]);
    expect(new Set(disagreements.map(({ disagreementId }) => disagreementId)).size).toBe(3);
    expect(ledger).toMatchObject({ read: 1, imported: 0, merged: 1 });
  });

  it("is compared with a roll call of unknown kind where it is the only one that can be meant", async () => {
    const [, rollCall] = keptByHand();
    if (rollCall === undefined) throw new Error("GA-74-247 is not on file");
    const unknown: RollCall = { ...rollCall, kind: "unknown" };
    const outcomes = () =>
      outcomesOf('2,A/RES/74/247,74,2019-12-28,Other,"Vote, recorded",,,,,,,80.0,60.0,33.0,,193.0,');
    const fieldsWith = async (...rollCalls: readonly RollCall[]) =>
      (await importOutcomes(outcomes(), referenceWith(rollCalls))).disagreements.map(({ field }) => field);
    const differences = ["yes total of GA-74-247", "day of adoption of GA-74-247"];
    expect(await fieldsWith(unknown)).toEqual(differences);
    const paragraph: RollCall = { ...rollCall, rollCallId: "other", kind: "paragraph", yes: 1 };
    expect(await fieldsWith(paragraph, unknown)).toEqual(differences);
    expect(await fieldsWith({ ...unknown, rollCallId: "other" }, unknown)).toEqual([]);
    expect(await fieldsWith({ ...unknown, rollCallId: "other" }, rollCall)).toEqual(differences);
  });

  it("records that it knows no vote where a roll call is on file", async () => {
    const { disagreements } = await importOutcomes(
      outcomesOf("2,A/RES/74/247,74,2019-12-27,Other,Without a vote,,,,,,,,,,,,"),
      referenceWith(keptByHand()),
    );
    expect(disagreements.map(({ field, valueA, valueB, shown }) => [field, valueA, valueB, shown])).toEqual([
      ["adoption of GA-74-247", "recorded vote", "without vote", "without vote"],
    ]);
  });

  it("refuses a row that contradicts an earlier one of its resolution, and merges one that says the same", async () => {
    const line = (id: number, modality: string) =>
      `${id},A/RES/74/250,74,2019-12-27,Other,${modality},,,,,,,,,,,,`;
    const { resolutions, ledger } = await importOutcomes(
      outcomesOf(line(1, "Without a vote"), line(2, '"Vote, recorded"'), line(3, "Without a vote")),
      referenceWith(),
    );
    expect(resolutions.map(({ adoption }) => adoption)).toEqual(["without vote"]);
    expect(ledger).toMatchObject({ read: 3, imported: 1, merged: 1 });
    expect(ledger.refused.map(({ found, reason }) => `${found}: ${reason}`)).toEqual([
      "record 2, A/RES/74/250: an earlier row says otherwise: without vote, 2019-12-27, ?-?-?-?; this one: recorded vote, 2019-12-27, ?-?-?-?",
    ]);
  });

  it("refuses a row that is not understood and takes the others", async () => {
    const { resolutions, ledger } = await importOutcomes(
      outcomesOf(
        "1,A/RES/74/247,74,2019-12-27,Other,Silence procedure,,,,,,,,,,,,",
        "2,A/RES/74/248,74,2019-12-32,Other,Without a vote,,,,,,,,,,,,",
        "3,A/RES/74/249,74,2019-12-27,Other,Without a vote,,,,,,,,,,,,",
      ),
      referenceWith(),
    );
    expect(resolutions.map(({ symbol }) => symbol)).toEqual(["A/RES/74/249"]);
    expect(ledger).toMatchObject({ read: 3, imported: 1, merged: 0 });
    expect(ledger.refused.map(({ found, reason }) => `${found}: ${reason}`)).toEqual([
      'record 1, A/RES/74/247: not a modality known: "Silence procedure"',
      'record 2, A/RES/74/248: not a day: "2019-12-32"',
    ]);
  });
});

describe("the Library's list of names", () => {
  it.each([
    [
      "member_states_auths_2025-10-08.csv",
      "ISO Code,Member State,Start date,End date,M49 Code,Earlier or Later Name",
      (iso: string, name: string) => `${iso},${name},1945-10-24,,,`,
    ],
    [
      "member_states_auths_2025-12-02_rev-1.csv",
      ",Member State,M49 Code,ISO Code,Start date,End date,Other Names,Earlier or Later Name,Earlier (a) or Later (b),Geographic Term,Membership Document Symbol,Scope Note,French,Spanish,Arabic,Chinese,Russian",
      (iso: string, name: string) => `7,${name},,${iso},1945-10-24,,,,,,,,,,,,`,
    ],
    [
      "2026_08_17_unms_names.csv",
      "undl_id,member_state,name_status,m49,iso,coverage_periods",
      (iso: string, name: string) => `1,${name},ms,,${iso},`,
    ],
  ])("adds a spelling under the participant of its code: %s", async (path, heading, line) => {
    const lines = [
      line("FRA", "FRANCE"),
      line("FRA", "LA FRANCE"),
      line("XYZ", "NOWHERE"),
      line("DEU", "FRANCE"),
    ];
    const { participantNames, ledger } = await importNames(
      archiveOf({ [path]: `${[heading, ...lines].join("\n")}\n` }),
      { participants: referenceWith().participants, names: referenceWith().participantNames },
    );
    expect(participantNames.at(-1)).toMatchObject({
      name: "LA FRANCE",
      participantId: "FRA",
      seenIn: "UNDL",
    });
    expect(ledger).toMatchObject({ read: 4, imported: 1, merged: 1 });
    expect(ledger.refused.map(({ reason }) => reason)).toEqual([
      'no participant has the code "XYZ"',
      "the spelling means FRA on file",
    ]);
  });
});

describe("a name that the Library lists for a time", () => {
  const importOf = async (heading: string, ...lines: readonly string[]) => {
    const { participants, participantNames: names } = referenceWith();
    const path = heading.startsWith("ISO")
      ? "member_states_auths_2025-10-08.csv"
      : "2026_08_17_unms_names.csv";
    const files = archiveOf({ [path]: `${[heading, ...lines].join("\n")}\n` });
    const { participantNames, ledger } = await importNames(files, { participants, names });
    const added = participantNames
      .slice(names.length)
      .map((row) => [row.name, row.participantId, row.validFrom, row.validTo]);
    return { added, reasons: ledger.refused.map(({ reason }) => reason) };
  };
  const OF_2025 = "ISO Code,Member State,Start date,End date,M49 Code,Earlier or Later Name";
  const OF_2026 = "undl_id,member_state,name_status,m49,iso,coverage_periods";

  it("means its State from its first day to its last, or still", async () => {
    const { added, reasons } = await importOf(
      OF_2025,
      "FRA,GAUL,1945-10-24,1958-10-04,,",
      "FRA,FRANKIA,1958-10-05,,,",
      'SYR,SYRIA AGAIN,"1945-10-24, 1961-10-13",1958-02-21,,',
      'SYR,SYRIA ONCE,"1945-10-24, 1961-10-13","1958-02-21, 1971-09-02",,',
      "FRA,BAD DAY,1945-02-30,,,",
      "FRA,BACKWARDS,1950-01-01,1949-01-01,,",
    );
    expect(added).toEqual([
      ["GAUL", "FRA", "1945-10-24", "1958-10-04"],
      ["FRANKIA", "FRA", "1958-10-05", null],
      ["SYRIA AGAIN", "SYR", "1945-10-24", null],
      ["SYRIA ONCE", "SYR", "1945-10-24", "1971-09-02"],
    ]);
    expect(reasons).toEqual([
      'not days: "1945-02-30 to "',
      "ends before it begins: 1950-01-01 to 1949-01-01",
    ]);
  });

  it("may have been borne in several periods, of which the first has no beginning or the last no end", async () => {
    const { added, reasons } = await importOf(
      OF_2026,
      "1,EGYPT TWICE,ms,,EGY,1945-10-24:1958-02-21|1971-09-02:",
      "2,GAUL,fs,,FRA,:1958-10-04",
      "3,FRANKIA,fs,,FRA,1958-10-05:1960-01-01|1970-01-01:1980-01-01",
      "4,NO DAY,fs,,FRA,:",
      "5,BACKWARDS,fs,,FRA,1960-01-01:1959-01-01",
    );
    expect(added).toEqual([
      ["EGYPT TWICE", "EGY", "1945-10-24", null],
      ["GAUL", "FRA", null, "1958-10-04"],
      ["FRANKIA", "FRA", "1958-10-05", "1980-01-01"],
    ]);
    expect(reasons).toEqual(['not periods: ":"', "ends before it begins: 1960-01-01 to 1959-01-01"]);
  });

  it("is refused by its row where it has control characters", async () => {
    const { added, reasons } = await importOf(OF_2026, "1,GA\u0007UL,ms,,FRA,", "2,FRANKIA,ms,,FRA,");
    expect(added).toEqual([["FRANKIA", "FRA", null, null]]);
    expect(reasons).toEqual(['control character in the name: "GA\\u0007UL"']);
  });

  it("has a code of its own where its State had none of ISO's, or has that of the State that went on", async () => {
    const { added, reasons } = await importOf(
      OF_2026,
      "1,TANGANYIKAN,fs,,I08,1961-12-09:1964-04-26",
      "2,ZANZIBARI,fs,,I07,1963-12-16:1964-04-25",
      "3,BOTH,fs,,SRB,2003-02-04:2006-06-02",
      "4,ONE,ms,,SRB,2006-06-03:",
    );
    expect(added.map(([name, participantId]) => [name, participantId])).toEqual([
      ["TANGANYIKAN", "TZA"],
      ["ZANZIBARI", "EAZ"],
      ["BOTH", "SCG"],
      ["ONE", "SRB"],
    ]);
    expect(reasons).toEqual([]);
  });

  it("means who had its code then, and may have been another's name before", async () => {
    const { added, reasons } = await importOf(
      OF_2026,
      "1,SOVIETS,fs,,RUS,1945-10-24 - 1991-12-23",
      "2,RUSSIANS,ms,,RUS,1991-12-24 -",
      "3,SOVIETS,ms,,RUS,",
      "4,WHOEVER,ms,,RUS,1945-10-24 - 2000-01-01",
      "5,SOVIETS,ms,,FRA,1980-01-01 -",
      "6,SOVIETS,ms,,FRA,1995-01-01 -",
      "7,FRANCE FOREVER,ms,,FRA,since 1945",
    );
    expect(added).toEqual([
      ["SOVIETS", "SUN", "1945-10-24", "1991-12-23"],
      ["RUSSIANS", "RUS", "1991-12-24", null],
      ["SOVIETS", "FRA", "1995-01-01", null],
    ]);
    expect(reasons).toEqual([
      'the code "RUS" has meant SUN and RUS',
      "the spelling means SUN on file",
      'not periods: "since 1945"',
    ]);
  });
});

describe("the Library's cells and file names", () => {
  it("read counts, days and titles as they are printed", () => {
    expect(["159.0", "159", "", "1.5", "x", "70000"].map(readCount)).toEqual([
      159,
      159,
      null,
      undefined,
      undefined,
      undefined,
    ]);
    expect([
      readDay("2025-03-04 00:00:00+00"),
      readDay("2025-09-19 00:00:00"),
      readDay("2025-02-30"),
    ]).toEqual(["2025-03-04", "2025-09-19", undefined]);
    expect(plainTitle("Co\u202eoperation\u202c")).toBe("Cooperation");
    expect(plainTitle("Cooperation : report : resolution / adopted by the General Assembly")).toBe(
      "Cooperation : report",
    );
  });

  it("sort by the day that they name", () => {
    expect(readFileName("2025_7_23_ga_voting.csv")).toMatchObject({
      series: "ga-votes",
      releasedOn: "2025-07-23",
    });
    expect(readFileName("2025_11_25_sc_voting.csv")?.series).toBe("sc-votes");
    expect(readFileName("2026_02_06_ga_voting_md.md")).toBeNull();
    const names = [
      "2025_03_31_ga_voting.csv",
      "2025_03_31_ga_voting_corr1.csv",
      "2024_09_12_ga_resolutions_voting.csv",
    ];
    expect(latestFile(names, "ga-votes")?.path).toBe("2025_03_31_ga_voting_corr1.csv");
  });

  it("say what a delegation had intended, or nothing", () => {
    expect(
      intendedVote("the delegation of Nauru informed the Secretariat that it had intended to vote in favour"),
    ).toBe("yes");
    expect(intendedVote("had intended to abstain")).toBe("abstain");
    expect(intendedVote("had intended not to participate")).toBe("notVoting");
    expect(intendedVote("was not present")).toBeNull();
  });
});

describe("a hand-made file with a column for each State", () => {
  const heading =
    "id,Council,Date,Title,Resolution,country,subregion,continent,tags,FRA,USA,TOTAL VOTES,NO-VOTE COUNT,ABSTAIN COUNT,NO COUNT,YES COUNT,Link,token,Scrape_Year";
  const wide = (yes: string) =>
    importWideVotes(
      archiveOf({
        "undl_wide_sample.csv": `${heading}\n1,General Assembly,2024-12-02,T,A/RES/79/47,,,,,YES,NO,2,,,1.0,${yes},l,t,2025\n`,
      }),
      "undl_wide_sample.csv",
      referenceWith(),
    );

  it("may leave a total blank", async () => {
    expect((await wide("")).rollCalls).toMatchObject([{ yesBy: ["FRA"], noBy: ["USA"], no: 1 }]);
  });

  it("is refused for a total that is none", async () => {
    await expect(wide("1x")).rejects.toThrow('row 1: not a total (YES COUNT): "1x"');
  });
});

describe.skipIf(!hasSharedVotes)("the wide sample in ../shared (skipped where that is absent)", () => {
  it("has two roll calls with the totals that it prints", async () => {
    const { rollCalls, disagreements, ledger } = await importWideVotes(
      sharedArchive,
      "undl_wide_sample.csv",
      referenceWith(),
    );
    expect(
      rollCalls.map(({ rollCallId, yes, no, abstain, notVoting }) => [
        rollCallId,
        yes,
        no,
        abstain,
        notVoting,
      ]),
    ).toEqual([
      ["GA-79-47", 142, 35, 9, 7],
      ["GA-79-58", 121, 1, 33, 38],
    ]);
    expect(rollCalls.map((row) => row.notVotingBy.length)).toEqual([7, 38]);
    expect(disagreements).toEqual([]);
    expect(ledger).toMatchObject({ read: 2, imported: 2 });
  });
});
