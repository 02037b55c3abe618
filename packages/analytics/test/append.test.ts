import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { AppendedColumn } from "../src/append.js";
import { type Database, openDatabase } from "../src/database.js";
import { DatabaseError } from "../src/database-error.js";

describe("rows added column by column", () => {
  let database: Database;
  beforeEach(async () => {
    database = await openDatabase({ path: ":memory:", access: "build" });
    await database.run(`CREATE TABLE deposit (
      participant_id VARCHAR NOT NULL CHECK (participant_id <> 'nobody'), deposited_on DATE, read_at TIMESTAMP,
      ordinal INTEGER, share DOUBLE, counts BOOLEAN, members VARCHAR[])`);
  });
  afterEach(() => database.close());

  const column = (
    name: string,
    sqlType: AppendedColumn["sqlType"],
    ...values: unknown[]
  ): AppendedColumn => ({
    name,
    sqlType,
    values,
  });
  const deposits = (participants: readonly unknown[], ordinal: unknown = 1) => {
    const each = (value: unknown) => participants.map(() => value);
    return [
      column("participantId", "VARCHAR", ...participants),
      column("depositedOn", "DATE", ...each("1945-10-24")),
      column("readAt", "TIMESTAMP", ...each("2026-01-02T03:04:05Z")),
      column("ordinal", "INTEGER", ...each(ordinal)),
      column("share", "DOUBLE", ...each(0.25)),
      column("counts", "BOOLEAN", ...each(true)),
      column("members", "VARCHAR[]", ...each(["BEL", "LUX"])),
    ];
  };

  it("come back as they were, however many there are", async () => {
    const participants = Array.from({ length: 5000 }, (_, index) => `S${index}`);
    await database.append({ table: "deposit" }, deposits(participants));
    const rows = await database.rows("FROM deposit");
    expect(rows.map(({ participantId }) => participantId)).toEqual(participants);
    expect(rows.at(-1)).toEqual({
      participantId: "S4999",
      depositedOn: "1945-10-24",
      readAt: "2026-01-02T03:04:05Z",
      ordinal: 1,
      share: 0.25,
      counts: true,
      members: ["BEL", "LUX"],
    });
  });

  it("may have no value where the table allows it", async () => {
    await database.append({ table: "deposit" }, deposits(["BEL"], null));
    expect(await database.rows("SELECT ordinal FROM deposit")).toEqual([{ ordinal: null }]);
  });

  it("are held against the constraints of the table", async () => {
    await expect(database.append({ table: "deposit" }, deposits(["nobody"]))).rejects.toThrow(DatabaseError);
    await expect(database.append({ table: "deposit" }, deposits([null]))).rejects.toThrow(/NOT NULL/);
  });

  it("are refused with column and value where one is of another type", async () => {
    await expect(database.append({ table: "deposit" }, deposits(["BEL"], "first"))).rejects.toThrow(
      'ordinal: no INTEGER: "first"',
    );
    await expect(database.append({ table: "deposit" }, deposits(["BEL"], 1.5))).rejects.toThrow("1.5");
  });
});
