import {
  type ActionKind,
  actionKinds,
  addDays,
  type IsoDate,
  kind,
  type LedgerAction,
  participationOn,
  participationSpells,
  participationSpellTable,
  treatyId,
} from "@depositary/model";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Database } from "../../src/database.js";
import { insertRows } from "../../src/load/insert-rows.js";
import { builtInMemory } from "../fixture.js";

const treaty = treatyId.parse("IV-1");
const dayOf = (number: number): IsoDate => addDays("2020-01-01", number);
const terms = new Map([[treaty, { inForceOn: dayOf(4), lateJoiner: { days: 2 } }]]);
const days = Array.from({ length: 16 }, (_, index) => dayOf(index - 1));

const acts: fc.Arbitrary<Omit<LedgerAction, "actionId">> = fc
  .record({
    participantId: fc.constantFrom("BDI", "GMB"),
    kind: fc.oneof(
      fc.constantFrom<ActionKind>("signature", "ratification", "withdrawal", "withdrawalOfSignature"),
      fc.constantFrom<ActionKind>(...actionKinds),
    ),
    from: fc.nat(8),
    uncertainty: fc.constantFrom(0, 0, 0, 2),
    effect: fc.option(fc.nat(3), { freq: 3 }),
  })
  .map(({ participantId, kind, from, uncertainty, effect }) => ({
    treatyId: treaty,
    participantId,
    kind,
    date: uncertainty === 0 ? dayOf(from) : null,
    notBefore: dayOf(from),
    notAfter: dayOf(from + uncertainty),
    effectiveOn: effect === null ? null : dayOf(from + uncertainty + effect),
    grade: "depositary",
    supersededBy: null,
    retractedBy: null,
  }));
const ledgers = fc
  .array(acts, { minLength: 1, maxLength: 8 })
  .map((rows) => rows.map((row, index) => ({ ...row, actionId: `act ${index}` })));

describe("status_on and parties_on", () => {
  let database: Database;
  beforeAll(async () => {
    database = await builtInMemory();
  });
  afterAll(() => database.close());

  async function answers(macro: string): Promise<readonly (readonly [IsoDate, string])[]> {
    const found: (readonly [IsoDate, string])[] = [];
    for (const day of days) {
      const rows = await database.rowsOf({ line: kind.text }, `SELECT ${macro} ORDER BY ALL`, {
        treaty,
        day,
      });
      found.push(...rows.map(({ line }) => [day, line] as const));
    }
    return found;
  }

  it("say of every day of any ledger what the law says, returns after a departure included", async () => {
    await fc.assert(
      fc.asyncProperty(ledgers, async (ledger) => {
        await database.run("DELETE FROM participation_spell");
        await insertRows(database, participationSpellTable, participationSpells(ledger, terms));
        const standings = days.flatMap((day) =>
          participationOn(ledger, day, terms)
            .filter(({ status }) => status !== "none")
            .map(({ participantId, status }) => [day, `${participantId} ${status}`] as const),
        );
        const status = "participant_id || ' ' || status AS line FROM status_on($treaty, $day::DATE)";
        expect(await answers(status)).toEqual(standings);
        const party = "participant_id || ' party' AS line FROM parties_on($treaty, $day::DATE)";
        expect(await answers(party)).toEqual(standings.filter(([, line]) => line.endsWith(" party")));
      }),
      { seed: 20261127, numRuns: 25 },
    );
  }, 120_000);
});
