import { encodeCsv, rollCallTable } from "@depositary/model";
import { describe, expect, it } from "vitest";
import { isBalanced } from "../../../src/import/import-ledger.js";
import { importUnvotes } from "../../../src/source/unvotes/import.js";
import { kindOf } from "../../../src/source/unvotes/record.js";
import { readUnres } from "../../../src/source/unvotes/unres.js";
import { formatSymbol } from "../../../src/votes/resolution-symbol.js";
import { archiveOf, byId, keptByHand, referenceWith } from "../../votes/small-archive.js";
import { founders, laterMembers, plainUnvotesOf, type SmallRollCall, unvotesOf } from "./small-unvotes.js";

const modern = founders.map((ballot) => ballot.replace("EG Egypt yes", "EG Egypt no"));
const manyYes = (extra: readonly string[] = []) => [...modern, ...laterMembers, ...extra];

function importOf(rollCalls: readonly SmallRollCall[], onFile = keptByHand().slice(0, 0)) {
  return importUnvotes(unvotesOf(rollCalls), referenceWith(onFile));
}

describe("the unvotes archive", () => {
  it("reads Namibia's code NA as Namibia", async () => {
    const { rollCalls } = await importOf([
      {
        rcid: 9100,
        session: 74,
        date: "2019-12-18",
        unres: "A/RES/74/200",
        ballots: manyYes(["NA Namibia abstain"]),
      },
    ]);
    expect(rollCalls[0]?.abstainBy).toEqual(["NAM"]);
  });

  it("is the same where R saved it: a code that is missing is NA beside another name than Namibia's", async () => {
    const rollCalls = [
      {
        rcid: 4000,
        session: 18,
        date: "1963-12-03",
        amend: "0",
        para: "1.0",
        ballots: [...founders, " Zanzibar no"],
      },
      {
        rcid: 4001,
        session: 45,
        date: "1990-12-06",
        ballots: manyYes(["NA Namibia abstain", " Federal Republic of Germany no"]),
      },
    ];
    const compressed = rollCalls.map((one) => ({ ...one, para: one.para?.replace(".0", "") ?? "" }));
    expect(await importUnvotes(plainUnvotesOf(rollCalls), referenceWith([]))).toEqual(
      await importOf(compressed),
    );
  });

  it("is refused where a file of it is there compressed and not compressed", async () => {
    const twice = archiveOf({ "un_roll_calls.csv": "", "un_roll_calls.csv.gz": "" });
    await expect(importUnvotes(twice, referenceWith([]))).rejects.toThrow(
      "un_roll_calls.csv.gz is there too: expected one of the two",
    );
  });

  it("is the same under the names that TidyTuesday gave its files", async () => {
    const rollCalls = [
      { rcid: 9100, session: 74, date: "2019-12-18", unres: "A/RES/74/200", ballots: manyYes() },
    ];
    const names = { rollCalls: "roll_calls.csv", votes: "unvotes.csv" };
    expect(await importUnvotes(plainUnvotesOf(rollCalls, names), referenceWith([]))).toEqual(
      await importOf(rollCalls),
    );
  });

  it("stops at a date that is no day of the calendar", async () => {
    const rollCall = { rcid: 9100, session: 74, unres: "A/RES/74/200", ballots: manyYes() };
    await expect(importOf([{ ...rollCall, date: "2019-13-18" }])).rejects.toThrow("not a roll call: 9100,74");
    await expect(importOf([{ ...rollCall, date: "2019-02-29" }])).rejects.toThrow("not a roll call: 9100,74");
  });

  it("puts former States under their own participants on their own days", async () => {
    const { rollCalls, ledger } = await importOf([
      {
        rcid: 4000,
        session: 18,
        date: "1963-12-03",
        ballots: [
          ...founders,
          " Zanzibar no",
          " Yemen Arab Republic no",
          "TZ Tanzania no",
          "TW Taiwan no",
          "RU Russia no",
        ],
      },
      {
        rcid: 4001,
        session: 45,
        date: "1990-12-06",
        ballots: manyYes([
          " Federal Republic of Germany no",
          " Yemen Arab Republic no",
          "RU Russia no",
          "YU Yugoslavia no",
        ]),
      },
      { rcid: 4002, session: 46, date: "1991-12-06", ballots: manyYes(["RU Russia no"]) },
      { rcid: 4003, session: 46, date: "1992-08-03", ballots: manyYes(["RU Russia no", "YU Yugoslavia no"]) },
      {
        rcid: 4446,
        session: 62,
        date: "2007-12-18",
        ballots: manyYes(["YU Yugoslavia no", "DE Germany no"]),
      },
    ]);
    const against = rollCalls.map(({ rollCallId, noBy }) => [
      rollCallId,
      noBy.filter((id) => id !== "EGY").join(" "),
    ]);
    expect(against).toEqual([
      ["GA-18-unvotes-4000", "CHN EAZ SUN TZA YEM"],
      ["GA-45-unvotes-4001", "DEU SUN YEM YUG"],
      ["GA-46-unvotes-4002", "SUN"],
      ["GA-46-unvotes-4003", "RUS SCG"],
      ["GA-62-unvotes-4446", "DEU SRB"],
    ]);
    expect(ledger.refused).toEqual([]);
  });

  it("refuses, with its row, a code that means nobody on that day", async () => {
    const { ledger } = await importOf([
      {
        rcid: 4446,
        session: 62,
        date: "2007-12-18",
        ballots: manyYes(["CS Czechoslovakia no", "XX Nowhere yes"]),
      },
    ]);
    expect(ledger.refused.map(({ found }) => found)).toEqual([
      "rcid 4446, Czechoslovakia, no",
      "rcid 4446, Nowhere, yes",
    ]);
    expect(isBalanced(ledger)).toBe(true);
  });

  it("keeps who did not vote apart from who was no member", async () => {
    const { rollCalls } = await importOf([
      { rcid: 300, session: 6, date: "1951-12-04", ballots: founders },
      {
        rcid: 301,
        session: 39,
        date: "1984-12-05",
        unres: "R/39/10",
        amend: "0",
        para: "0",
        ballots: manyYes(),
      },
    ]);
    const [early, late] = rollCalls;
    expect(early?.notVotingBy).toContain("ZAF");
    expect(early?.notVotingBy).not.toContain("DEU");
    expect((early?.yes ?? 0) + (early?.notVoting ?? 0)).toBe(60);
    expect(late?.notVotingBy).toEqual(expect.arrayContaining(["DDR", "DEU", "SUN", "YMD", "YUG", "ZAF"]));
    expect(late?.notVotingBy).not.toContain("NAM");
  });

  it("says for which roll calls the day is not known", async () => {
    const { rollCalls } = await importOf([
      { rcid: 3, session: 1, date: "1946-01-01", ballots: founders },
      { rcid: 5700, session: 57, date: "2002-12-06", para: "1", unres: "R/57/59", ballots: manyYes() },
    ]);
    expect(rollCalls.map(({ date, notBefore, notAfter }) => [date, notBefore, notAfter])).toEqual([
      [null, "1946-01-10", "1946-01-31"],
      ["2002-12-06", "2002-12-06", "2002-12-06"],
    ]);
  });

  it("numbers further votes on a symbol by kind, in the order of the archive", async () => {
    const para = (rcid: number, at: number): SmallRollCall => ({
      rcid,
      session: 72,
      date: "2017-12-04",
      unres: "R/72/50",
      para: "1",
      ballots: manyYes().map((ballot, index) => (index < at ? ballot.replace("yes", "no") : ballot)),
    });
    const { rollCalls } = await importOf([
      para(6100, 1),
      para(6101, 5),
      { rcid: 6102, session: 72, date: "2017-12-04", unres: "R/72/51", ballots: manyYes() },
      { rcid: 6103, session: 72, date: "2017-12-04", unres: "R/72/51", amend: "1", ballots: manyYes() },
    ]);
    expect(rollCalls.map(({ rollCallId, kind }) => `${rollCallId} ${kind}`)).toEqual([
      "GA-72-50-paragraph-1 paragraph",
      "GA-72-50-paragraph-2 paragraph",
      "GA-72-51 unknown",
      "GA-72-51-amendment-1 amendment",
    ]);
  });

  it("takes a roll call that it has twice as one and says where the two differ", async () => {
    const { rollCalls, disagreements, ledger } = await importOf([
      { rcid: 4064, session: 52, date: "1997-12-04", unres: "R/52/44", ballots: manyYes() },
      {
        rcid: 6026,
        session: 52,
        date: "1997-12-09",
        unres: "R/52/44",
        ballots: manyYes().map((ballot) => ballot.replace("Japan yes", "Japan abstain")),
      },
    ]);
    expect(rollCalls.map(({ rollCallId }) => rollCallId)).toEqual(["GA-52-44"]);
    expect(disagreements.map(({ participantId, valueA, valueB }) => [participantId, valueA, valueB])).toEqual(
      [["JPN", "yes", "abstain"]],
    );
    expect(ledger).toMatchObject({ read: 2 + 2 * 43, merged: 44, imported: 44 });
  });

  it("keeps a motion on the same symbol as a vote of its own", async () => {
    const { rollCalls } = await importOf([
      { rcid: 4724, session: 61, date: "2006-12-19", unres: "R/61/175", ballots: manyYes() },
      {
        rcid: 5801,
        session: 61,
        date: "2006-12-19",
        unres: "R/61/175",
        ballots: manyYes().map((ballot, index) => (index % 2 ? ballot.replace("yes", "no") : ballot)),
      },
    ]);
    expect(rollCalls.map(({ rollCallId }) => rollCallId)).toEqual([
      "GA-61-175-unknown-1",
      "GA-61-175-unknown-2",
    ]);
  });

  it("refuses a roll call that was not recorded whole, row by row", async () => {
    const { rollCalls, ledger } = await importOf([
      {
        rcid: 5893,
        session: 66,
        date: "2011-12-02",
        unres: "R/66/33",
        para: "1",
        ballots: modern.slice(0, 4),
      },
    ]);
    expect(rollCalls).toEqual([]);
    expect(ledger.refused).toHaveLength(5);
    expect(ledger.refused[0]?.reason).toBe(
      "unvotes rcid 5893 (A/RES/66/33): 4-0-0 in all, not recorded whole",
    );
  });

  it("stops with all that it does not understand", async () => {
    await expect(
      importOf([
        { rcid: 1, session: 74, date: "2019-12-18", unres: "Q/1", ballots: [] },
        { rcid: 2, session: 74, date: "2019-12-18", unres: "R/74", ballots: [] },
      ]),
    ).rejects.toThrow(/rcid 1: not a symbol known: "Q\/1"\n.*rcid 2: not a symbol known: "R\/74"/);
    await expect(
      importOf([
        {
          rcid: 1,
          session: 74,
          date: "2019-12-18",
          ballots: ["US United States maybe", "US United States yes"],
        },
      ]),
    ).rejects.toThrow("not a vote of a roll call known: rcid 1, United States, maybe");
    await expect(
      importOf([
        {
          rcid: 1,
          session: 74,
          date: "2019-12-18",
          ballots: ["US United States yes", "US United States yes"],
        },
      ]),
    ).rejects.toThrow("a second vote: rcid 1, United States, yes");
  });

  it("gives the same bytes whatever the order of its rows, and again on what it wrote", async () => {
    const rollCalls: SmallRollCall[] = [
      {
        rcid: 301,
        session: 39,
        date: "1984-12-05",
        unres: "R/39/10",
        amend: "0",
        para: "0",
        ballots: manyYes(),
      },
      {
        rcid: 302,
        session: 39,
        date: "1984-12-05",
        unres: "R/39/10",
        amend: "0",
        para: "1",
        ballots: manyYes().slice(3),
      },
    ];
    const once = await importOf(rollCalls);
    const shuffled = await importOf(
      [...rollCalls].reverse().map((r) => ({ ...r, ballots: [...r.ballots].reverse() })),
    );
    const again = await importUnvotes(unvotesOf(rollCalls), {
      ...referenceWith(once.rollCalls),
      sources: once.sources,
    });
    const csv = encodeCsv(rollCallTable, once.rollCalls);
    expect(encodeCsv(rollCallTable, shuffled.rollCalls)).toBe(csv);
    expect(encodeCsv(rollCallTable, again.rollCalls)).toBe(csv);
    expect(again.ledger).toMatchObject({ imported: 0, merged: once.ledger.imported });
  });

  it("keeps no word of the descriptions", async () => {
    const { rollCalls } = await importOf([{ rcid: 3, session: 1, date: "1946-01-01", ballots: founders }]);
    expect(JSON.stringify([...byId(rollCalls)])).not.toMatch(/TEXT|SHORT/);
  });
});

