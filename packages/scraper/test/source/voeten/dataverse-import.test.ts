import { describe, expect, it } from "vitest";
import { isBalanced } from "../../../src/import-ledger.js";
import { importDataverse } from "../../../src/source/voeten/dataverse-import.js";
import { importVoeten } from "../../../src/source/voeten/import.js";
import type { StreamedFiles } from "../../../src/votes/streamed-files.js";
import { archiveOf, referenceWith } from "../../votes/small-archive.js";

const HEADING =
  '"","rcid","ccode","member","vote","Country","Countryname","year","session","abstain","yes","no","importantvote","date","unres","amend","para","short","descr","me","nu","di","hr","co","ec","ident","resid"';

/** Codes of 45 States that have been members since 1979. */
const MEMBERS = [
  ...[2, 20, 31, 40, 41, 42, 51, 52, 53, 70, 90, 91, 92, 93, 94, 95, 100, 101, 110, 130, 135, 140, 145],
  ...[150, 155, 160, 165, 200, 205, 210, 211, 212, 220, 230, 235, 290, 305, 310, 325, 338, 339, 350, 352],
  ...[355, 360],
];

interface Row {
  readonly rcid?: number | string;
  readonly ccode: number;
  readonly vote?: number | string;
  readonly session?: number;
  readonly date?: string;
  readonly unres?: string;
  readonly amend?: string;
  readonly para?: string;
  readonly resid?: number;
}

function lineOf(row: Row): string {
  const { rcid = 9282, ccode, vote = 1, session = 76, date = "2021-12-06", resid = 76039 } = row;
  const { unres = "A/RES/76/51", amend = "0", para = "0" } = row;
  const head = [session + 1945, session, 5, 182, 1, "NA", date, `"${unres}"`, amend, para];
  return [
    ...[
      '"1"',
      rcid,
      ccode,
      1,
      vote,
      '"CIV"',
      '"Côte d’Ivoire"',
      ...head,
      '"Short, with a ""quote"""',
      '"Text"',
    ],
    ...[0, 1, 1, 0, 1, 1, "NA", resid],
  ].join();
}

function unvotesCsv(rows: readonly Row[], name = "UNVotes-1.csv"): StreamedFiles {
  const text = `${[HEADING, ...rows.map(lineOf)].join("\r\n")}\r\n`;
  // the texts of a release are in the encoding of a country's Windows
  return archiveOf({ [name]: Buffer.from(text.replaceAll("’", "\u0092"), "latin1") });
}

const vote = (row: Omit<Row, "ccode"> = {}): readonly Row[] => MEMBERS.map((ccode) => ({ ...row, ccode }));

