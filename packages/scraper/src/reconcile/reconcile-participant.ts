import { actionNoun, type Source, type TreatyAction } from "@depositary/model";
import type { ActionDraft } from "../normalise/action-draft.js";
import type { ActOutcome } from "./act-outcome.js";
import { actionId } from "./action-id.js";
import { boundedDeparture } from "./bounded-departure.js";
import { addedChange, replacedChange, retractedChange } from "./change-rows.js";
import { deniedDisagreement, differingDisagreement, effectDisagreement } from "./disagreement-rows.js";
import { compareGrades, type Evidence, isOutranked } from "./evidence.js";
import { confirmAction, newAction } from "./merge-action.js";
import { hasLeftAfter, isLaterConsent, isPast, type Pair, type Pairing, pairActs } from "./pairing.js";
import { missingFromArchive, unexplainedLosses } from "./shrink-guard.js";

export interface LedgerContext {
  readonly evidence: Evidence;
  /** Sources on file, by identifier. */
  readonly sources: ReadonlyMap<string, Source>;
  /** No act of the treaty is on file: that it appeared is the one change, and its acts are none. */
  readonly isFirstDocument: boolean;
  /** Identifiers of all actions of the treaty; new ones are added. */
  readonly takenIds: Set<string>;
}

/** Holds the acts of one participant in a document against its live actions on file: what becomes of each. */
export function reconcileParticipant(
  drafts: readonly ActionDraft[],
  live: readonly TreatyAction[],
  context: LedgerContext,
): readonly ActOutcome[] {
  const pairing = pairActs(drafts, live, context.evidence.asAt);
  return [
    ...pairing.pairs.map((pair) => takePair(pair, context)),
    ...pairing.added.map((draft) => takeNew(draft, live, pairing.unshown, context)),
    ...(pairing.unshown.length === 0 ? [] : missUnshown(pairing, live, context)),
    ...pairing.unshown.flatMap((action) => boundDeparture(action, drafts, context)),
  ];
}

/** A return says until when a withdrawal of unknown day can have been; it is no act of the document, so it counts as none. */
function boundDeparture(
  action: TreatyAction,
  drafts: readonly ActionDraft[],
  context: LedgerContext,
): readonly ActOutcome[] {
  const bounded = context.evidence.source.grade === "depositary" ? boundedDeparture(action, drafts) : null;
  return bounded === null ? [] : [{ ...replace("dated", bounded, action, context), importedCount: 0 }];
}

function missUnshown(
  pairing: Pairing,
  live: readonly TreatyAction[],
  context: LedgerContext,
): readonly ActOutcome[] {
  const { evidence } = context;
  const acts = [...live, ...pairing.added];
  return [
    ...pairing.unshown.map((action) => denyAction(action, acts, context)),
    {
      problems: unexplainedLosses(pairing, live, evidence),
      missing: missingFromArchive(pairing, live, evidence),
    },
  ];
}

function takePair({ relation, draft, action }: Pair, context: LedgerContext): ActOutcome {
  const { evidence, sources } = context;
  if (relation === "same") {
    const confirmed = confirmAction(action, draft, evidence, sources);
    return {
      mergedCount: 1,
      actions: confirmed === action ? [] : [confirmed],
      disagreements: effectDisagreement(action, draft, evidence, confirmed.effectiveOn),
    };
  }
  const order = compareGrades(evidence.source.grade, action.grade);
  if (order > 0) return refuse(draft, action, evidence);
  return relation === "corrected" && isOutranked(evidence, action)
    ? takeHistory(draft, action, context)
    : replace(relation, draft, action, context);
}

/** What an older document of the same grade said: on file as it would be, had it been read before the later one. */
function takeHistory(draft: ActionDraft, action: TreatyAction, context: LedgerContext): ActOutcome {
  const added = addAction(draft, context);
  return { importedCount: 1, actions: [{ ...added, supersededBy: action.actionId }] };
}

function replace(
  relation: "dated" | "corrected",
  draft: ActionDraft,
  action: TreatyAction,
  context: LedgerContext,
): ActOutcome {
  const { evidence } = context;
  const added = addAction(draft, context);
  const isOtherGrade = evidence.source.grade !== action.grade;
  return {
    importedCount: 1,
    actions: [{ ...action, supersededBy: added.actionId }, added],
    changes: [replacedChange(relation, action, added, evidence)],
    disagreements:
      relation === "corrected" && isOtherGrade ? [differingDisagreement(action, draft, evidence, true)] : [],
  };
}

function refuse(draft: ActionDraft, action: TreatyAction, evidence: Evidence): ActOutcome {
  const difference = differingDisagreement(action, draft, evidence, false);
  const reason = `${action.actionId} rests on better or later evidence`;
  return { refused: [{ draft, reason, difference }], disagreements: [difference] };
}

function takeNew(
  draft: ActionDraft,
  live: readonly TreatyAction[],
  unshown: readonly TreatyAction[],
  context: LedgerContext,
): ActOutcome {
  const earlier = unshown.find((action) => isLaterConsent(draft, action) && !hasLeftAfter(action, live));
  const added = addAction(
    earlier === undefined ? draft : { ...draft, note: departureUnknown(earlier) },
    context,
  );
  const later = live.filter((action) => isLaterConsent(action, added) && !hasLeftAfter(added, live));
  return {
    importedCount: 1,
    actions: [added, ...later.map((action) => ({ ...action, note: departureUnknown(added) }))],
    changes: context.isFirstDocument ? [] : [addedChange(added, live, unshown, context.evidence)],
  };
}

function departureUnknown({ kind, notBefore, lastSeen }: TreatyAction): string {
  return `The ${actionNoun(kind)} of ${notBefore} was still in the table on ${lastSeen}; the withdrawal that must lie between is not on file.`;
}

function addAction(draft: ActionDraft, { evidence, takenIds }: LedgerContext): TreatyAction {
  const added = newAction(actionId(evidence.treatyId, draft, takenIds), draft, evidence);
  takenIds.add(added.actionId);
  return added;
}

/** Weaker evidence for something that a complete, later and better document could show and does not. */
function denyAction(
  action: TreatyAction,
  acts: readonly Pick<ActionDraft, "kind" | "notBefore" | "notAfter">[],
  { evidence }: LedgerContext,
): ActOutcome {
  const { source, asAt, shownKinds } = evidence;
  const isDenied =
    source.grade === "depositary" &&
    action.grade !== "depositary" &&
    shownKinds.has(action.kind) &&
    action.notAfter <= asAt &&
    !isPast(action, acts);
  if (!isDenied) return {};
  return {
    actions: [{ ...action, retractedBy: source.sourceId }],
    changes: [retractedChange(action, evidence)],
    disagreements: [deniedDisagreement(action, evidence)],
  };
}
