import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Database } from "../../src/database.js";
import { shadowTables } from "../../src/derive/derive.js";
import { readRules } from "../../src/load/rules.js";
import { views } from "../../src/sql/index.js";
import { builtInMemory, fixtureDirectory, INSERT_FROZEN_FORECAST } from "../fixture.js";

describe("the views as of the last day of 2002", () => {
  let database: Database;
  beforeAll(async () => {
    database = await builtInMemory();
    await database.run(INSERT_FROZEN_FORECAST);
    await shadowTables(database, await readRules(fixtureDirectory), { asOf: "2002-12-31" });
  });
  afterAll(() => database.close());

  it.each(views.map(({ name }) => [name]))("%s still answers", async (name) => {
    expect((await database.rows(`FROM ${name}`)).length).toBeGreaterThan(0);
  });

  it("chapter_progress counts instruments and entries into force until then", async () => {
    expect(
      await database.rows(
        "SELECT chapter, treaties_known_in_force, participants, signatories, consents, evidence_up_to FROM chapter_progress ORDER BY position",
      ),
    ).toEqual([
      {
        chapter: "IV",
        treatiesKnownInForce: 1,
        participants: 4,
        signatories: 2,
        consents: 3,
        evidenceUpTo: "2002-12-31",
      },
      {
        chapter: "XVIII",
        treatiesKnownInForce: 0,
        participants: 2,
        signatories: 1,
        consents: 3,
        evidenceUpTo: "2002-12-31",
      },
    ]);
  });

  it("treaty_progress does not know of an entry into force that lay ahead", async () => {
    expect(
      await database.rows(
        "SELECT treaty_id, in_force_on FROM treaty_progress WHERE treaty_id IN ('IV-1', 'XVIII-12') ORDER BY 1",
      ),
    ).toEqual([
      { treatyId: "IV-1", inForceOn: "2002-07-01" },
      { treatyId: "XVIII-12", inForceOn: null },
    ]);
  });

  it("entry_into_force does not date a protocol by the later day of its convention", async () => {
    expect(
      await database.rows("SELECT in_force_on FROM entry_into_force WHERE treaty_id = 'XVIII-12-a'"),
    ).toEqual([{ inForceOn: null }]);
  });

  it("region_progress counts who had acted by then", async () => {
    expect(
      await database.rows(
        "SELECT un_group, consents, parties FROM region_progress WHERE treaty_id = 'XVIII-12' AND consents > 0",
      ),
    ).toEqual([{ unGroup: "WEOG", consents: 1, parties: 0 }]);
  });

  it("vote_by_participation puts a later vote beside where members stood then", async () => {
    expect(
      await database.rows("SELECT DISTINCT status, has_signed, has_consented FROM vote_by_participation"),
    ).toEqual([{ status: "none", hasSigned: false, hasConsented: false }]);
  });
});
