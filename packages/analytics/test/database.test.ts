import { kind } from "@depositary/model";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Database, openDatabase } from "../src/database.js";
import { DatabaseError } from "../src/database-error.js";

describe("a database", () => {
  let database: Database;
  beforeAll(async () => {
    database = await openDatabase({ path: ":memory:", access: "build" });
  });
  afterAll(() => database.close());

  it("gives dates as ISO text, lists as arrays, null as null, and names in camel case", async () => {
    const rows = await database.rows(
      "SELECT DATE '2019-12-27' AS signed_on, ['AZE','QAT'] AS yes_by, NULL::DATE AS left_on, 40::INTEGER AS threshold, TIMESTAMP '2026-01-02 03:04:05' AS retrieved_at, true AS counts",
    );
    expect(rows).toEqual([
      {
        signedOn: "2019-12-27",
        yesBy: ["AZE", "QAT"],
        leftOn: null,
        threshold: 40,
        retrievedAt: "2026-01-02T03:04:05Z",
        counts: true,
      },
    ]);
  });

  it("binds named parameters: text to a date, a list, a null", async () => {
    const rows = await database.rowsOf(
      { a: kind.integer },
      "SELECT 1 AS a WHERE DATE '2019-12-27' = $day AND list_contains($codes, 'AZE') AND $none IS NULL",
      { day: "2019-12-27", codes: ["AZE", "QAT"], none: null },
    );
    expect(rows).toEqual([{ a: 1 }]);
  });

  it("may be closed again, by whoever has to where work fails", async () => {
    const other = await openDatabase({ path: ":memory:", access: "build" });
    other.close();
    expect(() => other.close()).not.toThrow();
    await expect(other.rows("SELECT 1")).rejects.toThrow();
  });

  it("gives another connection, which sees what is committed and is closed by itself", async () => {
    await database.run("CREATE TABLE shared (number INTEGER)");
    const beside = await database.connectAgain();
    await beside.run("BEGIN; INSERT INTO shared FROM range(5)");
    const count = async () => (await database.rows("SELECT count(*)::INTEGER AS count FROM shared"))[0];
    expect(await count()).toEqual({ count: 0 });
    await beside.run("COMMIT");
    expect(await beside.rows("SELECT current_setting('TimeZone') AS zone")).toEqual([{ zone: "UTC" }]);
    beside.close();
    expect(await count()).toEqual({ count: 5 });
  });

  it("asks for a cast where a count would arrive as bigint", async () => {
    await expect(database.rows("SELECT count(*) AS parties")).rejects.toThrow("parties is a BIGINT; cast it");
  });

  it("holds an answer against the shape that is asked for, and names statement and column where it is another", async () => {
    const shape = { name: kind.text, signedOn: kind.orNull(kind.day) };
    expect(await database.rowsOf(shape, "SELECT 'Nauru' AS name, NULL::DATE AS signed_on")).toEqual([
      { name: "Nauru", signedOn: null },
    ]);
    const failure = database.rowsOf(shape, "SELECT 'Nauru' AS name, '2017' AS signed_on");
    await expect(failure).rejects.toBeInstanceOf(DatabaseError);
    await expect(failure).rejects.toThrow(
      ":memory:: signedOn: expected DATE, found VARCHAR (in: SELECT 'Nauru' AS name, '2017' AS signed_on)",
    );
  });

  it("gives the one row of a sum, and refuses an answer of none or of several", async () => {
    const shape = { n: kind.integer };
    expect(await database.rowOf(shape, "SELECT count(*)::INTEGER AS n FROM range(3)")).toEqual({ n: 3 });
    await expect(database.rowOf(shape, "SELECT 1 AS n WHERE false")).rejects.toThrow(
      "expected one row, found 0",
    );
    await expect(database.rowOf(shape, "FROM (VALUES (1), (2)) v(n)")).rejects.toThrow("found 2");
  });

  it("names file and statement when a statement is wrong", async () => {
    const failure = database.rows("SELECT colour\nFROM action");
    await expect(failure).rejects.toBeInstanceOf(DatabaseError);
    await expect(failure).rejects.toThrow(
      /^:memory:: Catalog Error: Table with name action does not exist!.*\(in: SELECT colour FROM action\)$/,
    );
  });

  it("says which file it cannot open", async () => {
    await expect(openDatabase({ path: "/nowhere/at/all.duckdb", access: "read" })).rejects.toThrow(
      "/nowhere/at/all.duckdb",
    );
  });
});
