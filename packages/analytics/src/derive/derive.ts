import {
  type EntryIntoForceRule,
  entryIntoForceTable,
  type IsoDate,
  participationSpellTable,
  participationTable,
} from "@depositary/model";
import type { Database } from "../database.js";
import { insertRows } from "../load/insert-rows.js";
import { assessRules } from "./assessments.js";
import { entryIntoForceRows } from "./entry-into-force-rows.js";
import { readFacts } from "./facts.js";
import { participationRows, spellRows } from "./participation-rows.js";

/** Fills the tables that treaty law derives from a loaded record. */
export async function deriveTables(database: Database, rules: readonly EntryIntoForceRule[]): Promise<void> {
  const facts = await readFacts(database, rules);
  const assessments = assessRules(facts);
  await insertRows(database, participationTable, participationRows(facts, assessments));
  await insertRows(database, participationSpellTable, spellRows(facts, assessments));
  await insertRows(database, entryIntoForceTable, entryIntoForceRows(facts, assessments));
}

/**
 * Puts temporary tables `participation`, `entry_into_force` and `treaty` in front of the stored ones, as they stand on `asOf`:
 * of a treaty only the day of entry into force can lie ahead. Views read them too; the ledger itself stays whole.
 */
export async function shadowAsOf(
  database: Database,
  rules: readonly EntryIntoForceRule[],
  asOf: IsoDate,
): Promise<void> {
  const facts = await readFacts(database, rules);
  const assessments = assessRules(facts, asOf);
  for (const { name } of [participationTable, entryIntoForceTable])
    await database.run(`CREATE TEMP TABLE ${name} AS FROM ${name} LIMIT 0`);
  await insertRows(database, participationTable, participationRows(facts, assessments, asOf), {
    table: participationTable.name,
    catalog: "temp",
  });
  await insertRows(database, entryIntoForceTable, entryIntoForceRows(facts, assessments, asOf), {
    table: entryIntoForceTable.name,
    catalog: "temp",
  });
  await database.run(
    "CREATE TEMP TABLE treaty AS SELECT * REPLACE (if(in_force_on <= $asOf::DATE, in_force_on, NULL) AS in_force_on) FROM treaty",
    { asOf },
  );
}
