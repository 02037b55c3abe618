import {
  type Change,
  type Disagreement,
  groupBy,
  isLive,
  type Source,
  type Treaty,
  type TreatyAction,
} from "@depositary/model";
import { type RefusedDraft, sumOfOutcomes } from "./act-outcome.js";
import { appearedChange, treatyChanges } from "./change-rows.js";
import type { Evidence } from "./evidence.js";
import { withoutKnownPast } from "./known-past.js";
import type { TreatyState } from "./printed-numbers.js";
import { ReconcileError } from "./reconcile-error.js";
import { reconcileParticipant } from "./reconcile-participant.js";
import { deniedTable } from "./shrink-guard.js";

/** What is on file for one treaty. */
export interface TreatyLedger {
  /** Null for a treaty that is new here. */
  readonly treaty: Treaty | null;
  /** Every action, those that no longer stand included. */
  readonly actions: readonly TreatyAction[];
  readonly sources: ReadonlyMap<string, Source>;
}

/** Acts of a document: read = imported + merged + refused. */
export interface Balance {
  readonly read: number;
  /** New, or in place of an action that is now superseded. */
  readonly imported: number;
  /** On file already. */
  readonly merged: number;
  readonly refused: number;
}

export interface Reconciliation {
  readonly treaty: Treaty;
  /** Every action of the treaty after the document, those that no longer stand included. */
  readonly actions: readonly TreatyAction[];
  readonly changes: readonly Change[];
  readonly disagreements: readonly Disagreement[];
  readonly refused: readonly RefusedDraft[];
  /** What an archive of a later day does not show although its columns could: kept, for a person to look at. */
  readonly missing: readonly string[];
  readonly balance: Balance;
}

/**
 * Takes a document into the ledger of its treaty. Nothing is overwritten: an act with another day or name supersedes the
 * one on file. Throws ReconcileError, with every problem, where the document is older than the depositary's one on file or
 * no longer shows what the depositary showed.
 */
export function reconcile(ledger: TreatyLedger, treaty: Treaty, evidence: Evidence): Reconciliation {
  const news = withoutKnownPast(ledger, evidence);
  const drafts = groupBy(news, ({ participantId }) => participantId);
  const live = groupBy(ledger.actions.filter(isLive), ({ participantId }) => participantId);
  const context = {
    evidence,
    sources: ledger.sources,
    isFirstDocument: ledger.actions.length === 0,
    takenIds: new Set(ledger.actions.map(({ actionId }) => actionId)),
  };
  const participants = [...new Set([...drafts.keys(), ...live.keys()])].sort();
  const outcome = sumOfOutcomes(
    participants.flatMap((id) => reconcileParticipant(drafts.get(id) ?? [], live.get(id) ?? [], context)),
  );
  const problems = [
    ...staleness(ledger, evidence),
    ...outcome.problems,
    ...deniedTable(live, outcome.actions, evidence, treaty),
  ];
  if (problems.length > 0) throw new ReconcileError(evidence.source.sourceId, problems);
  const { importedCount: imported, mergedCount, refused, disagreements, missing } = outcome;
  const merged = mergedCount + evidence.drafts.length - news.length;
  const actions = replaceActions(ledger.actions, outcome.actions);
  return {
    treaty,
    actions,
    changes: describeChanges(ledger, { treaty, actions }, evidence, outcome.changes),
    disagreements,
    refused,
    missing,
    balance: { read: evidence.drafts.length, imported, merged, refused: refused.length },
  };
}

/** A treaty of which no act was on file appears once, not once an action; not again while its table has no dates. */
function describeChanges(
  { treaty, actions }: TreatyLedger,
  after: TreatyState,
  evidence: Evidence,
  actionChanges: readonly Change[],
): readonly Change[] {
  const isNew = actions.length === 0 && (treaty === null || evidence.drafts.length > 0);
  if (isNew) return [appearedChange(evidence)];
  const fieldChanges = treaty === null ? [] : treatyChanges({ treaty, actions }, after, evidence);
  return [...actionChanges, ...fieldChanges];
}

/** A copy that is older than the depositary's document on file: a cache, or a mirror left behind. */
function staleness({ treaty, sources }: TreatyLedger, { source, asAt }: Evidence): readonly string[] {
  const held = treaty === null ? undefined : sources.get(treaty.sourceId);
  const heldAsAt = treaty?.asAt ?? null;
  if (held?.grade !== "depositary" || source.grade !== "depositary" || heldAsAt === null) return [];
  return asAt < heldAsAt ? [`it is right as at ${asAt}, the document on file as at ${heldAsAt}`] : [];
}

function replaceActions(
  before: readonly TreatyAction[],
  changed: readonly TreatyAction[],
): readonly TreatyAction[] {
  if (changed.length === 0) return before;
  if (before.length === 0) return changed;
  const byId = new Map(before.map((action) => [action.actionId, action]));
  for (const action of changed) byId.set(action.actionId, action);
  return [...byId.values()];
}
