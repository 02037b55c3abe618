import { byPrimaryKey, createTable, encodeCsv, tables } from "@depositary/model";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import {
  ballotsByName,
  citedSources,
  claims,
  curveSteps,
  type Database,
  depositDays,
  depositMonths,
  depositSummaries,
  disagreements,
  everyone,
  lastDay,
  latestActs,
  ledger,
  newestActs,
  openDatabase,
  packedCurves,
  printedCounts,
  regionalChapters,
  resolutions,
  rollCalls,
  sameAge,
  standingByGroup,
  tableCsv,
  tableRows,
  timeline,
  treatyParticipants,
  treatyStandings,
  treatyStatuses,
  voteByStanding,
  voteMovement,
  votesByGroup,
} from "../../src/index.js";
import { smallRecord } from "./small-record.js";

let database: Database;
beforeAll(async () => {
  database = await openDatabase({ path: ":memory:", access: "build" });
  for (const statement of tables.flatMap(createTable)) await database.run(statement);
  await database.run(smallRecord);
});
afterAll(() => database.close());

describe("queries on a record of four members and two treaties", () => {
  it("who has given notice is a party still, with the day from which it is none", async () => {
    const rows = await treatyParticipants.rows(database);
    const leaving = rows.filter(({ leavesOn }) => leavesOn !== null);
    expect(leaving).toMatchObject([
      { treatyId: "XVIII-12", participantId: "CHE", status: "party", leavesOn: "2016-01-02" },
    ]);
  });

  it("a signatory that has consented still counts as having signed", async () => {
    const standings = await treatyStandings(database);
    expect(standings.find(({ treatyId }) => treatyId === "XVIII-16")).toMatchObject({
      signed: 3,
      signedStates: 2,
      signedOrganisations: 1,
      signedAsMembers: 2,
      consented: 1,
      consentedVerified: 0,
      threshold: 40,
      lastSignedNotBefore: "2026-07-01",
      lastSignedNotAfter: "2026-07-31",
      consentsSeen: "2026-05-21",
      departuresSeen: null,
      actions: 4,
    });
  });

  it("a treaty that was only succeeded to has been seen on the day of that", async () => {
    await database.run("BEGIN; UPDATE action SET kind = 'succession' WHERE kind = 'ratification'");
    const [standing] = (await treatyStandings(database)).filter(({ treatyId }) => treatyId === "XVIII-16");
    await database.run("ROLLBACK");
    expect(standing).toMatchObject({ consented: 1, consentsSeen: "2026-05-21" });
  });

  it("a curve reads an unknown day as early and as late as it can be", async () => {
    const steps = (await curveSteps.rows(database)).filter(
      ({ treatyId, measure }) => treatyId === "XVIII-16" && measure === "instruments",
    );
    expect(steps.map(({ bound, days, participants }) => [bound, days, participants])).toEqual([
      ["earliest", 99, 1],
      ["latest", 208, 1],
    ]);
    const packed = (await packedCurves(database)).filter(({ treatyId }) => treatyId === "XVIII-16");
    expect(packed.map(({ measure, deltas }) => [measure, deltas])).toContainEqual(["instruments", [208, 1]]);
  });

  it("a treaty whose ledger does not reach the age is not given a count", async () => {
    const rows = await sameAge(database, "XVIII-16");
    expect(
      rows.map(({ comparatorId, ageDays, instruments }) => [comparatorId, ageDays, instruments]),
    ).toEqual([
      ["XVIII-16", 208, 1],
      ["XVIII-12", 208, 1],
      ["CETS-185", 208, null],
    ]);
    expect(rows[1]).toMatchObject({ daysToThreshold: 931, daysToEntryIntoForce: 1021 });
  });

  it("signatures are read at the age of the last signature, instruments at that of their last evidence", async () => {
    const [own] = await sameAge(database, "XVIII-16");
    expect(own).toMatchObject({ signatures: 3, signatureAgeDays: 279, ageDays: 208 });
  });

  it("only members that stand in a roll call are held against the treaty", async () => {
    const rows = await voteByStanding(database, "GA-74-247", "XVIII-16");
    expect(rows).toEqual([
      { vote: "yes", consented: 1, signedOnly: 0, neither: 0, signed: 1, members: 1 },
      { vote: "abstain", consented: 0, signedOnly: 1, neither: 0, signed: 1, members: 1 },
      { vote: "no", consented: 0, signedOnly: 0, neither: 1, signed: 0, members: 1 },
    ]);
  });

  it("movement pairs the votes of the same members", async () => {
    expect(await voteMovement(database, "GA-73-187", "GA-74-247")).toEqual([
      { before: "yes", after: "yes", members: 1, names: ["Viet Nam"] },
      { before: "abstain", after: "abstain", members: 1, names: ["Switzerland"] },
      { before: "no", after: "no", members: 1, names: ["United States of America"] },
    ]);
  });

  it("a number in print stands beside those known by name for its day, unless it is of one group", async () => {
    await database.run(`
INSERT INTO printed_count (count_id, treaty_id, counted, said, value, un_group, printed_by, as_at, verdict, explanation, source_ids) VALUES
  ('first', 'XVIII-16', 'signatories', '2', 2, NULL, 'A', '2025-10-25', 'right', 'x', []),
  ('middle', 'XVIII-16', 'signatories', '3', 3, NULL, 'A', '2026-07-15', 'right', 'x', []),
  ('undated', 'XVIII-16', 'signatories', '4', 4, NULL, 'A', NULL, 'wrong', 'x', []),
  ('group', 'XVIII-16', 'signatories', '5', 5, 'WEOG', 'A', '2026-07-15', 'wrong', 'x', []),
  ('parties', 'XVIII-12', 'parties', '1', 1, NULL, 'A', '2000-01-01', 'wrong', 'x', [])`);
    const named = async (treatyId: string) =>
      (await printedCounts(database, treatyId)).map(({ countId, namedThen, namedThenAtMost }) => [
        countId,
        namedThen,
        namedThenAtMost,
      ]);
    expect(await named("XVIII-16")).toEqual([
      ["first", 2, 2],
      ["middle", 2, 3],
      ["undated", null, null],
      ["group", null, null],
    ]);
    expect(await named("XVIII-12")).toEqual([["parties", 0, 0]]);
    await database.run("DELETE FROM printed_count");
  });

  it("a regional group is held against all members over the pairs of a member and a treaty of a chapter", async () => {
    const chapters = await regionalChapters(database);
    expect(chapters.map(({ unGroup, joined, signedOnly }) => [unGroup, joined, signedOnly])).toEqual([
      ["Asia-Pacific", 1, 0],
      ["WEOG", 1, 1],
    ]);
    expect(chapters.map(({ share }) => share)).toEqual([1 / 2, 1 / 4]);
    expect(chapters.map(({ shareOfAll, treaties }) => [shareOfAll, treaties])).toEqual([
      [2 / 6, 2],
      [2 / 6, 2],
    ]);
  });

  it("deposits of known day stand by day and month, for each treaty with enough of them and for all together", async () => {
    expect(await depositDays(1).rows(database)).toEqual([
      { treatyId: null, onDay: "2001-06-01", deposits: 1 },
      { treatyId: "XVIII-12", onDay: "2001-06-01", deposits: 1 },
    ]);
    expect((await depositDays(2).rows(database)).map(({ treatyId }) => treatyId)).toEqual([null]);
    const months = (await depositMonths(database, 2)).map(({ month, deposits }) => [month, deposits]);
    expect(months).toHaveLength(12);
    expect(months.filter(([, deposits]) => deposits !== 0)).toEqual([[6, 1]]);
    expect(await depositSummaries(database, 2)).toEqual([
      { treatyId: null, dated: 1, undated: 1, busiestOn: "2001-06-01", busiest: 1 },
    ]);
  });

  it("a former member is on no map", async () => {
    const names = (await everyone(database, "XVIII-16")).map(({ name }) => name);
    expect(names).toEqual(["European Union", "Switzerland", "United States of America", "Viet Nam"]);
  });

  it("every other query answers with rows of its type", async () => {
    expect(await treatyParticipants.rows(database)).toHaveLength(4);
    const statuses = await treatyStatuses.rows(database);
    expect(statuses).toHaveLength(4);
    expect(await treatyParticipants.rows(database)).toEqual(
      expect.arrayContaining(statuses.map((status) => expect.objectContaining(status))),
    );
    expect(await ledger.rows(database)).toHaveLength(5);
    const days = (await latestActs(database, 9)).map(({ notAfter }) => notAfter);
    expect(days).toEqual(days.toSorted().toReversed());
    expect((await latestActs(database, 2)).map(({ notAfter }) => notAfter)).toEqual(days.slice(0, 2));
    // the third and the fourth were done on one day, which is not divided
    expect(await latestActs(database, 3)).toHaveLength(4);
    const seen = (await newestActs(database, 9)).map(({ firstSeen }) => firstSeen);
    expect(seen).toEqual(seen.toSorted().toReversed());
    expect(await lastDay(database)).toBe(
      (await ledger.rows(database))
        .map((act) => act.lastSeen)
        .sort()
        .at(-1),
    );
    expect(await rollCalls(database)).toHaveLength(2);
    expect(await ballotsByName(database)).toHaveLength(6);
    expect((await votesByGroup.rows(database)).at(-1)).toMatchObject({ unGroup: "WEOG", members: 2 });
    expect(await standingByGroup(database, "XVIII-16")).toHaveLength(2);
    expect(await timeline(database, "XVIII-16")).toEqual([]);
    expect(await printedCounts(database, "XVIII-16")).toEqual([]);
    expect(await claims(database)).toEqual([]);
    expect(await disagreements(database)).toEqual([]);
    expect(await resolutions(database, "XVIII-16")).toHaveLength(2);
    expect((await citedSources(database))[0]).toMatchObject({
      sourceId: "mtdsg",
      actions: 4,
      corroborates: 0,
    });
  });

  it("give and write each table in the order in which the record's own files are written", async () => {
    for (const table of tables) {
      const rows = await tableRows(database, table);
      expect(rows).toEqual(rows.toSorted(byPrimaryKey(table)));
      expect(await tableCsv(database, table)).toBe(encodeCsv(table, rows));
    }
  });
});
