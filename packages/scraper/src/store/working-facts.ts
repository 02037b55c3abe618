import {
  type Change,
  changeTable,
  type Disagreement,
  disagreementTable,
  numberedParent,
  type Source,
  sourceTable,
  type Treaty,
  type TreatyAction,
  type TreatyId,
  treatyTable,
} from "@depositary/model";
import { checkWritable } from "../normalise/writable.js";
import type { Reconciliation, TreatyLedger } from "../reconcile/reconcile.js";
import { type Renames, renameDisagreements } from "../votes/rename.js";
import type { VoteImport } from "../votes/vote-import.js";
import type { FactsOnFile, VoteFacts, WrittenFacts } from "./facts.js";
import type { LedgerOnFile } from "./ledger-on-file.js";
import { unlessSame } from "./same-rows.js";
import { createWorkingVotes, type VoteChange } from "./working-votes.js";

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
  const treaties = new Map(read.treaties.map((treaty) => [treaty.treatyId, treaty]));
  const changed = new Map<TreatyId, readonly TreatyAction[]>();
  const sources = new Map(read.sources.map((source) => [source.sourceId, source]));
  const changes = new Map(read.changes.map((change) => [change.changeId, change]));
  const disagreements = workingDisagreements(read.disagreements);
  const votes = createWorkingVotes(readVotes);
  const cite = (cited: readonly Source[]) => addMissing(sources, cited, ({ sourceId }) => sourceId);
  const ledgerOf = (treatyId: TreatyId): TreatyLedger => ({
    treaty: treaties.get(treatyId) ?? null,
    get actions() {
      return changed.get(treatyId) ?? read.ledger.of(treatyId);
    },
    sources,
  });
  const others = () => ({
    treaties: unlessSame(read.treaties, withParents([...treaties.values()])),
    sources: unlessSame(read.sources, [...sources.values()]),
    changes: unlessSame(read.changes, [...changes.values()]),
    disagreements: unlessSame(read.disagreements, disagreements.rows()),
  });
  return {
    ledgerOf,
    take(source, reconciliation) {
      const { treaty } = reconciliation;
      const held = ledgerOf(treaty.treatyId);
      if (isSaid(held, reconciliation)) return false;
      checkWritable(source.sourceId, treatyTable, [treaty]);
      checkWritable(source.sourceId, changeTable, reconciliation.changes);
      checkWritable(source.sourceId, disagreementTable, reconciliation.disagreements);
      checkWritable(source.sourceId, sourceTable, [source]);
      treaties.set(treaty.treatyId, treaty);
      if (held.actions !== reconciliation.actions) changed.set(treaty.treatyId, reconciliation.actions);
      cite([source]);
      addMissing<Change>(changes, reconciliation.changes, ({ changeId }) => changeId);
      disagreements.add(reconciliation.disagreements);
      return true;
    },
    addTreaty(treaty) {
      const isNew = !treaties.has(treaty.treatyId);
      if (isNew) checkWritable(treaty.sourceId, treatyTable, [treaty]);
      if (isNew) treaties.set(treaty.treatyId, treaty);
      return isNew;
    },
    note(noted, cited) {
      const countBefore = changes.size;
      addMissing(changes, noted, ({ changeId }) => changeId);
      const isNews = changes.size > countBefore;
      if (isNews) cite([cited]);
      return isNews;
    },
    treaties: () => [...treaties.values()],
    changes: () => [...changes.values()],
    sources: () => [...sources.values()],
    votes: votes.now,
    async takeVotes({ sources: cited, disagreements: found, renames = new Map(), ...after }) {
      const isOther = await votes.take(after);
      disagreements.rename(renames);
      const isNews = disagreements.add(found) || isOther;
      if (isNews) cite(cited);
      return isNews;
    },
    disagree(rows, cited) {
      const isNews = disagreements.add(rows);
      if (isNews) cite(cited);
      return isNews;
    },
    facts: () => ({ ...others(), actions: allActions(read.ledger, changed) }),
    change() {
      const { ledger, ...before } = read;
      if (changed.size === 0)
        return { before: { ...before, actions: NONE }, after: { ...others(), actions: NONE } };
      return {
        before: { ...before, actions: ledger.all() },
        after: { ...others(), actions: allActions(ledger, changed) },
      };
    },
    voteChange: votes.change,
  };
}

const NONE: readonly TreatyAction[] = [];

/** Every action on file, those of changed treaties as they are now. */
function allActions(
  ledger: LedgerOnFile,
  changed: ReadonlyMap<TreatyId, readonly TreatyAction[]>,
): readonly TreatyAction[] {
  if (changed.size === 0) return ledger.all();
  const kept = ledger.all().filter(({ treatyId }) => !changed.has(treatyId));
  return [...kept, ...[...changed.values()].flat()];
}

function workingDisagreements(read: readonly Disagreement[]) {
  const byId = (rows: readonly Disagreement[]) => new Map(rows.map((row) => [row.disagreementId, row]));
  let held = byId(read);
  return {
    rows: () => [...held.values()],
    /** Returns whether any of them was new. */
    add(rows: readonly Disagreement[]): boolean {
      const countBefore = held.size;
      addMissing(held, rows, ({ disagreementId }) => disagreementId);
      return held.size > countBefore;
    },
    rename(renames: Renames) {
      held = byId(renameDisagreements([...held.values()], renames));
    },
  };
}

/** Whether a document says for the same day what is on file: another copy, not another source. */
function isSaid(held: TreatyLedger, { treaty, actions, changes, disagreements }: Reconciliation): boolean {
  if (held.treaty === null || held.actions !== actions) return false;
  if (changes.length + disagreements.length > 0) return false;
  return isSameTreaty({ ...held.treaty, sourceId: treaty.sourceId }, treaty);
}

function isSameTreaty(a: Treaty, b: Treaty): boolean {
  return JSON.stringify(Object.entries(a).sort()) === JSON.stringify(Object.entries(b).sort());
}

/** A row once written stays as it is: a change, a source, a disagreement are records of what was seen. */
function addMissing<Row>(rows: Map<string, Row>, added: readonly Row[], keyOf: (row: Row) => string): void {
  for (const row of added) if (!rows.has(keyOf(row))) rows.set(keyOf(row), row);
}

/** A treaty without a parent stands under the treaty that its number names, where that one is on file. */
function withParents(treaties: readonly Treaty[]): readonly Treaty[] {
  const onFile = new Set(treaties.map(({ treatyId }) => treatyId));
  return treaties.map((treaty) => {
    const parentId = treaty.parentId ?? numberedParent(treaty.treatyId);
    const isNew = treaty.parentId === null && parentId !== null && onFile.has(parentId);
    return isNew ? { ...treaty, parentId } : treaty;
  });
}
