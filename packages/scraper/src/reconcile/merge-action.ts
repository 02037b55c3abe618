import { type IsoDate, laterOf, type Source, type TreatyAction } from "@depositary/model";
import type { ActionDraft } from "../normalise/action-draft.js";
import { compareGrades, type Evidence, isOutranked } from "./evidence.js";

const NO_SOURCES: readonly string[] = [];

/** A new action from what a document says. */
export function newAction(
  actionId: string,
  draft: ActionDraft,
  { treatyId, source, asAt }: Evidence,
): TreatyAction {
  return {
    actionId,
    treatyId,
    participantId: draft.participantId,
    kind: draft.kind,
    date: draft.date,
    notBefore: draft.notBefore,
    notAfter: draft.notAfter,
    effectiveOn: draft.effectiveOn,
    mark: draft.mark,
    heading: draft.heading,
    printed: draft.printed,
    sourceId: source.sourceId,
    corroboratedBy: NO_SOURCES,
    grade: source.grade,
    supersededBy: null,
    retractedBy: null,
    firstSeen: asAt,
    lastSeen: asAt,
    note: draft.note,
  };
}

/**
 * The action on file after a document confirms it. The better source stands first; a later copy of the same document adds
 * no source. A day of effect is filled in where none is on file, or replaced by one on as good or better evidence. The same
 * object where nothing changes.
 */
export function confirmAction(
  action: TreatyAction,
  draft: ActionDraft,
  evidence: Evidence,
  sources: ReadonlyMap<string, Source>,
): TreatyAction {
  const { source, asAt } = evidence;
  const heldSource = sources.get(action.sourceId);
  const seen = {
    firstSeen: asAt < action.firstSeen ? asAt : action.firstSeen,
    lastSeen: laterOf(asAt, action.lastSeen),
    effectiveOn: effectiveOn(action, draft, evidence),
  };
  if (isEarlierCopy(source, asAt, action, heldSource))
    return { ...withPrinted(action, draft, source), ...seen };
  if (isBetter(source, action, heldSource)) return { ...withBetterSource(action, draft, source), ...seen };
  const isOfOnFilePublisher = [action.sourceId, ...action.corroboratedBy].some(
    (sourceId) => sources.get(sourceId)?.publisher === source.publisher,
  );
  const corroboratedBy = isOfOnFilePublisher
    ? action.corroboratedBy
    : sortedCodes([...action.corroboratedBy, source.sourceId], action.sourceId);
  return isUnchanged(action, seen, corroboratedBy) ? action : { ...action, ...seen, corroboratedBy };
}

function effectiveOn(action: TreatyAction, draft: ActionDraft, evidence: Evidence): IsoDate | null {
  if (draft.effectiveOn === null) return action.effectiveOn;
  return action.effectiveOn === null || !isOutranked(evidence, action)
    ? draft.effectiveOn
    : action.effectiveOn;
}

/** Better grade; or as good, where the one on file was not fetched by this record, so that nobody can check its bytes. */
function isBetter(source: Source, action: TreatyAction, heldSource: Source | undefined): boolean {
  const order = compareGrades(source.grade, action.grade);
  return (
    order < 0 ||
    (order === 0 && source.sha256 !== null && heldSource !== undefined && heldSource.sha256 === null)
  );
}

/** The archive that said it first is the source, in whatever order archives of one publisher are read. */
function isEarlierCopy(
  source: Source,
  asAt: IsoDate,
  action: TreatyAction,
  heldSource: Source | undefined,
): boolean {
  return (
    source.grade === action.grade &&
    source.publisher === heldSource?.publisher &&
    source.sha256 === null &&
    heldSource.sha256 === null &&
    asAt < action.firstSeen
  );
}

function withPrinted(action: TreatyAction, draft: ActionDraft, { sourceId }: Source): TreatyAction {
  return {
    ...action,
    mark: draft.mark ?? action.mark,
    heading: draft.heading ?? action.heading,
    printed: draft.printed ?? action.printed,
    sourceId,
  };
}

function withBetterSource(action: TreatyAction, draft: ActionDraft, source: Source): TreatyAction {
  const isBetterGrade = source.grade !== action.grade;
  const heldNote =
    action.note !== null && isBetterGrade ? `On the earlier evidence: ${action.note}` : action.note;
  return {
    ...withPrinted(action, draft, source),
    corroboratedBy: sortedCodes([...action.corroboratedBy, action.sourceId], source.sourceId),
    grade: source.grade,
    note: draft.note ?? heldNote,
  };
}

function sortedCodes(codes: readonly string[], without: string): readonly string[] {
  return [...new Set(codes)].filter((code) => code !== without).sort();
}

function isUnchanged(
  action: TreatyAction,
  seen: Pick<TreatyAction, "firstSeen" | "lastSeen" | "effectiveOn">,
  corroboratedBy: readonly string[],
): boolean {
  return (
    seen.firstSeen === action.firstSeen &&
    seen.lastSeen === action.lastSeen &&
    seen.effectiveOn === action.effectiveOn &&
    corroboratedBy.join(" ") === action.corroboratedBy.join(" ")
  );
}
