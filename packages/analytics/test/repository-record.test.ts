import { kind } from "@depositary/model";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { exceptionsInUse } from "../src/check/exceptions-in-use.js";
import { invariants } from "../src/check/index.js";
import type { Database } from "../src/database.js";
import { BUILD_TIMEOUT, openBuiltRecord } from "./built-record.js";

describe("the record in data/", () => {
  let database: Database;
  beforeAll(async () => {
    database = await openBuiltRecord();
  }, BUILD_TIMEOUT);
  afterAll(() => database.close());

  it.each(
    [...invariants, exceptionsInUse].map(({ name, meaning, sql }) => [`${name}: ${meaning}`, sql] as const),
  )("%s", async (_, sql) => {
    const rows = await database.rowsOf(
      { row: kind.text },
      `SELECT to_json(offending)::VARCHAR AS row FROM (${sql}) AS offending`,
    );
    expect(rows.map(({ row }) => row)).toEqual([]);
  });

  it("has every State that signed the Convention against Cybercrime at most once", async () => {
    const twice = await database.rows(
      "SELECT participant_id FROM participation WHERE treaty_id = 'XVIII-16' GROUP BY ALL HAVING count(*) > 1",
    );
    expect(twice).toEqual([]);
  });
});
