import { kind } from "@depositary/model";
import { describe, expect, it } from "vitest";
import { type BulkDatabase, withBulkDatabase } from "../../../src/bulk/bulk-database.js";
import { fillBallots } from "../../../src/source/undl/bulk-ballots.js";
import { GA_LAYOUT } from "../../../src/source/undl/bulk-layouts.js";
import { readRecords } from "../../../src/source/undl/bulk-records.js";
import { gatherRows } from "../../../src/source/undl/bulk-rows.js";
import { libraryContext } from "../../../src/source/undl/library-context.js";
import { archiveOf, referenceWith } from "../../votes/small-archive.js";
import { type BulkResolution, release2025, special } from "./bulk-files.js";

const FILE = "2025_03_31_ga_voting.csv";
const other = { ...special, undlId: "4025241", symbol: "A/RES/ES-10/22" };

async function tablesOf<Result>(
  resolutions: readonly BulkResolution[],
  ask: (database: BulkDatabase) => Promise<Result>,
): Promise<Result> {
  const files = archiveOf({ [FILE]: release2025(resolutions) });
  return withBulkDatabase(async (database) => {
    const { hasModality } = await gatherRows(database, files, FILE, GA_LAYOUT);
    const { records } = await readRecords(database, FILE, hasModality);
    await fillBallots(database, records, libraryContext(referenceWith()));
    return ask(database);
  });
}

const rejects = ({ rowsOf }: BulkDatabase) =>
  rowsOf({ record: kind.integer, code: kind.text, vote: kind.text }, REJECTS);
const REJECTS = "SELECT roll_call_id AS record, code, vote FROM reject ORDER BY ALL";

describe("the tables of a bulk file", () => {
  it("are a ballot for each row that is understood", async () => {
    const ballots = await tablesOf([special], ({ rowsOf }) =>
      rowsOf(
        { participant: kind.text, vote: kind.text },
        "SELECT participant_id::VARCHAR AS participant, vote::VARCHAR AS vote FROM ballot ORDER BY 1",
      ),
    );
    expect(ballots.map(({ participant, vote }) => `${participant} ${vote}`)).toEqual([
      "CAN abstain",
      "FRA yes",
      "IRQ notVoting",
      "NAM yes",
      "USA no",
    ]);
    expect(await tablesOf([special], rejects)).toEqual([]);
  });

  it.each([
    ["a word that is no vote", ["FRA Y", "USA Q"], special.members],
    ["a code that means nobody", ["FRA Y", "QQQ N"], special.members],
    ["a second vote", ["FRA Y", "FRA N"], special.members],
    ["fewer members than it prints", ["FRA Y", "USA N"], "3"],
  ] as const)("keep %s apart, with all rows of its roll call", async (_, votes, members) => {
    const doubtful = { ...other, votes, ...(members === undefined ? {} : { members }) };
    const kept = await tablesOf([special, doubtful], async (database) => ({
      rejects: await rejects(database),
      ballots: await database.rowsOf(
        { record: kind.integer, ballots: kind.integer },
        "SELECT roll_call_id AS record, count(*)::INTEGER AS ballots FROM ballot GROUP BY 1",
      ),
    }));
    expect(kept.rejects.map(({ code, vote }) => `${code} ${vote}`)).toEqual([...votes].sort());
    expect(kept.ballots).toEqual([{ record: 0, ballots: 5 }]);
  });

  it.each([
    ["a participant that is none", "0, 'QQQ', 'yes', NULL"],
    ["a vote that is none", "0, 'FRA', 'maybe', NULL"],
    ["no vote", "0, 'FRA', NULL, NULL"],
    ["no roll call", "NULL, 'FRA', 'yes', NULL"],
  ])("take no ballot with %s", async (_, cells) => {
    await tablesOf([special], async ({ run }) => {
      await expect(run(`INSERT INTO ballot VALUES (${cells})`)).rejects.toThrow(/Constraint|Conversion/);
    });
  });
});
