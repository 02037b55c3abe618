import { encodeCsv, rollCallTable } from "@depositary/model";
import { beforeAll, describe, expect, it } from "vitest";
import { isBalanced } from "../../../src/import-ledger.js";
import { importUnvotes } from "../../../src/source/unvotes/import.js";
import { importVoeten } from "../../../src/source/voeten/import.js";
import type { VoteImport, VoteReference } from "../../../src/votes/vote-import.js";
import {
  archiveOf,
  hasSharedVotes,
  keptByHand,
  referenceWith,
  sharedArchive,
} from "../../votes/small-archive.js";
import { founders, unvotesOf } from "../unvotes/small-unvotes.js";

const FOUNDERS = [
  2, 200, 220, 20, 211, 385, 70, 40, 140, 155, 135, 165, 750, 630, 645, 660, 670, 640, 840, 651,
];

function voetenOf(rows: readonly string[]) {
  const lines = rows.map((row) => {
    const [resid, ccode, date, vote] = row.split(" ");
    return [resid, ccode, date, Number(date?.slice(0, 4)), vote].join();
  });
  return archiveOf({
    "voeten_completeVotes_1946-2022_valid_votes.csv.gz": `${['"resid","ccode","date","year","vote"', ...lines].join("\n")}\n`,
  });
}

const ballots = (resid: number, date: string, vote = 1) =>
  FOUNDERS.map((ccode) => `${resid} ${ccode} ${date} ${vote}`);

describe("Voeten's archive", () => {
  it("puts a roll call without a symbol under its session and number, its kind unknown", async () => {
    const { rollCalls } = await importVoeten(voetenOf(ballots(77001, "2022-11-03")), referenceWith());
    expect(rollCalls).toMatchObject([
      {
        rollCallId: "GA-77-voeten-77001",
        session: "77",
        symbol: null,
        kind: "unknown",
        yes: 20,
        notVoting: 173,
      },
    ]);
  });

  it("says nothing of the two Soviet republics that its makers left out", async () => {
    const { rollCalls } = await importVoeten(voetenOf(ballots(39001, "1984-12-05")), referenceWith());
    expect(rollCalls[0]?.notVotingBy).toContain("SUN");
    expect(rollCalls[0]?.notVotingBy).not.toContain("UKR");
    expect(rollCalls[0]?.notVotingBy).not.toContain("BLR");
  });

  it("merges with the same vote on file, keeps what stands there and records where the two differ", async () => {
    const onFile = await importUnvotes(
      unvotesOf([
        {
          rcid: 300,
          session: 6,
          date: "1951-12-04",
          amend: "0",
          para: "0",
          ballots: [...founders, "UA Ukraine yes"],
        },
      ]),
      referenceWith(),
    );
    const reference: VoteReference = {
      ...referenceWith(onFile.rollCalls),
      sources: [...referenceWith().sources, ...onFile.sources],
    };
    const rows = ballots(6001, "1951-12-04").filter((row) => !row.startsWith("6001 651 "));
    const merged = await importVoeten(voetenOf([...rows, "6001 666 1951-12-04 3"]), reference);
    expect(merged.rollCalls).toHaveLength(1);
    expect(merged.rollCalls[0]).toMatchObject({
      rollCallId: "GA-6-unvotes-300",
      kind: "whole",
      noBy: ["ISR"],
      sourceId: "unvotes-2020",
    });
    expect(merged.rollCalls[0]?.yesBy).toEqual(expect.arrayContaining(["EGY", "UKR"]));
    expect(merged.disagreements.map((d) => [d.participantId, d.valueA, d.valueB, d.shown])).toEqual([
      ["ISR", "notVoting", "no", "no"],
      ["EGY", "yes", "notVoting", "yes"],
    ]);
    expect(merged.ledger).toMatchObject({ read: 20, imported: 0, merged: 20 });
  });

  it("records a member that stands twice and rows under another day, and keeps the vote once", async () => {
    const { rollCalls, disagreements, ledger } = await importVoeten(
      voetenOf([
        ...ballots(78015, "2023-10-27"),
        "78015 679 2023-10-27 1",
        "78015 679 2023-11-28 1",
        "78015 552 2023-11-28 3",
      ]),
      referenceWith(),
    );
    expect(rollCalls[0]).toMatchObject({ date: "2023-10-27", yes: 21, no: 1 });
    expect(disagreements.map(({ field, valueA, valueB }) => [field, valueA, valueB])).toEqual([
      ["date of GA-78-voeten-78015", "2023-10-27", "2023-11-28 for YEM ZWE"],
      ["row of GA-78-voeten-78015", "yes", "yes again, under another day"],
    ]);
    expect(ledger).toMatchObject({ read: 23, imported: 22, merged: 1 });
  });

  it("stops at two different votes of one member and at a vote that is none", async () => {
    await expect(
      importVoeten(voetenOf([...ballots(78015, "2023-10-27"), "78015 2 2023-10-27 3"]), referenceWith()),
    ).rejects.toThrow("resid 78015: two votes of USA");
    await expect(importVoeten(voetenOf(["78015 2 2023-10-27 9"]), referenceWith())).rejects.toThrow(
      "not a vote",
    );
    await expect(importVoeten(archiveOf({}), referenceWith())).rejects.toThrow(
      "expected one file voeten_completeVotes",
    );
  });

  it("stops at a date that is no day of the calendar", async () => {
    const archive = voetenOf(ballots(78015, "2023-02-29"));
    await expect(importVoeten(archive, referenceWith())).rejects.toThrow("not a day: 2023-02-29");
  });

  it("refuses a code that nobody has", async () => {
    const { ledger } = await importVoeten(
      voetenOf([...ballots(78015, "2023-10-27"), "78015 817 2023-10-27 1"]),
      referenceWith(),
    );
    expect(ledger.refused).toEqual([
      {
        file: "voeten_completeVotes_1946-2022_valid_votes.csv.gz",
        found: "resid 78015, ccode 817",
        reason: 'no participant has the code "817"',
      },
    ]);
    expect(isBalanced(ledger)).toBe(true);
  });
});

