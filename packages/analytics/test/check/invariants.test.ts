import { kind } from "@depositary/model";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { invariants } from "../../src/check/index.js";
import type { Database } from "../../src/database.js";
import { builtInMemory } from "../fixture.js";

const breaks: Readonly<Record<string, string>> = {
  "key-once": "INSERT INTO participation FROM participation LIMIT 1",
  "not-before-opening": "UPDATE treaty SET opened_on = '2026-01-01' WHERE treaty_id = 'XVIII-16'",
  "effect-not-before-deposit": "UPDATE action SET effective_on = '2001-01-01' WHERE kind = 'withdrawal'",
  "in-force-not-before-deposit":
    "UPDATE participation SET in_force_on = '2000-01-01' WHERE participant_id = 'GMB'",
  "interval-in-order": "UPDATE action SET date = NULL WHERE kind = 'withdrawal'",
  "seen-in-order": "UPDATE action SET last_seen = '2020-01-01' WHERE participant_id = 'QAT'",
  "participant-exists-then": "UPDATE participant SET valid_to = '1950-01-01' WHERE participant_id = 'YUG'",
  "action-once":
    "INSERT INTO action SELECT * REPLACE ('again' AS action_id) FROM action WHERE action_id = 'IV-2/YUG/accession/1960-05-01'",
  "correction-on-file":
    "INSERT INTO exception VALUES ('lost', 'actionCorrected', 'fixture', 'XVIII-16', 'QAT', 'as if in force', 'withdrawn', 'brackets lost', 'untc.test')",
  "superseded-by-another": "UPDATE action SET superseded_by = 'nowhere' WHERE participant_id = 'YUG'",
  "grade-of-source": "UPDATE action SET grade = 'depositary' WHERE grade = 'secondary'",
  "status-derived-once": "UPDATE participation SET status = 'party' WHERE treaty_id = 'XVIII-16'",
  "tally-is-sum-of-ballots": "UPDATE roll_call SET yes = yes + 1",
  "one-ballot-a-member": "UPDATE roll_call SET no_by = ['AZE', 'DEU']",
  "ballots-are-lists": "DELETE FROM ballot WHERE participant_id = 'DEU'",
  "voter-exists-then": "UPDATE participant SET valid_from = '2020-01-01' WHERE participant_id = 'AZE'",
  "voter-is-member": "DELETE FROM membership WHERE group_id = 'UN' AND participant_id = 'AZE'",
  "vote-interval-in-order": "UPDATE roll_call SET date = NULL",
  "symbol-in-one-spelling": "UPDATE roll_call SET symbol = 'R/74/247'",
  "one-vote-on-the-whole": "INSERT INTO roll_call SELECT * REPLACE ('again' AS roll_call_id) FROM roll_call",
  "vote-of-adoption": "UPDATE resolution SET adopted_on = '2019-12-28'",
  "rows-accounted-for": "UPDATE run SET rows_read = rows_read + 1",
  "reject-explained": "UPDATE reject SET exception_id = NULL",
  "coverage-not-shrinking": "DELETE FROM action WHERE participant_id = 'QAT'",
  "no-vote-no-roll-call": "UPDATE resolution SET adoption = 'without vote'",
  "source-on-file": "UPDATE claim SET source_ids = ['nowhere']",
  "fact-has-source": "UPDATE claim SET source_ids = []",
  "evidence-of-something": "UPDATE treaty SET in_force_on = NULL",
  "participant-on-file": "UPDATE change SET participant_id = 'XXX'",
  "treaty-on-file": "UPDATE disagreement SET treaty_id = 'IV-99'",
  "name-means-one": "INSERT INTO participant_name VALUES ('France', 'GMB', NULL, NULL, 'en', 'untc')",
  "validity-in-order": "UPDATE membership SET valid_to = '1950-01-01'",
  "printed-parties": "UPDATE treaty SET parties_printed = 3 WHERE treaty_id = 'IV-1'",
  "printed-signatories": "UPDATE treaty SET signatories_printed = 3 WHERE treaty_id = 'IV-1'",
  "frozen-as-sealed":
    "INSERT INTO frozen_forecast VALUES ('00001/XVIII-16', '2026-05-21', 'XVIII-16', '2026-05-21', '2026-05-21', 'as recorded', 'pool', 40, 3, NULL, NULL, NULL, NULL, NULL, ['0.1'], 'hash', 'version', 'edited')",
  "forecast-calibrated": `INSERT INTO forecast_score VALUES ('pool', 'coverage 80', 0.5, NULL, NULL);
    INSERT INTO forecast_case BY NAME SELECT 'test' AS sample, 'T-' || i AS treaty_id FROM range(30) AS r (i)`,
  "next-in-order":
    "INSERT INTO next_consent SELECT 'XVIII-16', 'FRA', '2026-05-21', m, 'signatory', 1, 1, 0.5, 2, 0.3, 0.4, 0.6 FROM range(12, 25, 12) AS r (m)",
  "next-not-yet":
    "INSERT INTO next_consent VALUES ('XVIII-16', 'QAT', '2026-05-21', 12, 'signatory', 1, 1, 0.5, 2, 0.3, 0.2, 0.6)",
  "next-better-than-signature": `INSERT INTO next_consent_score VALUES ('state', 12, 'treaties', 37, NULL, NULL),
    ('state', 12, 'AUC over signature', 0.01, -0.02, 0.04)`,
  "forecast-in-order":
    "INSERT INTO forecast SELECT 'f', 'XVIII-16', '2026-05-21', 40, 'pool', m, 1 / m, NULL, 3, 'as recorded', '2026-05-21', NULL FROM range(1, 3) AS r (m)",
  "in-force-as-stated": "UPDATE entry_into_force SET official_on = '2003-01-01' WHERE treaty_id = 'XVIII-12'",
};

