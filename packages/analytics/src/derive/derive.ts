import {
  type EntryIntoForceRow,
  type EntryIntoForceRule,
  entryIntoForceTable,
  type InstrumentRow,
  type IsoDate,
  instrumentTable,
  type ParticipationRow,
  type ParticipationSpellRow,
  participationSpellTable,
  participationTable,
} from "@depositary/model";
import type { Database } from "../database.js";
import { insertRows } from "../load/insert-rows.js";
import { shadowTable } from "../load/shadow-table.js";
import { assessRules } from "./assessments.js";
import { entryIntoForceRows } from "./entry-into-force-rows.js";
import { type Facts, readFacts } from "./facts.js";
import { instrumentRows } from "./instrument-rows.js";
import { participationRows, spellRows } from "./participation-rows.js";
import { rulesSeenBy, shadowLedger } from "./seen-by.js";

/** Rows of the tables that treaty law derives. */
export interface DerivedRows {
  readonly participation: readonly ParticipationRow[];
  readonly spells: readonly ParticipationSpellRow[];
  readonly entries: readonly EntryIntoForceRow[];
  readonly instruments: readonly InstrumentRow[];
}

/** What treaty law derives from the facts of a record. */
export function deriveRows(facts: Facts): DerivedRows {
  const assessments = assessRules(facts);
  return {
    participation: participationRows(facts, assessments),
    spells: spellRows(facts, assessments),
    entries: entryIntoForceRows(facts, assessments),
    instruments: instrumentRows(facts, assessments),
  };
}

/** Fills the tables that treaty law derives. */
export async function fillDerived(database: Database, rows: DerivedRows): Promise<void> {
  await insertRows(database, participationTable, rows.participation);
  await insertRows(database, participationSpellTable, rows.spells);
  await insertRows(database, entryIntoForceTable, rows.entries);
  await insertRows(database, instrumentTable, rows.instruments);
}

/** The two times of a question: what had happened, and what this record had seen of it; all, where a day is not given. */
export interface QuestionTimes {
  readonly asOf?: IsoDate | undefined;
  readonly seenBy?: IsoDate | undefined;
}

/**
 * Puts temporary tables `participation`, `entry_into_force`, `instrument` and `treaty` in front of the stored ones, as
 * they stand on `asOf`: of a treaty only the day of entry into force can lie ahead. Views read them too; the ledger
 * itself stays whole. With `seenBy`, `action` and `participation_spell` too hold no more than had been seen by then.
 */
export async function shadowTables(
  database: Database,
  rules: readonly EntryIntoForceRule[],
  { asOf, seenBy }: QuestionTimes,
): Promise<void> {
  if (seenBy !== undefined) await shadowLedger(database, seenBy);
  const facts = await readFacts(database, seenBy === undefined ? rules : rulesSeenBy(rules, seenBy));
  const assessments = assessRules(facts, asOf);
  await shadowTable(database, participationTable, participationRows(facts, assessments, asOf));
  await shadowTable(database, entryIntoForceTable, entryIntoForceRows(facts, assessments, asOf));
  await shadowTable(database, instrumentTable, instrumentRows(facts, assessments));
  if (seenBy !== undefined)
    await shadowTable(database, participationSpellTable, spellRows(facts, assessRules(facts)));
  if (asOf !== undefined)
    await database.run(
      "CREATE OR REPLACE TEMP TABLE treaty AS SELECT * REPLACE (if(in_force_on <= $asOf::DATE, in_force_on, NULL) AS in_force_on) FROM treaty",
      { asOf },
    );
}
