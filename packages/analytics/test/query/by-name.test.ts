import { compareNames, createTable, kind, participantTable, sqlString } from "@depositary/model";
import fc from "fast-check";
import { afterAll, beforeAll, expect, it } from "vitest";
import { type Database, openDatabase, participants } from "../../src/index.js";
import { byName } from "../../src/query/by-name.js";

let database: Database;
beforeAll(async () => {
  database = await openDatabase({ path: ":memory:", access: "build" });
});
afterAll(() => database.close());

it("participants stand where a reader looks for them, accents or not", async () => {
  for (const statement of createTable(participantTable)) await database.run(statement);
  await database.run(`INSERT INTO participant (participant_id, name, kind) VALUES
    ('TUV', 'Tuvalu', 'memberState'), ('TUR', 'Türkiye', 'memberState'), ('TKM', 'Turkmenistan', 'memberState'),
    ('CZE', 'Czech Republic', 'memberState'), ('CIV', 'Côte d''Ivoire', 'memberState'), ('HRV', 'Croatia', 'memberState')`);
  const names = (await participants(database)).map(({ name }) => name);
  expect(names).toEqual(["Côte d'Ivoire", "Croatia", "Czech Republic", "Türkiye", "Turkmenistan", "Tuvalu"]);
});

it("the database orders any names as scripts do", async () => {
  const letters = fc.constantFrom(
    "a",
    "A",
    "á",
    "e\u0301",
    "é",
    "o",
    "ô",
    "ø",
    "ü",
    "z",
    " ",
    "'",
    "國",
    "и",
    "й",
  );
  const some = fc.uniqueArray(fc.string({ unit: letters, maxLength: 5 }), { minLength: 1, maxLength: 20 });
  await fc.assert(
    fc.asyncProperty(some, async (names) => {
      const rows = await database.rowsOf(
        { name: kind.text },
        `FROM (VALUES ${names.map((name) => `(${sqlString(name)})`).join(", ")}) each(name) ORDER BY ${byName("each")}`,
      );
      expect(rows.map(({ name }) => name)).toEqual(names.toSorted(compareNames));
    }),
    { seed: 20261123, numRuns: 50 },
  );
});
