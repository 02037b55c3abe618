import { kind } from "@depositary/model";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Database, openDatabase } from "../../src/database.js";
import { keyedRows } from "../../src/query/keyed-rows.js";

let database: Database;
beforeAll(async () => {
  database = await openDatabase({ path: ":memory:", access: "build" });
  await database.run(`CREATE TABLE act (treaty_id VARCHAR, participant_id VARCHAR, day DATE);
INSERT INTO act VALUES ('A', 'x', '2000-01-01'), ('B', 'x', '2000-01-02'), ('A', 'y', '2000-01-03'), ('C', 'z', '2000-01-04')`);
});
afterAll(() => database.close());

const shape = { treatyId: kind.text, participantId: kind.text, day: kind.day };
const acts = (order: string) =>
  keyedRows(shape, ["treatyId", "participantId"], `SELECT * FROM act ORDER BY ${order}`);
const latestFirst = acts("day DESC");

describe("rows that are picked by their key", () => {
  it("are those of any of the values, in the order of all", async () => {
    const picked = await latestFirst.rows(database, [
      { key: "treatyId", value: "A" },
      { key: "participantId", value: "x" },
      { key: "participantId", value: "nobody" },
    ]);
    expect(picked.map(({ day }) => day)).toEqual(["2000-01-03", "2000-01-02", "2000-01-01"]);
    expect(await latestFirst.rows(database)).toHaveLength(4);
    expect(await latestFirst.rows(database, [])).toEqual([]);
  });

  it("may have a key of no value", async () => {
    const days = keyedRows(
      { treatyId: kind.orNull(kind.text), acts: kind.integer },
      ["treatyId"],
      "SELECT treaty_id, count(*)::INTEGER AS acts FROM act GROUP BY GROUPING SETS ((treaty_id), ()) HAVING acts >= $least ORDER BY ALL",
      { least: 2 },
    );
    const ofAll = { treatyId: null, acts: 4 };
    expect(await days.rows(database)).toEqual([{ treatyId: "A", acts: 2 }, ofAll]);
    expect(await days.rows(database, [{ key: "treatyId", value: null }])).toEqual([ofAll]);
    expect([...((await days.digests(database)).of.get("treatyId")?.keys() ?? [])].sort()).toEqual([
      "A",
      null,
    ]);
  });

  it("have digests that change for the keys of a changed row, and for another order, and for nothing else", async () => {
    const before = await latestFirst.digests(database);
    expect(await latestFirst.digests(database)).toEqual(before);
    expect([...before.of.keys()].sort()).toEqual(["participantId", "treatyId"]);
    await database.run("UPDATE act SET day = '2000-01-05' WHERE participant_id = 'y'");
    const after = await latestFirst.digests(database);
    const changed = (key: string) =>
      [...(after.of.get(key) ?? [])].flatMap(([value, digest]) =>
        before.of.get(key)?.get(value) === digest ? [] : [value],
      );
    expect(changed("treatyId")).toEqual(["A"]);
    expect(changed("participantId")).toEqual(["y"]);
    expect(after.all).not.toBe(before.all);
    const turned = await acts("day").digests(database);
    expect(turned.all).not.toBe(after.all);
    expect(turned.of.get("treatyId")?.get("A")).not.toBe(after.of.get("treatyId")?.get("A"));
    expect(turned.of.get("treatyId")?.get("C")).toBe(after.of.get("treatyId")?.get("C"));
  });

  it("hold no lists, of which two can have one digest", () => {
    expect(() => keyedRows({ ...shape, notes: kind.listOf(kind.text) }, ["treatyId"], "FROM act")).toThrow(
      "keyed rows hold no lists",
    );
  });
});
