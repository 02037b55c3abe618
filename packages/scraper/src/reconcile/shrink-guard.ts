import { type ActionKind, effectOf, type Treaty, type TreatyAction } from "@depositary/model";
import { writeDays } from "../days.js";
import type { ActionDraft } from "../normalise/action-draft.js";
import type { Evidence } from "./evidence.js";
import { isPast, type Pairing } from "./pairing.js";

/**
 * What the depositary's table showed before and does not show now, without a withdrawal that explains it: a table that
 * shrinks is half a table until a person has looked. Empty where all is explained.
 */
export function unexplainedLosses(
  { pairs, added, unshown }: Pairing,
  live: readonly TreatyAction[],
  { source }: Evidence,
): readonly string[] {
  if (source.grade !== "depositary") return [];
  const acts = [...live, ...added];
  const lost = unshown.filter((action) => isTableAct(action) && !isPast(action, acts));
  const rejoined = unshown.filter((action) =>
    isBracketLost(
      action,
      pairs.map(({ draft }) => draft),
      added,
      live,
    ),
  );
  return [
    ...lost.map((action) => `${nameOf(action)} is no longer shown, and no withdrawal is on file`),
    ...rejoined.map((action) => `${nameOf(action)} stood in square brackets, and stands without them now`),
  ];
}

/** Part of the participants on file that a table without printed totals may deny before a person has looked. */
const DENIED_SHARE_MAX = 0.05;

/**
 * Half a table that prints no totals: too many of the participants on file, on whatever evidence, are not in it. `live` are
 * their actions by participant, `changed` what became of them.
 */
export function deniedTable(
  live: ReadonlyMap<string, readonly TreatyAction[]>,
  changed: readonly TreatyAction[],
  { source, drafts }: Evidence,
  { signatoriesPrinted, partiesPrinted }: Treaty,
): readonly string[] {
  if (signatoriesPrinted !== null || partiesPrinted !== null) return [];
  const shown = new Set(drafts.map(({ participantId }) => participantId));
  const retracted = changed.filter(
    ({ retractedBy, participantId }) => retractedBy === source.sourceId && !shown.has(participantId),
  );
  const denied = new Set(retracted.map(({ participantId }) => participantId));
  if (denied.size <= live.size * DENIED_SHARE_MAX) return [];
  const names = [...denied].sort().join(", ");
  return [
    `${denied.size} of ${live.size} participants on file are not in the table, which prints no totals: ${names}`,
  ];
}

/**
 * What an archive does not show although it is of a later day and its columns could. Nobody can ask an archive again, so
 * the action stays, last seen when it was, and is named. Empty for the depositary's own document.
 */
export function missingFromArchive(
  { added, unshown }: Pairing,
  live: readonly TreatyAction[],
  { source, asAt, shownKinds }: Evidence,
): readonly string[] {
  if (source.grade === "depositary") return [];
  const acts = [...live, ...added];
  return unshown
    .filter((action) => action.lastSeen < asAt && shownKinds.has(action.kind) && !isPast(action, acts))
    .map((action) => `${nameOf(action)}, seen on ${action.lastSeen}, is not in the table of ${asAt}`);
}

/** What the depositary prints in its table; a withdrawal is printed as brackets only. */
function isTableAct({ grade, kind, heading }: TreatyAction): boolean {
  return grade === "depositary" && !isDeparture(kind) && (heading !== null || isStanding(kind));
}

function isStanding(kind: ActionKind): boolean {
  return ["signs", "consents", "applies provisionally"].includes(effectOf(kind));
}

/** A withdrawal read from brackets, while the act that they stood round is printed as valid and nothing was rescinded. */
function isBracketLost(
  action: TreatyAction,
  shown: readonly ActionDraft[],
  added: readonly ActionDraft[],
  live: readonly TreatyAction[],
): boolean {
  if (action.grade !== "depositary" || action.heading === null || !isDeparture(action.kind)) return false;
  const isRescinded = live.some(({ kind }) => effectOf(kind) === "stays");
  const isBack = [...shown, ...added].some(
    ({ kind, notBefore }) => effectOf(kind) === "consents" && notBefore > action.notBefore,
  );
  return !isRescinded && !isBack && shown.some(({ kind }) => isStanding(kind));
}

function isDeparture(kind: ActionKind): boolean {
  return effectOf(kind) === "leaves" || effectOf(kind) === "stays";
}

function nameOf(action: TreatyAction): string {
  return `${action.participantId}: ${action.kind} ${writeDays(action)}`;
}
