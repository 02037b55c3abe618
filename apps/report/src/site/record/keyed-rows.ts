import {
  curveSteps,
  type Database,
  depositDays,
  idealPoints,
  joinedVotes,
  type KeyedDigests,
  type KeyedRows,
  ledger,
  type Picked,
  statusSpells,
  treatyParticipants,
  treatyStatuses,
  votesByGroup,
} from "@depositary/analytics";
import type { Shape } from "@depositary/model";
import { DEPOSITS_LEAST } from "./deposits-least.js";

/** The tables of most rows, of which most pages read the few of their own treaty, participant or roll call. */
const keyedTables = {
  participants: treatyParticipants,
  statuses: treatyStatuses,
  spells: statusSpells,
  ledger,
  curves: curveSteps,
  /** Of treaties with enough of them, and of all together under no number. */
  depositDays: depositDays(DEPOSITS_LEAST),
  voteLists: joinedVotes,
  groupVotes: votesByGroup,
  idealPoints,
};

type KeyedTables = typeof keyedTables;
export type KeyedName = keyof KeyedTables;

export type KeyedRecord = {
  readonly [Name in KeyedName]: Awaited<ReturnType<KeyedTables[Name]["rows"]>>;
};

/** What is read of which of these tables. */
export type Selection = { readonly [Name in KeyedName]?: Picked<KeyedTables[Name]["keys"][number]> };

/** Digests of their rows by the name of the table. */
export type Digests = ReadonlyMap<string, KeyedDigests>;

export const keyedNames: readonly KeyedName[] = Object.keys(keyedTables).filter(isKeyedName);

/** A selection, and rows, as a loop over the tables sees them, to which all are alike. */
export type AnySelection = Partial<Record<KeyedName, Picked<string>>>;
export type AnyRows = Partial<Record<KeyedName, readonly Readonly<Record<string, unknown>>[]>>;

/** Asks the database for what is selected, or for all; nothing is in the other tables. */
export async function readKeyedRecord(
  database: Database,
  selection: AnySelection | "all",
): Promise<KeyedRecord> {
  const found: AnyRows = {};
  for (const name of keyedNames) {
    const table: KeyedRows<Shape, string> = keyedTables[name];
    found[name] = await table.rows(database, selection === "all" ? selection : (selection[name] ?? []));
  }
  if (!isWhole(found)) throw new Error("a table of the record was not read");
  return found;
}

/** Asks the database for the digests of all. */
export async function readDigests(database: Database): Promise<Digests> {
  const digests = new Map<string, KeyedDigests>();
  for (const name of keyedNames) digests.set(name, await keyedTables[name].digests(database));
  return digests;
}

function isKeyedName(name: string): name is KeyedName {
  return name in keyedTables;
}

function isWhole(found: AnyRows): found is KeyedRecord {
  return keyedNames.every((name) => name in found);
}
