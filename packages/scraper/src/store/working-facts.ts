import {
  type Change,
  type Disagreement,
  numberedParent,
  type Source,
  type Treaty,
  type TreatyAction,
  type TreatyId,
} from "@depositary/model";
import { groupBy } from "../group-by.js";
import type { Reconciliation, TreatyLedger } from "../reconcile/reconcile.js";
import type { WrittenFacts } from "./facts.js";

/** The facts of a run: as read, with the documents taken so far. Nothing is on the disk until the caller writes `facts()`. */
export interface WorkingFacts {
  ledgerOf(treatyId: TreatyId): TreatyLedger;
  /** Takes a reconciled document. Returns whether it brought anything: another act, another day, a later as-at. */
  take(source: Source, reconciliation: Reconciliation): boolean;
  /** Adds a treaty that is not on file. Returns whether it was new. */
  addTreaty(treaty: Treaty): boolean;
  facts(): WrittenFacts;
}

export function createWorkingFacts(read: WrittenFacts): WorkingFacts {
  const treaties = new Map(read.treaties.map((treaty) => [treaty.treatyId, treaty]));
  const actions = new Map(groupBy(read.actions, ({ treatyId }) => treatyId));
  const sources = new Map(read.sources.map((source) => [source.sourceId, source]));
  const changes = new Map(read.changes.map((change) => [change.changeId, change]));
  const disagreements = new Map(read.disagreements.map((one) => [one.disagreementId, one]));
  const ledgerOf = (treatyId: TreatyId): TreatyLedger => ({
    treaty: treaties.get(treatyId) ?? null,
    actions: actions.get(treatyId) ?? [],
    sources,
  });
  return {
    ledgerOf,
    take(source, reconciliation) {
      const { treaty } = reconciliation;
      if (isSaid(ledgerOf(treaty.treatyId), reconciliation)) return false;
      treaties.set(treaty.treatyId, treaty);
      actions.set(treaty.treatyId, reconciliation.actions);
      addMissing(sources, [source], ({ sourceId }) => sourceId);
      addMissing<Change>(changes, reconciliation.changes, ({ changeId }) => changeId);
      addMissing<Disagreement>(disagreements, reconciliation.disagreements, (one) => one.disagreementId);
      return true;
    },
    addTreaty(treaty) {
      const isNew = !treaties.has(treaty.treatyId);
      if (isNew) treaties.set(treaty.treatyId, treaty);
      return isNew;
    },
    facts: () => ({
      treaties: unlessSame(read.treaties, withParents([...treaties.values()])),
      actions: unlessSame<TreatyAction>(read.actions, [...actions.values()].flat()),
      sources: unlessSame(read.sources, [...sources.values()]),
      changes: unlessSame(read.changes, [...changes.values()]),
      disagreements: unlessSame(read.disagreements, [...disagreements.values()]),
    }),
  };
}

/** Whether a document says for the same day what is on file: another copy, not another source. */
function isSaid(
  { treaty: held, actions }: TreatyLedger,
  { treaty, actions: after, disagreements }: Reconciliation,
): boolean {
  if (held === null || after !== actions || disagreements.length > 0) return false;
  return isSameTreaty({ ...held, sourceId: treaty.sourceId }, treaty);
}

function isSameTreaty(a: Treaty, b: Treaty): boolean {
  return JSON.stringify(Object.entries(a).sort()) === JSON.stringify(Object.entries(b).sort());
}

/** A row once written stays as it is: a change, a source, a disagreement are records of what was seen. */
function addMissing<Row>(rows: Map<string, Row>, added: readonly Row[], keyOf: (row: Row) => string): void {
  for (const row of added) if (!rows.has(keyOf(row))) rows.set(keyOf(row), row);
}

/** The array as read where no row is another one, so that its table is not written. */
function unlessSame<Row>(read: readonly Row[], now: readonly Row[]): readonly Row[] {
  const held = new Set(read);
  return read.length === now.length && now.every((row) => held.has(row)) ? read : now;
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
