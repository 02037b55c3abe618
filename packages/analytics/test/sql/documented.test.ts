import { kind } from "@depositary/model";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Database } from "../../src/database.js";
import { macros, views } from "../../src/sql/index.js";
import { builtInMemory, INSERT_FROZEN_FORECAST } from "../fixture.js";

describe("the database explains itself", () => {
  let database: Database;
  beforeAll(async () => {
    database = await builtInMemory();
    await database.run(INSERT_FROZEN_FORECAST);
  });
  afterAll(() => database.close());

  it("every table, view, column and macro has a comment", async () => {
    const silent = await database.rows(`
      SELECT table_name AS name FROM duckdb_tables() WHERE NOT internal AND comment IS NULL
      UNION ALL SELECT view_name FROM duckdb_views() WHERE NOT internal AND comment IS NULL
      UNION ALL SELECT table_name || '.' || column_name FROM duckdb_columns() WHERE NOT internal AND comment IS NULL
      UNION ALL SELECT function_name FROM duckdb_functions() WHERE NOT internal AND comment IS NULL`);
    expect(silent).toEqual([]);
  });

  it.each(views.map((view) => [view.name, view] as const))(
    "%s is bound, has the columns it describes, and rows",
    async (name, view) => {
      await database.rows(`EXPLAIN FROM ${name}`);
      const columns = await database.rowsOf(
        { name: kind.text },
        "SELECT column_name AS name FROM duckdb_columns() WHERE table_name = $name ORDER BY column_index",
        { name },
      );
      expect(columns.map((column) => column.name)).toEqual(Object.keys(view.columns));
      expect((await database.rows(`FROM ${name}`)).length).toBeGreaterThan(0);
    },
  );

  it.each(macros.map(({ name }) => [name]))("%s is bound with a day as text and as a date", async (name) => {
    await database.rows(`EXPLAIN FROM ${name}('IV-1', '2010-01-01')`);
    await database.rows(`FROM ${name}('IV-1', DATE '2010-01-01')`);
  });

  it.each([["status_on"], ["parties_on"]])("%s answers for a day", async (name) => {
    expect(
      await database.rows(
        `SELECT participant_id FROM ${name}('IV-1', DATE '2018-01-01') WHERE participant_id = 'GMB'`,
      ),
    ).toEqual([{ participantId: "GMB" }]);
  });
});
