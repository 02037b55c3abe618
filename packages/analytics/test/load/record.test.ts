import { kind, tables } from "@depositary/model";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Database } from "../../src/database.js";
import { builtInMemory } from "../fixture.js";

describe("a loaded record", () => {
  let database: Database;
  beforeAll(async () => {
    database = await builtInMemory();
  });
  afterAll(() => database.close());
  const first = async (sql: string) => (await database.rows(sql))[0];

  it("has every table of the model and nothing left over", async () => {
    const rows = await database.rowsOf(
      { name: kind.text },
      "SELECT table_name AS name FROM duckdb_tables() ORDER BY name",
    );
    expect(rows.map(({ name }) => name)).toEqual(tables.map(({ name }) => name).sort());
  });

  it("keeps Namibia's code NA, the session 74 as text, and an empty cell as null", async () => {
    expect(await first("SELECT iso2, m49, sub_region FROM participant WHERE participant_id = 'NAM'")).toEqual(
      {
        iso2: "NA",
        m49: "516",
        subRegion: null,
      },
    );
    expect(await first("SELECT session FROM roll_call")).toEqual({ session: "74" });
  });

  it("keeps quotes, commas, markup, formulas and other scripts as they stand", async () => {
    expect(await first("SELECT publisher, title FROM source WHERE source_id = 'press.test'")).toEqual({
      publisher: 'A "newspaper", <b>bold</b>',
      title: '=HYPERLINK("https://evil.example") \u200bexe',
    });
    expect(await first("SELECT title FROM treaty WHERE treaty_id = 'IV-2'")).toEqual({
      title: "Treaty whose rule weighs shares; DROP TABLE treaty; --",
    });
    expect(await first("SELECT name_zh FROM participant WHERE participant_id = 'FRA'")).toEqual({
      nameZh: "法国",
    });
  });

  it("reads a code list as a list, an empty one where the cell is empty", async () => {
    const rows = await database.rows(
      "SELECT participant_id, corroborated_by FROM action WHERE treaty_id = 'XVIII-16' AND kind = 'signature' AND participant_id IN ('AZE', 'VNM') ORDER BY ALL",
    );
    expect(rows).toEqual([
      { participantId: "AZE", corroboratedBy: [] },
      { participantId: "VNM", corroboratedBy: ["undl.test"] },
    ]);
  });

  it("makes one ballot of each code, with the intended vote beside the one cast", async () => {
    const rows = await database.rows(
      "SELECT participant_id, vote, intended_vote FROM ballot ORDER BY participant_id",
    );
    expect(rows).toEqual([
      { participantId: "AZE", vote: "yes", intendedVote: null },
      { participantId: "BDI", vote: "notVoting", intendedVote: "yes" },
      { participantId: "DEU", vote: "no", intendedVote: null },
      { participantId: "FRA", vote: "no", intendedVote: null },
      { participantId: "NAM", vote: "abstain", intendedVote: null },
      { participantId: "QAT", vote: "yes", intendedVote: null },
      { participantId: "VNM", vote: "yes", intendedVote: null },
    ]);
  });

  it("declares keys and foreign keys that later statements cannot break", async () => {
    await expect(
      database.run("INSERT INTO membership VALUES ('EU', 'XXX', '2000-01-01', NULL, 'one')"),
    ).rejects.toThrow("foreign key");
    await expect(database.run("INSERT INTO chapter VALUES ('IV', 5, 'twice')")).rejects.toThrow(
      /duplicate key/i,
    );
  });
});
