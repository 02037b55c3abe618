import { encodeCsv, rollCallTable } from "@depositary/model";
import { describe, expect, it } from "vitest";
import { importUnvotes } from "../../../src/source/unvotes/import.js";
import type { VoteImport } from "../../../src/votes/vote-import.js";
import { archiveOf, byId, referenceWith } from "../../votes/small-archive.js";
import {
  founders,
  importOf,
  laterMembers,
  manyYes,
  plainUnvotesOf,
  type SmallRollCall,
  unvotesOf,
} from "./small-unvotes.js";

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
    const withoutFiles = ({ ledger, ...rest }: VoteImport) => [
      rest,
      { ...ledger, refused: ledger.refused.map(({ file: _, ...refusal }) => refusal) },
    ];
    expect(withoutFiles(await importUnvotes(plainUnvotesOf(rollCalls), referenceWith([])))).toEqual(
      withoutFiles(await importOf(compressed)),
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

  it("refuses rows by the file that holds them, and by the package's own name for exceptions", async () => {
    const votes = [
      { rcid: 5893, session: 66, date: "2011-12-02", unres: "A/RES/66/33", ballots: manyYes().slice(0, 1) },
    ];
    const { ledger } = await importUnvotes(plainUnvotesOf(votes), referenceWith([]));
    expect(ledger.refused.map(({ file, exceptionAt }) => [file, exceptionAt?.document])).toEqual([
      ["un_roll_calls.csv", "unvotes-2020/un_roll_calls.csv.gz"],
      ["un_votes.csv", "unvotes-2020/un_votes.csv.gz"],
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
        ballots: manyYes().slice(0, 4),
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
          ballots: ["US United States yes", "US United States no"],
        },
      ]),
    ).rejects.toThrow("a second vote: rcid 1, United States, no");
    const rollCall = { rcid: 1, session: 58, date: "2003-12-03", ballots: [] };
    await expect(importOf([{ ...rollCall, ballots: manyYes(["FR Germany no"]) }])).rejects.toThrow(
      'the name "Germany" means DEU, the code "FR" FRA: rcid 1, Germany, no',
    );
    await expect(importOf([rollCall, { ...rollCall, unres: "R/58/20" }])).rejects.toThrow(
      "two roll calls with the number 1",
    );
  });

  it("takes a row that stands there twice once, and counts it as merged", async () => {
    const ballots = [...founders, ...laterMembers];
    const rollCall = { rcid: 1, session: 58, date: "2003-12-03", unres: "R/58/20", ballots };
    const once = await importOf([rollCall]);
    const twice = await importOf([rollCall, rollCall]);
    expect(twice.rollCalls).toEqual(once.rollCalls);
    const { imported } = once.ledger;
    expect(twice.ledger).toEqual({ ...once.ledger, read: 2 * imported, imported, merged: imported });
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
