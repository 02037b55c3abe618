import {
  type EntryIntoForceRule,
  entryIntoForceTable,
  type IsoDate,
  instrumentTable,
  participationSpellTable,
  participationTable,
} from "@depositary/model";
import type { Database } from "../database.js";
import { insertRows } from "../load/insert-rows.js";
import { shadowTable } from "../load/shadow-table.js";
import { assessRules } from "./assessments.js";
import { entryIntoForceRows } from "./entry-into-force-rows.js";
import { readFacts } from "./facts.js";
import { instrumentRows } from "./instrument-rows.js";
import { participationRows, spellRows } from "./participation-rows.js";

/** Fills the tables that treaty law derives from a loaded record. */
export async function deriveTables(database: Database, rules: readonly EntryIntoForceRule[]): Promise<void> {
  const facts = await readFacts(database, rules);
  const assessments = assessRules(facts);
  await insertRows(database, participationTable, participationRows(facts, assessments));
  await insertRows(database, participationSpellTable, spellRows(facts, assessments));
  await insertRows(database, entryIntoForceTable, entryIntoForceRows(facts, assessments));
  await insertRows(database, instrumentTable, instrumentRows(facts, assessments));
}

/**
 * Puts temporary tables `participation`, `entry_into_force`, `instrument` and `treaty` in front of the stored ones, as
 * they stand on `asOf`: of a treaty only the day of entry into force can lie ahead. Views read them too; the ledger itself stays whole.
 */
export async function shadowAsOf(
  database: Database,
  rules: readonly EntryIntoForceRule[],
  asOf: IsoDate,
): Promise<void> {
  const facts = await readFacts(database, rules);
  const assessments = assessRules(facts, asOf);
  await shadowTable(database, participationTable, participationRows(facts, assessments, asOf));
  await shadowTable(database, entryIntoForceTable, entryIntoForceRows(facts, assessments, asOf));
  await shadowTable(database, instrumentTable, instrumentRows(facts, assessments));
  await database.run(
    "CREATE TEMP TABLE treaty AS SELECT * REPLACE (if(in_force_on <= $asOf::DATE, in_force_on, NULL) AS in_force_on) FROM treaty",
    { asOf },
  );
}
