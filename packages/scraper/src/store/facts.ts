import { join } from "node:path";
import {
  actionTable,
  type Change,
  changeTable,
  chapterTable,
  csvChunks,
  type Disagreement,
  disagreementTable,
  type EntryIntoForceRule,
  type Exception,
  entryIntoForceRules,
  exceptionTable,
  type Membership,
  membershipTable,
  type Participant,
  type ParticipantName,
  participantNameTable,
  participantTable,
  type Resolution,
  type RollCall,
  type RowOf,
  resolutionTable,
  rollCallTable,
  type Source,
  sourceTable,
  type Table,
  type Treaty,
  type TreatyAction,
  treatyTable,
} from "@depositary/model";
import { messageOf } from "../message-of.js";
import { commitFiles, type StagedFile } from "./commit.js";
import { readFactFile, requireFactFile } from "./fact-file.js";
import { type LedgerOnFile, readLedger } from "./ledger-on-file.js";
import { pathOf, readRows } from "./read-rows.js";
import { StoreError } from "./store-error.js";
import type { VoteChange } from "./working-votes.js";

/** The facts that a scraper writes. */
export interface WrittenFacts {
  readonly treaties: readonly Treaty[];
  readonly actions: readonly TreatyAction[];
  readonly sources: readonly Source[];
  readonly changes: readonly Change[];
  readonly disagreements: readonly Disagreement[];
}

/** The facts on votes, read only where a source of votes is. */
export interface VoteFacts {
  readonly rollCalls: readonly RollCall[];
  readonly resolutions: readonly Resolution[];
}

/** The same, with the actions read when a treaty is looked at. */
export interface FactsOnFile extends Omit<WrittenFacts, "actions"> {
  readonly ledger: LedgerOnFile;
}

/** The facts kept by hand that a scraper reads. */
export interface ReferenceFacts {
  readonly participants: readonly Participant[];
  readonly names: readonly ParticipantName[];
  readonly chapters: ReadonlySet<string>;
  readonly memberships: readonly Membership[];
  readonly exceptions: readonly Exception[];
  readonly rules: readonly EntryIntoForceRule[];
}

/**
 * The facts in a data directory. Throws StoreError for a table that is not there, those of votes included, and StoreError and
 * CsvError with file, line and value of what cannot be read.
 */
export async function readWrittenFacts(directory: string): Promise<WrittenFacts> {
  const [actions, others] = await Promise.all([readRows(directory, actionTable), readOthers(directory)]);
  return { ...others, actions };
}

/** The same, but for the actions, which are read and checked a treaty at a time when they are looked at. */
export async function readFactsOnFile(directory: string): Promise<FactsOnFile> {
  const [ledger, others] = await Promise.all([readLedger(directory), readOthers(directory)]);
  return { ...others, ledger };
}

async function readOthers(directory: string): Promise<Omit<WrittenFacts, "actions">> {
  await Promise.all(VOTE_TABLES.map((table) => requireFactFile(pathOf(directory, table))));
  const [treaties, sources, changes, disagreements] = await Promise.all([
    readRows(directory, treatyTable),
    readRows(directory, sourceTable),
    readRows(directory, changeTable),
    readRows(directory, disagreementTable),
  ]);
  return { treaties, sources, changes, disagreements };
}

const VOTE_TABLES: readonly Table[] = [resolutionTable, rollCallTable];

/** The votes in a data directory. Throws StoreError and CsvError as `readWrittenFacts` does. */
export async function readVoteFacts(directory: string): Promise<VoteFacts> {
  const [rollCalls, resolutions] = await Promise.all([
    readRows(directory, rollCallTable),
    readRows(directory, resolutionTable),
  ]);
  return { rollCalls, resolutions };
}

/** The facts kept by hand. Throws as `readWrittenFacts`: what is looked up in a table that is not there would pass for unknown. */
export async function readReferenceFacts(directory: string): Promise<ReferenceFacts> {
  const [participants, names, chapters, memberships, exceptions, rules] = await Promise.all([
    readRows(directory, participantTable),
    readRows(directory, participantNameTable),
    readRows(directory, chapterTable),
    readRows(directory, membershipTable),
    readRows(directory, exceptionTable),
    readRules(join(directory, "reference", "entry-into-force-rules.json")),
  ]);
  return {
    participants,
    names,
    chapters: new Set(chapters.map(({ chapter }) => chapter)),
    memberships,
    exceptions,
    rules,
  };
}

/**
 * Writes the tables whose rows changed, and the other files, all or none; a table with the same rows keeps its file as it is.
 */
export async function writeFacts(
  directory: string,
  before: WrittenFacts,
  after: WrittenFacts,
  votes: VoteChange | null = null,
  others: readonly StagedFile[] = [],
): Promise<void> {
  await commitFiles(directory, [
    ...stagedTable(sourceTable, before.sources, after.sources),
    ...stagedTable(disagreementTable, before.disagreements, after.disagreements),
    ...stagedTable(changeTable, before.changes, after.changes),
    ...stagedTable(actionTable, before.actions, after.actions),
    ...stagedTable(treatyTable, before.treaties, after.treaties),
    ...(votes === null ? [] : stagedVotes(votes)),
    ...others,
  ]);
}

function stagedVotes({ before, after }: VoteChange): readonly StagedFile[] {
  return [
    ...stagedTable(resolutionTable, before.resolutions, after.resolutions),
    ...stagedTable(rollCallTable, before.rollCalls, after.rollCalls),
  ];
}

function stagedTable<T extends Table>(
  table: T,
  before: readonly RowOf<T>[],
  after: readonly RowOf<T>[],
): readonly StagedFile[] {
  if (before === after || table.file === null) return [];
  if (before.length === after.length && isSameText(csvChunks(table, before), csvChunks(table, after)))
    return [];
  return [{ file: table.file, content: csvChunks(table, after) }];
}

/** Texts of which only as much is made as is needed to tell them apart. */
function isSameText(a: Iterator<string>, b: Iterable<string>): boolean {
  for (const piece of b) if (a.next().value !== piece) return false;
  return a.next().done === true;
}

async function readRules(path: string): Promise<readonly EntryIntoForceRule[]> {
  const text = await readFactFile(path);
  try {
    return entryIntoForceRules.parse(JSON.parse(text));
  } catch (error) {
    throw new StoreError(path, `cannot be read: ${messageOf(error)}`, { cause: error });
  }
}
