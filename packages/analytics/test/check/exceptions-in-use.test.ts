import { exceptionTable } from "@depositary/model";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { exceptionsInUse } from "../../src/check/exceptions-in-use.js";
import type { Database } from "../../src/database.js";
import { builtInMemory } from "../fixture.js";

const exception = (rule: string, document: string, treaty: string | null, participant: string | null) =>
  except(rule, document, treaty, participant, "found", null);

function except(
  rule: string,
  document: string,
  treaty: string | null,
  participant: string | null,
  found: string,
  expected: string | null,
): string {
  const cells = [`new-${rule}`, rule, document, treaty, participant, found, expected, "why", "untc.test"];
  return `INSERT INTO exception VALUES (${cells.map((cell) => (cell === null ? "NULL" : `'${cell}'`)).join(", ")})`;
}

/** A difference of each kind in the record, the exception that excuses it, and how the difference goes away. */
const lives: Readonly<Record<string, readonly [difference: string, exception: string, repair: string]>> = {
  printedParties: [
    "UPDATE treaty SET parties_printed = 9 WHERE treaty_id = 'IV-1'",
    except("printedParties", "fixture", "IV-1", null, "9 printed", "2 by date"),
    "UPDATE treaty SET parties_printed = 2 WHERE treaty_id = 'IV-1'",
  ],
  printedSignatories: [
    "UPDATE treaty SET signatories_printed = 9 WHERE treaty_id = 'IV-1'",
    except("printedSignatories", "fixture", "IV-1", null, "9 printed", "2 by date"),
    "UPDATE treaty SET signatories_printed = 8 WHERE treaty_id = 'IV-1'",
  ],
  entryIntoForce: [
    "UPDATE entry_into_force SET in_force_on = '2003-09-29', official_on = '2003-01-01' WHERE treaty_id = 'XVIII-12'",
    except("entryIntoForce", "fixture", "XVIII-12", null, "computed 2003-09-29", "2003-01-01"),
    "UPDATE entry_into_force SET official_on = '2003-09-29' WHERE treaty_id = 'XVIII-12'",
  ],
  dateOrder: [
    "UPDATE action SET effective_on = '2001-01-01' WHERE kind = 'withdrawal'",
    `INSERT INTO exception SELECT 'new-dateOrder', 'dateOrder', 'fixture', treaty_id, participant_id, 'found', NULL, 'why', 'untc.test'
      FROM action WHERE kind = 'withdrawal' LIMIT 1`,
    "UPDATE action SET effective_on = NULL WHERE kind = 'withdrawal'",
  ],
  actionCorrected: [
    "UPDATE action SET corroborated_by = ['old-archive'] WHERE treaty_id = 'XVIII-16' AND participant_id = 'QAT'",
    exception("actionCorrected", "old-archive/18-16.csv", "XVIII-16", "QAT"),
    "UPDATE action SET superseded_by = 'another' WHERE treaty_id = 'XVIII-16' AND participant_id = 'QAT'",
  ],
  tally: [
    "UPDATE roll_call SET yes = yes + 1",
    exception("tally", "GA-74-247", null, null),
    "UPDATE roll_call SET yes = yes - 1",
  ],
  voterNotMember: [
    "UPDATE membership SET valid_from = '2020-01-01' WHERE group_id = 'UN' AND participant_id = 'AZE'",
    exception("voterNotMember", "GA-74-247", null, "AZE"),
    "UPDATE membership SET valid_from = '1992-03-02' WHERE group_id = 'UN' AND participant_id = 'AZE'",
  ],
  rowRefused: [
    "DELETE FROM reject",
    `${exception("rowRefused", "undl.test/votes.csv", null, null)};
      INSERT INTO reject VALUES ('fixture', 'votes.csv: rcid 1', 2, 'not recorded whole', 'new-rowRefused')`,
    "DELETE FROM reject",
  ],
};

/** What is refused row by row leaves the same trace on file, whatever the rule. */
const AS_ROW_REFUSED = ["missingDate", "notAStatusTable", "notListed"];
/** Nothing on file tells whether it is needed. */
const UNTOLD = ["rowsMissing"];

describe("a known exception", () => {
  let database: Database;
  beforeAll(async () => {
    database = await builtInMemory();
  });
  afterAll(() => database.close());

  /** The exceptions that excuse nothing after each of `changes` to the record, made one after the other. */
  async function idleAfter(...changes: readonly string[]): Promise<readonly (readonly string[])[]> {
    const idle: string[][] = [];
    await database.run("BEGIN");
    try {
      for (const change of changes) {
        await database.run(change);
        const rows = await database.rows(exceptionsInUse.sql);
        idle.push(rows.map(({ exceptionId }) => String(exceptionId)).filter((id) => id.startsWith("new-")));
      }
    } finally {
      await database.run("ROLLBACK");
    }
    return idle;
  }

  it("of the fixture is needed", async () => {
    expect(await database.rows(exceptionsInUse.sql)).toEqual([]);
  });

  it.each(Object.entries(lives))(
    "of rule %s is told once what it excuses is no more",
    async (rule, changes) => {
      expect(await idleAfter(...changes)).toEqual([[], [], [`new-${rule}`]]);
    },
  );

  const { rule: rules } = exceptionTable.columns;

  it("is told whatever its rule, but for one that only the reading of a live document can tell", async () => {
    const all = [...Object.keys(lives), ...AS_ROW_REFUSED, ...UNTOLD];
    expect(all.toSorted()).toEqual([...(rules.values ?? [])].sort());
    const told = await idleAfter(...all.map((rule) => exception(rule, "nowhere", "IV-1", "QAT")));
    const expected = all.filter((rule) => !UNTOLD.includes(rule)).map((rule) => `new-${rule}`);
    expect(told.at(-1)).toEqual(expected.sort());
  });

  it("of a treaty that is in no listing is told once the treaty is listed again", async () => {
    const change = (day: string, kind: string) =>
      `INSERT INTO change VALUES ('${kind}', '${day}', 'IV-1', NULL, '${kind}', 'listing', NULL, NULL, 'untc.test')`;
    const idle = await idleAfter(
      change("2026-01-01", "treatyListed"),
      exception("notListed", "untc", "IV-1", null),
      change("2026-02-01", "treatyUnlisted"),
      change("2026-03-01", "treatyListed"),
    );
    expect(idle).toEqual([[], [], [], ["new-notListed"]]);
  });
});