/** Parties, and signatories, of IV-1 in the fixture. */
const COUNTED = 2;

describe("an invariant", () => {
  let database: Database;
  beforeAll(async () => {
    database = await builtInMemory();
    await database.run("CREATE SCHEMA whole; CREATE SCHEMA trial");
    const tables = await database.rowsOf(
      { name: kind.text },
      "SELECT table_name AS name FROM duckdb_tables() WHERE schema_name = 'main'",
    );
    for (const { name } of tables) await database.run(`CREATE TABLE whole."${name}" AS FROM main."${name}"`);
  });
  afterAll(() => database.close());

  it("has a trial below for every one", () => {
    expect(Object.keys(breaks).sort()).toEqual(invariants.map(({ name }) => name).sort());
  });

  it.each(invariants.map((invariant) => [invariant.name, invariant] as const))(
    "%s holds of the fixture and notices when it does not",
    async (name, { sql }) => {
      expect(await database.rows(`SELECT count(*)::INTEGER AS rows FROM (${sql})`)).toEqual([{ rows: 0 }]);
      const copies = await database.rowsOf(
        { name: kind.text },
        "SELECT table_name AS name FROM duckdb_tables() WHERE schema_name = 'whole'",
      );
      for (const copy of copies)
        await database.run(`CREATE OR REPLACE TEMP TABLE "${copy.name}" AS FROM whole."${copy.name}"`);
      await database.run(breaks[name] ?? "");
      const [broken] = await database.rowsOf(
        { rows: kind.integer },
        `SELECT count(*)::INTEGER AS rows FROM (${sql})`,
      );
      for (const copy of copies) await database.run(`DROP TABLE temp."${copy.name}"`);
      expect(broken?.rows).toBeGreaterThan(0);
    },
  );

  /** Runs the invariant on a copy of the record that `changes` were made to, one after the other; the rows found after each. */
  async function foundAfter(name: string, ...changes: readonly string[]): Promise<readonly number[]> {
    const { sql } = invariants.find((invariant) => invariant.name === name) ?? { sql: "" };
    const counts: number[] = [];
    await database.run("BEGIN");
    try {
      for (const change of changes) {
        await database.run(change);
        counts.push((await database.rows(sql)).length);
      }
    } finally {
      await database.run("ROLLBACK");
    }
    return counts;
  }

  const except = (id: string, rule: string, treaty: string, found: string, expected: string) =>
    `INSERT INTO exception VALUES ('${id}', '${rule}', 'fixture', '${treaty}', NULL, '${found}', '${expected}', 'why', 'untc.test')`;

  it.each([
    ["printed-parties", "printedParties", "parties_printed"],
    ["printed-signatories", "printedSignatories", "signatories_printed"],
  ])("%s lets a difference pass that is an exception, and those numbers only", async (name, rule, column) => {
    const found = await foundAfter(
      name,
      `UPDATE treaty SET ${column} = 9 WHERE treaty_id = 'IV-1'`,
      except("loose", rule, "IV-1", "9", String(COUNTED)),
      except("another", rule, "IV-1", "8 printed", `${COUNTED} by date`),
      except("strict", rule, "IV-1", "9 printed", `${COUNTED} by date`),
      `UPDATE treaty SET ${column} = 10 WHERE treaty_id = 'IV-1'`,
    );
    expect(found).toEqual([1, 1, 1, 0, 1]);
  });

  it("printed-signatories holds whichever of the signatories that have left are still counted", async () => {
    const leaves = `INSERT INTO participation_spell
      SELECT 'IV-1', participant_id, 'withdrawn', as_at, NULL, as_at FROM treaty, participation
      WHERE treaty.treaty_id = 'IV-1' AND participation.treaty_id = 'IV-1' AND signed_not_after <= as_at
      ORDER BY participant_id LIMIT 2`;
    const print = (count: number) =>
      `UPDATE treaty SET signatories_printed = ${count} WHERE treaty_id = 'IV-1'`;
    const found = await foundAfter(
      "printed-signatories",
      leaves,
      ...[1, 2, 3].map((n) => print(COUNTED - n)),
    );
    expect(found).toEqual([0, 0, 0, 1]);
  });

  it("in-force-as-stated lets a difference of days pass that is an exception, and those days only", async () => {
    const [row] = await database.rowsOf(
      { day: kind.text },
      "SELECT in_force_on::VARCHAR AS day FROM entry_into_force WHERE treaty_id = 'XVIII-12'",
    );
    const found = await foundAfter(
      "in-force-as-stated",
      "UPDATE entry_into_force SET official_on = '2003-01-01' WHERE treaty_id = 'XVIII-12'",
      except("another", "entryIntoForce", "XVIII-12", `computed ${row?.day}`, "2003-01-02"),
      except("strict", "entryIntoForce", "XVIII-12", `computed ${row?.day}`, "2003-01-01"),
      "UPDATE entry_into_force SET official_on = '2003-01-03' WHERE treaty_id = 'XVIII-12'",
    );
    expect(found).toEqual([1, 1, 0, 1]);
  });

  const disagree = (field: string) =>
    `INSERT INTO disagreement SELECT '${field}', NULL, NULL, '${field} of ' || roll_call_id, 'a', source_id, 'b', source_id, NULL, 'why' FROM roll_call WHERE symbol IN (FROM (SELECT symbol FROM resolution)) LIMIT 1`;

  it.each([
    ["vote-of-adoption", "UPDATE resolution SET adopted_on = '2019-12-28'", "day of adoption"],
    ["no-vote-no-roll-call", "UPDATE resolution SET adoption = 'without vote'", "adoption"],
  ])(
    "%s asks a vote of unknown kind too where it is the only one on the text",
    async (name, change, field) => {
      const found = await foundAfter(
        name,
        "UPDATE roll_call SET kind = 'unknown'",
        change,
        disagree(field),
        "DELETE FROM disagreement",
        "INSERT INTO roll_call SELECT * REPLACE ('again' AS roll_call_id) FROM roll_call",
        "UPDATE roll_call SET kind = 'paragraph' WHERE roll_call_id = 'again'",
        "UPDATE roll_call SET kind = 'amendment'",
      );
      expect(found).toEqual([0, 1, 0, 1, 0, 1, 0]);
    },
  );
});