describe("UNVotes.csv of Dataverse", () => {
  it("gives a roll call its symbol and kind, and passes over who was absent or no member", async () => {
    const rows = [...vote(), { ccode: 380, vote: 8 }, { ccode: 345, vote: 9 }];
    const { rollCalls, ledger, remarks, sources } = await importDataverse(unvotesCsv(rows), referenceWith());
    expect(rollCalls).toMatchObject([
      { rollCallId: "GA-76-51", symbol: "A/RES/76/51", kind: "whole", date: "2021-12-06", yes: 45 },
    ]);
    expect(rollCalls[0]?.notVotingBy).toContain("SWE");
    expect(ledger).toMatchObject({ read: 47, imported: 45, merged: 2, refused: [] });
    expect(remarks[0]).toContain(
      "2 rows hold no vote, and are counted as merged: 1 of States absent (8), 1 of States",
    );
    expect(sources).toMatchObject([{ sourceId: "voeten-unvotes-2021-12-06", asAt: "2021-12-06" }]);
  });

  it("says of a roll call that it refuses nowhere that it contradicts itself: it is not on file", async () => {
    const [first = { ccode: 2 }] = vote();
    const few = [first, first, { ccode: 20 }].map((row) => ({
      ...row,
      rcid: 9283,
      resid: 76040,
      unres: "A/RES/76/52",
    }));
    const { rollCalls, ledger, disagreements } = await importDataverse(
      unvotesCsv([...vote(), ...few]),
      referenceWith(),
    );
    expect(rollCalls.map(({ rollCallId }) => rollCallId)).toEqual(["GA-76-51"]);
    expect(disagreements).toEqual([]);
    expect(isBalanced(ledger)).toBe(true);
    expect(ledger.refused).toHaveLength(2);
  });

  it("tells the same roll call from Voeten's other release by its votes, and gives it its symbol", async () => {
    const lines = MEMBERS.map((ccode) => `76039,${ccode},2021-12-06,2021,1`);
    const other = archiveOf({
      "voeten_completeVotes_1946-2022.csv": `resid,ccode,date,year,vote\n${lines.join("\n")}\n`,
    });
    const onFile = await importVoeten(other, referenceWith());
    const reference = {
      ...referenceWith(onFile.rollCalls),
      sources: [...referenceWith().sources, ...onFile.sources],
    };
    const found = await importDataverse(unvotesCsv(vote()), reference);
    expect(found.rollCalls.map(({ rollCallId, symbol }) => [rollCallId, symbol])).toEqual([
      ["GA-76-51", "A/RES/76/51"],
    ]);
    expect([...(found.renames ?? [])]).toEqual([["GA-76-voeten-76039", "GA-76-51"]]);
    expect(found.ledger).toMatchObject({ imported: 0, merged: 45 });
  });

  it("leaves a kind unknown where a flag is missing, and knows that the days of early sessions are none", async () => {
    const early = { rcid: 800, session: 20, date: "1965-12-03", unres: "R/20/2077", resid: 20040 };
    const { rollCalls } = await importDataverse(unvotesCsv(vote({ ...early, amend: "NA" })), referenceWith());
    expect(rollCalls).toMatchObject([
      {
        rollCallId: "GA-20-2077",
        kind: "unknown",
        date: null,
        notBefore: "1965-12-01",
        notAfter: "1965-12-31",
      },
    ]);
  });

  it("takes rows of a roll call under another day with it, and a member that stands twice once, and says so", async () => {
    const late = { date: "2021-12-24", ccode: 551 };
    const rows = [...vote(), late, late];
    const { disagreements, rollCalls, ledger } = await importDataverse(unvotesCsv(rows), referenceWith());
    expect(disagreements.map(({ field, valueB }) => [field, valueB])).toEqual([
      ["date of GA-76-51", "2021-12-24 for ZMB"],
      ["row of GA-76-51", "yes again"],
    ]);
    expect(rollCalls[0]?.yes).toBe(46);
    expect(ledger).toMatchObject({ read: 47, imported: 46, merged: 1 });
  });

  it.each<[string, readonly Row[], string, number]>([
    [
      "a code that nobody has",
      [{ ccode: 817 }],
      'rcid 9282, ccode 817: no participant has the code "817"',
      1,
    ],
    [
      "a row that says another symbol",
      [{ ccode: 551, unres: "A/RES/76/52" }],
      "rcid 9282, ccode 551: the row says 76039,76,2021-12-06,A/RES/76/52,0,0, most rows",
      1,
    ],
  ])("refuses %s alone", async (_, rows, reason, refused) => {
    const { rollCalls, ledger } = await importDataverse(unvotesCsv([...vote(), ...rows]), referenceWith());
    expect(rollCalls).toMatchObject([{ yes: 45 }]);
    expect(ledger.refused.map(({ found, reason: why }) => `${found}: ${why}`)).toEqual([
      expect.stringContaining(reason),
    ]);
    expect([ledger.refused.length, isBalanced(ledger)]).toEqual([refused, true]);
  });

  it.each<[string, Partial<Row>, string]>([
    ["a vote that is none", { vote: 4 }, 'not a vote: ccode 2, "4"'],
    ["a symbol that is none", { unres: "see above" }, 'not a symbol known: "see above"'],
    ["no number of its own", { resid: Number.NaN }, "not a roll call"],
    ["a day that is none", { date: "6/12/2021" }, "not a roll call: 76040,76,6/12/2021"],
  ])("refuses a roll call with %s with all its rows, and takes the others", async (_, wrong, reason) => {
    const rows = [...vote(), ...vote({ rcid: 9283, unres: "A/RES/76/53", resid: 76040, ...wrong })];
    const { rollCalls, ledger } = await importDataverse(unvotesCsv(rows), referenceWith());
    expect(rollCalls.map(({ rollCallId }) => rollCallId)).toEqual(["GA-76-51"]);
    expect(ledger).toMatchObject({ read: 90, imported: 45 });
    expect(ledger.refused.filter(({ reason: why }) => why.includes(reason))).toHaveLength(45);
  });

  it("refuses a roll call in which somebody votes in two ways", async () => {
    const rows = [...vote({ rcid: 9283 }), { rcid: 9283, ccode: 2, vote: 3 }];
    const { ledger } = await importDataverse(unvotesCsv([...vote(), ...rows]), referenceWith());
    expect(new Set(ledger.refused.map(({ reason }) => reason))).toEqual(new Set(["two votes of USA"]));
  });

  it("is not another file of that data set, nor one with other columns, and is one", async () => {
    const refusal = (files: StreamedFiles) => expect(importDataverse(files, referenceWith())).rejects;
    await refusal(archiveOf({ "IdealpointestimatesAll_Jun2024.csv": "Row,ccode\n" })).toThrow(
      "are not imported",
    );
    await refusal(archiveOf({ "UNVotes.RData": "RDX3" })).toThrow("write.csv(completeVotes");
    await refusal(archiveOf({ "UNVotes.csv": "rcid,ccode,tone\n" })).toThrow(
      'unknown or repeated column: "tone"',
    );
    await refusal(archiveOf({ "UNVotes.csv": `${HEADING}\n` })).toThrow("no roll call is understood");
    await refusal(archiveOf({ "UNVotes.csv": "", "UNVotes-1.csv": "" })).toThrow("expected one file");
    await refusal(archiveOf({})).toThrow("expected one file UNVotes….csv, found none");
  });
});
