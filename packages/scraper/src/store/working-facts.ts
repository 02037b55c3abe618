import { isDeepStrictEqual } from "node:util";
import {
  type Change,
  changeTable,
  type Disagreement,
  disagreementTable,
  type Source,
  sourceTable,
  type Treaty,
  type TreatyAction,
  type TreatyId,
  treatyTable,
} from "@depositary/model";
import { checkWritable } from "../normalise/writable.js";
import type { Reconciliation, TreatyLedger } from "../reconcile/reconcile.js";
import { renameDisagreements } from "../votes/rename.js";
import type { VoteImport } from "../votes/vote-import.js";
import { type AddedRows, addedRows } from "./added-rows.js";
import type { FactsOnFile, VoteFacts, WrittenFacts } from "./facts.js";
import { unlessSame } from "./same-rows.js";
import { createWorkingLedger, type WorkingLedger } from "./working-ledger.js";
import { createWorkingVotes, type VoteChange, type WorkingVotes } from "./working-votes.js";

/** What a source of votes adds: all roll calls and resolutions on file afterwards, and the documents they cite. */
export type TakenVotes = Omit<VoteImport, "ledger" | "remarks">;

/** The facts on file and after a run. */
export interface FactsChange {
  readonly before: WrittenFacts;
  readonly after: WrittenFacts;
}

/** The facts of a run: as read, with the documents taken so far. Nothing is on the disk until the caller writes `facts()`. */
export interface WorkingFacts {
  ledgerOf(treatyId: TreatyId): TreatyLedger;
  /**
   * Takes a reconciled document. Returns whether it brought anything: another act, another day, a later as-at. Throws
   * NormaliseError, with nothing taken, for what cannot stand in the record.
   */
  take(source: Source, reconciliation: Reconciliation): boolean;
  /** Adds a treaty that is not on file. Returns whether it was new. Throws NormaliseError as `take` does. */
  addTreaty(treaty: Treaty): boolean;
  /** Adds changes seen in a document that holds no acts, with that document. Returns whether any was new. */
  note(changes: readonly Change[], cited: Source): boolean;
  treaties(): readonly Treaty[];
  changes(): readonly Change[];
  sources(): readonly Source[];
  /** Roll calls and resolutions, read from their files when they are first asked for. */
  votes(): Promise<VoteFacts>;
  /** Takes votes into the record. Returns whether they brought anything. */
  takeVotes(votes: TakenVotes): Promise<boolean>;
  /** Adds where sources differ, with the documents cited. Returns whether anything was new. */
  disagree(rows: readonly Disagreement[], cited: readonly Source[]): boolean;
  /** All facts as they are now. */
  facts(): WrittenFacts;
  /** The facts on file and those of the run; where no action changed, none is read and both have none. */
  change(): FactsChange;
  /** What became of the votes; null where nobody asked for them. */
  voteChange(): VoteChange | null;
}

/** The facts of a run that begins with those `read`; votes are read only where a source asks for them. */
export function createWorkingFacts(read: FactsOnFile, readVotes: () => Promise<VoteFacts>): WorkingFacts {
  const sources = addedRows(read.sources, ({ sourceId }) => sourceId);
  const tables: Tables = {
    sources,
    changes: addedRows(read.changes, ({ changeId }) => changeId),
    disagreements: addedRows(read.disagreements, ({ disagreementId }) => disagreementId),
    ledger: createWorkingLedger(read, sources.byKey),
    votes: createWorkingVotes(readVotes),
  };
  return { ...takingInto(tables), ...viewOf(tables, read) };
}

interface Tables {
  readonly sources: AddedRows<Source>;
  readonly changes: AddedRows<Change>;
  readonly disagreements: AddedRows<Disagreement>;
  readonly ledger: WorkingLedger;
  readonly votes: WorkingVotes;
}

type Taking = Pick<WorkingFacts, "take" | "addTreaty" | "note" | "takeVotes" | "disagree">;

function takingInto({ sources, changes, disagreements, ledger, votes }: Tables): Taking {
  const citing = (isNews: boolean, cited: readonly Source[]) => {
    if (isNews) sources.add(cited);
    return isNews;
  };
  return {
    take(source, reconciliation) {
      if (isSaid(ledger.of(reconciliation.treaty.treatyId), reconciliation)) return false;
      checkReconciled(source, reconciliation);
      ledger.put(reconciliation);
      sources.add([source]);
      changes.add(reconciliation.changes);
      disagreements.add(reconciliation.disagreements);
      return true;
    },
    addTreaty(treaty) {
      if (ledger.of(treaty.treatyId).treaty !== null) return false;
      checkWritable(treaty.sourceId, treatyTable, [treaty]);
      ledger.putTreaty(treaty);
      return true;
    },
    note: (noted, cited) => citing(changes.add(noted), [cited]),
    async takeVotes({ sources: cited, disagreements: found, renames = new Map(), ...after }) {
      const isOther = await votes.take(after);
      disagreements.replace(renameDisagreements(disagreements.rows(), renames));
      return citing(disagreements.add(found) || isOther, cited);
    },
    disagree: (rows, cited) => citing(disagreements.add(rows), cited),
  };
}

function viewOf(tables: Tables, read: FactsOnFile): Omit<WorkingFacts, keyof Taking> {
  const { sources, changes, ledger, votes } = tables;
  return {
    ledgerOf: ledger.of,
    treaties: ledger.treaties,
    changes: changes.rows,
    sources: sources.rows,
    votes: votes.now,
    facts: () => factsWith(ledger.actions(), tables, read),
    change() {
      const { ledger: _, ...others } = read;
      const { before, after } = ledger.actionChange();
      return { before: { ...others, actions: before }, after: factsWith(after, tables, read) };
    },
    voteChange: votes.change,
  };
}

function factsWith(
  actions: readonly TreatyAction[],
  { sources, changes, disagreements, ledger }: Tables,
  read: FactsOnFile,
): WrittenFacts {
  return {
    treaties: ledger.filed(),
    actions,
    sources: unlessSame(read.sources, sources.rows()),
    changes: unlessSame(read.changes, changes.rows()),
    disagreements: unlessSame(read.disagreements, disagreements.rows()),
  };
}

/** Throws NormaliseError for what cannot stand in the record. */
function checkReconciled(source: Source, { treaty, changes, disagreements }: Reconciliation): void {
  checkWritable(source.sourceId, treatyTable, [treaty]);
  checkWritable(source.sourceId, changeTable, changes);
  checkWritable(source.sourceId, disagreementTable, disagreements);
  checkWritable(source.sourceId, sourceTable, [source]);
}

/** Whether a document says for the same day what is on file: another copy, not another source. */
function isSaid(held: TreatyLedger, { treaty, actions, changes, disagreements }: Reconciliation): boolean {
  if (held.treaty === null || held.actions !== actions) return false;
  if (changes.length + disagreements.length > 0) return false;
  return isDeepStrictEqual({ ...held.treaty, sourceId: treaty.sourceId }, treaty);
}
