import { kind } from "@depositary/model";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Database, openDatabase } from "../../src/database.js";
import { allDone, shareOut } from "../../src/load/at-once.js";

let connections: readonly [Database, Database];
beforeAll(async () => {
  const first = await openDatabase({ path: ":memory:", access: "build" });
  connections = [first, await first.connectAgain()];
});
afterAll(() => {
  for (const connection of connections.toReversed()) connection.close();
});

describe("work on two connections", () => {
  it("is shared out, with results in the order of the items", async () => {
    const used = new Set<Database>();
    const squares = await shareOut(connections, [1, 2, 3, 4, 5], async (connection, item) => {
      used.add(connection);
      const [row] = await connection.rowsOf({ square: kind.integer }, `SELECT ${item * item} AS square`);
      return row?.square;
    });
    expect(squares).toEqual([1, 4, 9, 16, 25]);
    expect(used.size).toBe(2);
  });

  it("is waited for where other work fails, and then fails", async () => {
    const [first, second] = connections;
    await first.run("CREATE TABLE slow (number INTEGER)");
    const works = [first.run("SELECT error('not today')"), second.run("INSERT INTO slow FROM range(300000)")];
    await expect(allDone(works)).rejects.toThrow("not today");
    expect(await first.rows("SELECT count(*)::INTEGER AS count FROM slow")).toEqual([{ count: 300_000 }]);
  });
});