describe("the flags of a roll call", () => {
  it.each([
    [true, true, "amendment"],
    [true, null, "amendment"],
    [false, true, "paragraph"],
    [null, true, "paragraph"],
    [false, false, "whole"],
    [null, null, "unknown"],
    [false, null, "unknown"],
  ] as const)("amendment %s and paragraph %s mean %s", (amendment, paragraph, kind) => {
    expect(kindOf(amendment, paragraph)).toBe(kind);
  });
});

describe("the column unres", () => {
  it.each([
    [73, "R/73/5", "73", "A/RES/73/5"],
    [74, "A/RES/74/56", "74", "A/RES/74/56"],
    [33, "R/33/116B/VII", "33", "A/RES/33/116B/VII"],
    [32, "R/32/452", "32", "A/DEC/32/452"],
    [72, "A/RES/ES-10/19", "ES-10", "A/RES/ES-10/19"],
    [30, "R/30/3379", "30", "A/RES/3379(XXX)"],
    [25, "R/25/2624A", "25", "A/RES/2624(XXV)"],
    [29, "R/29/3396", "29", null],
    [30, "R/30/3586", "30", null],
    [1, "R/1/1287/A", "1", null],
    [10, "R/10 65", "10", null],
    [6, "R/6444A", "6", null],
    [1, "GOAR/1/1288B", "1", null],
    [16, "R/16/2/1069B", "16", null],
    [11, "ESS/1/126A", "ES-1", null],
    [11, "ESS/2/79/D", "ES-2", null],
    [23, "SS/5", "S-5", null],
    [52, "", "52", null],
  ])("of session %i reads %j as session %s, %s", (session, unres, expected, symbol) => {
    const read = readUnres(session, unres);
    expect(read?.session).toBe(expected);
    expect(read?.symbol ? formatSymbol(read.symbol) : null).toBe(symbol);
  });

  it("is not read where its spelling is new", () => {
    expect([readUnres(74, "R/74"), readUnres(25, "R/25/x"), readUnres(5, "A/RES/5")]).toEqual([
      null,
      null,
      null,
    ]);
  });
});
