import {
  numberedParent,
  type Source,
  type Treaty,
  type TreatyAction,
  type TreatyId,
} from "@depositary/model";
import type { Reconciliation, TreatyLedger } from "../reconcile/reconcile.js";
import type { FactsOnFile } from "./facts.js";
import { unlessSame } from "./same-rows.js";

/** Actions on file and after a run; none of both where none changed. */
export interface ActionChange {
  readonly before: readonly TreatyAction[];
  readonly after: readonly TreatyAction[];
}

/** The treaties of a run with their actions: as read, with what was taken so far. */
export interface WorkingLedger {
  of(treatyId: TreatyId): TreatyLedger;
  /** Puts a treaty and its actions in the place of those that are there. */
  put(reconciliation: Pick<Reconciliation, "treaty" | "actions">): void;
  /** The same of a treaty alone. */
  putTreaty(treaty: Treaty): void;
  treaties(): readonly Treaty[];
  /** The treaties to be written: each under its parent, and those read where none is another one. */
  filed(): readonly Treaty[];
  actions(): readonly TreatyAction[];
  /** Reads no action where none changed. */
  actionChange(): ActionChange;
}

/** The ledger that begins with what is on file; `sources` are those of the run. */
export function createWorkingLedger(
  { treaties: read, ledger }: Pick<FactsOnFile, "treaties" | "ledger">,
  sources: ReadonlyMap<string, Source>,
): WorkingLedger {
  const treaties = new Map(read.map((treaty) => [treaty.treatyId, treaty]));
  const changed = new Map<TreatyId, readonly TreatyAction[]>();
  const putTreaty = (treaty: Treaty) => void treaties.set(treaty.treatyId, treaty);
  const actionsOf = (treatyId: TreatyId) => changed.get(treatyId) ?? ledger.of(treatyId);
  const actions = () => {
    if (changed.size === 0) return ledger.all();
    const kept = ledger.all().filter(({ treatyId }) => !changed.has(treatyId));
    return [...kept, ...[...changed.values()].flat()];
  };
  return {
    of: (treatyId) => ({
      treaty: treaties.get(treatyId) ?? null,
      get actions() {
        return actionsOf(treatyId);
      },
      sources,
    }),
    put({ treaty, actions: taken }) {
      putTreaty(treaty);
      if (actionsOf(treaty.treatyId) !== taken) changed.set(treaty.treatyId, taken);
    },
    putTreaty,
    treaties: () => [...treaties.values()],
    filed: () => unlessSame(read, withParents([...treaties.values()])),
    actions,
    actionChange: () =>
      changed.size === 0 ? { before: [], after: [] } : { before: ledger.all(), after: actions() },
  };
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
