import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { fillDatabase } from "../../src/build/fill-database.js";
import { type Database, openDatabase } from "../../src/database.js";
import { type QuestionTimes, shadowTables } from "../../src/derive/derive.js";
import { readRules } from "../../src/load/rules.js";
import { views } from "../../src/sql/index.js";
import { shadowSurvival } from "../../src/statistics/survival/survival-statistic.js";
import { edit, fixtureDirectory, inCopyOfFixture } from "../fixture.js";

const directory = mkdtempSync(join(tmpdir(), "depositary-"));
const path = join(directory, "depositary.duckdb");

/** The fixture, whose accession of France to IV-2 was read as of 1 May 1961 in January 2025 and corrected in May 2026. */
beforeAll(() =>
  inCopyOfFixture(async (record) => {
    const end = (day: string) => `IV-2/FRA/accession/1961-05-02,,${day},${day},`;
    await edit(record, "actions.csv", end("2026-05-20"), end("2025-01-10"));
    const database = await openDatabase({ path, access: "build" });
    await fillDatabase(database, record);
    database.close();
  }),
);
afterAll(() => rmSync(directory, { recursive: true }));

async function seen(times: QuestionTimes): Promise<Database> {
  const database = await openDatabase({ path, access: "read" });
  await shadowTables(database, await readRules(fixtureDirectory), times);
  await shadowSurvival(database, times.asOf);
  return database;
}

async function answer(times: QuestionTimes, sql: string): Promise<readonly unknown[]> {
  const database = await seen(times);
  try {
    return await database.rows(sql);
  } finally {
    database.close();
  }
}

const consentOfFrance = "SELECT consented_on FROM participation WHERE treaty_id = 'IV-2'";

describe("what the record had seen by a day", () => {
  it("lets a date stand until its correction had been seen", async () => {
    expect(await answer({ seenBy: "2026-05-19" }, consentOfFrance)).toEqual([{ consentedOn: "1961-05-01" }]);
    expect(await answer({ seenBy: "2026-05-20" }, `${consentOfFrance} AND participant_id = 'FRA'`)).toEqual([
      { consentedOn: "1961-05-02" },
    ]);
  });

  it("has spells follow the same ledger", async () => {
    const first =
      "SELECT valid_from FROM participation_spell WHERE treaty_id = 'IV-2' AND participant_id = 'FRA'";
    expect(await answer({ seenBy: "2026-05-19" }, first)).toEqual([{ validFrom: "1961-05-01" }]);
    expect(await answer({ seenBy: "2026-05-20" }, first)).toEqual([{ validFrom: "1961-05-02" }]);
  });

  it("lets an act stand until the document that denies it had been read", async () => {
    const germany =
      "SELECT count(*)::INTEGER AS n FROM participation WHERE treaty_id = 'XVIII-16' AND participant_id = 'DEU'";
    expect(await answer({ seenBy: "2026-05-19" }, germany)).toEqual([{ n: 1 }]);
    expect(await answer({ seenBy: "2026-05-20" }, germany)).toEqual([{ n: 0 }]);
  });

  it("does not take a later confirmation for evidence", async () => {
    const evidence = "SELECT consents, evidence_up_to FROM treaty_progress WHERE treaty_id = 'XVIII-16'";
    expect(await answer({ seenBy: "2026-04-15" }, evidence)).toEqual([
      { consents: 1, evidenceUpTo: "2026-04-10" },
    ]);
    expect(await answer({ seenBy: "2026-04-09" }, evidence)).toEqual([
      { consents: 0, evidenceUpTo: "2025-11-30" },
    ]);
  });

  it("knows no entry into force of a treaty of which nothing had been seen", async () => {
    const inForce = "SELECT in_force_on FROM treaty WHERE treaty_id = 'IV-1'";
    expect(await answer({ seenBy: "2026-05-19" }, inForce)).toEqual([{ inForceOn: null }]);
    expect(await answer({ seenBy: "2026-05-20" }, inForce)).toEqual([{ inForceOn: "2002-07-01" }]);
  });

  it("is another question than what had happened by then, and both can be asked at once", async () => {
    const status = "SELECT status FROM participation WHERE treaty_id = 'IV-1' AND participant_id = 'BDI'";
    expect(await answer({ asOf: "2018-01-01", seenBy: "2026-05-20" }, status)).toEqual([
      { status: "withdrawn" },
    ]);
    expect(await answer({ asOf: "2018-01-01", seenBy: "2026-05-19" }, status)).toEqual([]);
    expect(await answer({ seenBy: "2026-05-20" }, status)).toEqual([{ status: "party" }]);
  });
});

describe("before anything had been seen", () => {
  let database: Database;
  beforeAll(async () => {
    database = await seen({ seenBy: "2000-01-01" });
  });
  afterAll(() => database.close());

  it("the ledger and what follows from it are empty", async () => {
    for (const table of ["action", "participation", "participation_spell", "instrument", "time_to_join"])
      expect(await database.rows(`FROM ${table}`)).toEqual([]);
  });

  it.each(views.map(({ name }) => [name]))("%s still answers", async (name) => {
    expect(Array.isArray(await database.rows(`FROM ${name}`))).toBe(true);
  });
});