describe.skipIf(!hasSharedVotes)("Voeten's archive in ../shared (skipped where that is absent)", () => {
  let reference: VoteReference;
  let record: VoteImport;
  beforeAll(async () => {
    const before = await importUnvotes(sharedArchive, referenceWith(keptByHand()));
    reference = {
      ...referenceWith(before.rollCalls),
      sources: [...referenceWith().sources, ...before.sources],
    };
    record = await importVoeten(sharedArchive, reference);
  });

  it("adds the 348 roll calls of sessions 75 to 78 and merges its other 5,784 of 6,132", () => {
    const added = record.rollCalls.filter(({ rollCallId }) => rollCallId.includes("-voeten-"));
    const perSession = ["75", "76", "77", "78"].map(
      (session) => added.filter((row) => row.session === session).length,
    );
    expect(perSession).toEqual([96, 77, 88, 87]);
    expect(record.rollCalls).toHaveLength(6187 + 348);
  });

  it("accounts for its 855,890 rows without a refusal", () => {
    expect(record.ledger).toMatchObject({ read: 855_890, refused: [] });
    expect(isBalanced(record.ledger)).toBe(true);
  });

  it("differs from unvotes in eleven votes of China and from itself in 23 dates and three rows", () => {
    const fields = record.disagreements.map(
      ({ field, participantId }) => `${field.split(" ")[0]} ${participantId ?? ""}`,
    );
    const count = (field: string) => fields.filter((found) => found === field).length;
    expect([
      count("ballot CHN"),
      count("date "),
      count("row YEM"),
      count("row ZMB"),
      count("row ZWE"),
    ]).toEqual([11, 23, 1, 1, 1]);
    expect(record.disagreements).toHaveLength(37);
  });

  it("finds India and Pakistan alike in 0.8611 of 1,828 votes from 2000 to June 2024", async () => {
    const alone = await importVoeten(sharedArchive, referenceWith());
    const votes = alone.rollCalls.filter(({ notBefore }) => notBefore >= "2000");
    const both = votes.flatMap((row) => {
      const [a, b] = ["IND", "PAK"].map((id) =>
        [row.yesBy, row.noBy, row.abstainBy].findIndex((by) => by.includes(id)),
      );
      return a === undefined || b === undefined || a < 0 || b < 0 ? [] : [a === b];
    });
    expect(both).toHaveLength(1828);
    expect(both.filter(Boolean).length / both.length).toBeCloseTo(0.8611, 4);
  });

  it("changes no byte when both archives are imported again", async () => {
    const again = await importUnvotes(sharedArchive, { ...reference, rollCalls: record.rollCalls });
    const both = await importVoeten(sharedArchive, { ...reference, rollCalls: again.rollCalls });
    expect(encodeCsv(rollCallTable, both.rollCalls)).toBe(encodeCsv(rollCallTable, record.rollCalls));
    expect(both.ledger.imported).toBe(0);
  });
});
