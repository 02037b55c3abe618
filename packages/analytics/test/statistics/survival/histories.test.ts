import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Database } from "../../../src/database.js";
import { readHistories, type StateHistory } from "../../../src/statistics/survival/histories.js";
import { builtInMemory } from "../../fixture.js";

describe("what States did with treaties since they were opened", () => {
  let database: Database;
  beforeAll(async () => {
    database = await builtInMemory();
  });
  afterAll(() => database.close());
  const of = (histories: readonly StateHistory[], treatyId: string, participantId: string) =>
    histories.find((history) => history.treatyId === treatyId && history.participantId === participantId);

  it("is one row a State and treaty with a day of opening, none for an organisation", async () => {
    const histories = await readHistories(database);
    expect(new Set(histories.map(({ treatyId }) => treatyId))).toEqual(
      new Set(["IV-1", "XVIII-12", "XVIII-12-a", "XVIII-16"]),
    );
    expect(of(histories, "XVIII-16", "EU")).toBeUndefined();
    expect(of(histories, "XVIII-12", "FRA")).toMatchObject({
      existed: 0,
      signed: 0,
      consented: 686,
      succeeded: null,
    });
  });

  it("reads a day that is not known as the last on which it can have been", async () => {
    expect(of(await readHistories(database), "XVIII-16", "QAT")).toMatchObject({ signed: 0, consented: 167 });
  });

  it("keeps the first consent of a State that left and came back", async () => {
    expect(of(await readHistories(database), "IV-1", "BDI")).toMatchObject({ signed: 12, consented: 1725 });
  });

  it("follows a table to its last evidence, or to the last by the day for which it is asked", async () => {
    expect(of(await readHistories(database), "XVIII-16", "FRA")?.followed).toBe(208);
    expect(of(await readHistories(database, "2026-01-01"), "XVIII-16", "QAT")).toMatchObject({
      consented: null,
      followed: 36,
    });
    expect(of(await readHistories(database, "2020-01-01"), "XVIII-16", "FRA")).toBeUndefined();
  });

  it("follows no table longer for a departure, which tells nothing of those that joined", async () => {
    const left = await builtInMemory();
    try {
      await left.run(
        `INSERT INTO action SELECT * REPLACE ('later' AS action_id, 'withdrawal' AS kind, DATE '2026-10-01' AS date,
           DATE '2026-10-01' AS not_before, DATE '2026-10-01' AS not_after, DATE '2026-10-01' AS last_seen)
         FROM action WHERE treaty_id = 'XVIII-16' AND participant_id = 'QAT' LIMIT 1`,
      );
      expect(of(await readHistories(left), "XVIII-16", "FRA")?.followed).toBe(208);
    } finally {
      left.close();
    }
  });

  it("follows a table of the archive of 2015 to July 2014, or to a later reading that prints as many parties as there are names", async () => {
    const archived = await builtInMemory();
    try {
      await archived.run(
        `INSERT INTO source SELECT * REPLACE ('mtdsg-2015-archive' AS source_id) FROM source WHERE source_id = 'untc.test';
         UPDATE action SET source_id = 'mtdsg-2015-archive' WHERE treaty_id IN ('IV-1', 'XVIII-12')`,
      );
      const histories = await readHistories(archived);
      expect(of(histories, "XVIII-12", "FRA")?.followed).toBe(4949);
      expect(of(histories, "IV-1", "BDI")?.followed).toBe(9636);
    } finally {
      archived.close();
    }
  });
});
