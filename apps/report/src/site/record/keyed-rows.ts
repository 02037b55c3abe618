import {
  type Database,
  joinedVotes,
  type KeyedDigests,
  ledger,
  type Picked,
  statusSpells,
  treatyParticipants,
  votesByGroup,
} from "@depositary/analytics";

/** The tables of most rows, of which most pages read the few of their own treaty, participant or roll call. */
const keyedTables = {
  participants: treatyParticipants,
  spells: statusSpells,
  ledger,
  voteLists: joinedVotes,
  groupVotes: votesByGroup,
};

type KeyedTables = typeof keyedTables;

export type KeyedRecord = {
  readonly [Name in keyof KeyedTables]: Awaited<ReturnType<KeyedTables[Name]["rows"]>>;
};

/** What is read of which of these tables. */
export type Selection = { readonly [Name in keyof KeyedTables]?: Picked<KeyedTables[Name]["keys"][number]> };

/** Digests of their rows by the name of the table. */
export type Digests = ReadonlyMap<string, KeyedDigests>;

export const everyRow: Required<Selection> = {
  participants: "all",
  spells: "all",
  ledger: "all",
  voteLists: "all",
  groupVotes: "all",
};

/** Asks the database for what is selected; nothing is in the other tables. */
export async function readKeyedRecord(database: Database, selection: Selection): Promise<KeyedRecord> {
  const { participants = [], spells = [], ledger = [], voteLists = [], groupVotes = [] } = selection;
  return {
    participants: await keyedTables.participants.rows(database, participants),
    spells: await keyedTables.spells.rows(database, spells),
    ledger: await keyedTables.ledger.rows(database, ledger),
    voteLists: await keyedTables.voteLists.rows(database, voteLists),
    groupVotes: await keyedTables.groupVotes.rows(database, groupVotes),
  };
}

/** Asks the database for the digests of all. */
export async function readDigests(database: Database): Promise<Digests> {
  const digests = new Map<string, KeyedDigests>();
  for (const [name, table] of Object.entries(keyedTables)) digests.set(name, await table.digests(database));
  return digests;
}
