import { type ActionKind, effectOf, type IsoDate, type TreatyAction } from "@depositary/model";
import { isKnownDay, isSameDays, isWithin, overlaps } from "../days.js";
import type { ActionDraft } from "../normalise/action-draft.js";

/** How an act of a document stands to an action on file. */
export type Relation =
  /** The same act on the same day. */
  | "same"
  /** The same act, of which only an interval was known that holds the day. */
  | "dated"
  /** The same act with another day or another name. */
  | "corrected";

export interface Pair {
  readonly relation: Relation;
  readonly draft: ActionDraft;
  readonly action: TreatyAction;
}

/** Acts of one participant held against its live actions on file. */
export interface Pairing {
  readonly pairs: readonly Pair[];
  /** Acts that are not on file. */
  readonly added: readonly ActionDraft[];
  /** Actions on file that the document does not show. */
  readonly unshown: readonly TreatyAction[];
}

/** What a pair is judged by: the participant's live actions, and the day for which the document is right. */
interface Held {
  readonly live: readonly TreatyAction[];
  readonly asAt: IsoDate;
}

interface Rule {
  readonly relation: Relation;
  readonly holds: (draft: ActionDraft, action: TreatyAction, held: Held) => boolean;
}

/** From the surest to the least sure; a later rule sees only what the earlier ones left over. */
const RULES: readonly Rule[] = [
  { relation: "same", holds: (draft, action) => draft.kind === action.kind && isSameDays(draft, action) },
  { relation: "same", holds: isSameDeparture },
  { relation: "dated", holds: (draft, action) => draft.kind === action.kind && isNowKnown(draft, action) },
  { relation: "corrected", holds: (draft, action) => isSameRole(draft, action) && isNowKnown(draft, action) },
  { relation: "corrected", holds: (draft, action) => isSameRole(draft, action) && isSameDays(draft, action) },
  {
    relation: "corrected",
    holds: (draft, action, held) =>
      draft.kind === action.kind && isReplaceable(action) && !isNewAct(draft, action, held),
  },
  {
    relation: "corrected",
    holds: (draft, action, held) =>
      isSameRole(draft, action) &&
      action.grade !== "depositary" &&
      isReplaceable(action) &&
      !isNewAct(draft, action, held),
  },
];

/** Pairs the acts of one participant in a document with its live actions on file, each at most once. */
export function pairActs(
  drafts: readonly ActionDraft[],
  live: readonly TreatyAction[],
  asAt: IsoDate,
): Pairing {
  if (drafts.length === 0 || live.length === 0) return { pairs: [], added: drafts, unshown: live };
  const held = { live, asAt };
  const pairs: Pair[] = [];
  const added = new Set(drafts);
  const unshown = new Set(live);
  for (const { relation, holds } of RULES) {
    for (const draft of [...added]) {
      const action = [...unshown].find((one) => holds(draft, one, held));
      if (action === undefined) continue;
      pairs.push({ relation, draft, action });
      added.delete(draft);
      unshown.delete(action);
    }
  }
  return { pairs, added: [...added], unshown: [...unshown] };
}

/**
 * True where a consent on file was still seen before the day of this one: it stood then, so this one corrects nothing. The
 * depositary prints only the act now in effect (XXVII-10, Canada: ratification of 1995, accession of 2016).
 */
export function isLaterConsent(
  draft: Pick<ActionDraft, "kind" | "notBefore">,
  action: Pick<TreatyAction, "kind" | "notBefore" | "notAfter" | "lastSeen">,
): boolean {
  const areConsents = effectOf(draft.kind) === "consents" && effectOf(action.kind) === "consents";
  return areConsents && isKnownDay(action) && draft.notBefore > action.lastSeen;
}

/** True where a participant left after `action`, or on its day: then the depositary's table no longer prints it. */
export function hasLeftAfter(
  action: TreatyAction,
  acts: readonly Pick<ActionDraft, "kind" | "notBefore" | "notAfter">[],
): boolean {
  return acts.some(
    ({ kind, notBefore, notAfter }) =>
      effectOf(kind) === "leaves" &&
      (notAfter > action.notAfter || (notAfter === action.notAfter && notBefore >= action.notBefore)),
  );
}

/** True for an act that the table has reason not to print: the participant left after it, or consented anew. */
export function isPast(
  action: TreatyAction,
  acts: readonly Pick<ActionDraft, "kind" | "notBefore" | "notAfter">[],
): boolean {
  return hasLeftAfter(action, acts) || acts.some((later) => isLaterConsent(later, action));
}

function isNewAct(draft: ActionDraft, action: TreatyAction, { live, asAt }: Held): boolean {
  const isEarlierConsent = isLaterConsent(action, { ...draft, lastSeen: asAt });
  return isLaterConsent(draft, action) || isEarlierConsent || hasLeftBetween(action, draft, live);
}

function hasLeftBetween(action: TreatyAction, draft: ActionDraft, live: readonly TreatyAction[]): boolean {
  return live.some(
    ({ kind, notBefore }) =>
      effectOf(kind) === "leaves" && notBefore >= action.notBefore && notBefore <= draft.notAfter,
  );
}

/** The day of a withdrawal is not printed, so an interval that meets the one on file is the same withdrawal. */
function isSameDeparture(draft: ActionDraft, action: TreatyAction): boolean {
  return isLeaving(draft.kind) && roleOf(draft.kind) === roleOf(action.kind) && overlaps(draft, action);
}

function isNowKnown(draft: ActionDraft, action: TreatyAction): boolean {
  return isKnownDay(draft) && !isKnownDay(action) && isWithin(draft, action);
}

/** Withdrawals are told apart by their days, never corrected. */
function isReplaceable({ kind }: TreatyAction): boolean {
  return !isLeaving(kind);
}

function isSameRole(draft: ActionDraft, action: TreatyAction): boolean {
  return roleOf(draft.kind) === roleOf(action.kind);
}

/** Kinds that can be mistaken for one another: ratification and acceptance, but not signature and ratification. */
function roleOf(kind: ActionKind): string {
  const effect = effectOf(kind);
  return effect === "none" || kind === "withdrawalOfSignature" ? kind : effect;
}

function isLeaving(kind: ActionKind): boolean {
  return effectOf(kind) === "leaves";
}
