import { type Change, type ChangeKind, effectOf, type Treaty, type TreatyAction } from "@depositary/model";
import { writeDays } from "../days.js";
import type { Evidence } from "./evidence.js";
import { hasLeftAfter, isLaterConsent } from "./pairing.js";
import { type TreatyState, unexplainedNumbers } from "./printed-numbers.js";

/** Columns of a treaty whose change is worth a row: what its document states. */
const TREATY_FIELDS = [
  "title",
  "concludedOn",
  "concludedAt",
  "inForceOn",
  "registration",
] as const satisfies readonly (keyof Treaty)[];

/** The change that a new action is; `live` are the participant's actions on file, `unshown` those that the document does not show. */
export function addedChange(
  action: TreatyAction,
  live: readonly TreatyAction[],
  unshown: readonly TreatyAction[],
  evidence: Evidence,
): Change {
  const isReturn = hasLeftBefore(action, live) || unshown.some((earlier) => isLaterConsent(action, earlier));
  return actionChange(evidence, addedKind(action, isReturn), action, {
    before: null,
    after: writeDays(action),
  });
}

/** The change from an action on file to the one that replaces it; kinds are named where they differ. */
export function replacedChange(
  kind: "dated" | "corrected",
  before: TreatyAction,
  after: TreatyAction,
  evidence: Evidence,
): Change {
  const name = (action: TreatyAction) =>
    before.kind === after.kind ? writeDays(action) : `${action.kind} ${writeDays(action)}`;
  return actionChange(evidence, kind, after, { before: name(before), after: name(after) });
}

/** The change that an action on file is no longer shown. */
export function retractedChange(action: TreatyAction, evidence: Evidence): Change {
  return actionChange(evidence, "corrected", action, { before: writeDays(action), after: null });
}

/**
 * A row for each field of the treaty that is not what it was. A printed number that rises or falls by as many as the acts
 * of the document explain is no change of its own.
 */
export function treatyChanges(
  before: TreatyState,
  after: TreatyState,
  evidence: Evidence,
): readonly Change[] {
  return [...TREATY_FIELDS, ...unexplainedNumbers(before, after, evidence.asAt)]
    .filter((field) => before.treaty[field] !== after.treaty[field])
    .map((field) => ({
      ...treatyChange(evidence, "treatyChanged", field),
      before: textOf(before.treaty[field]),
      after: textOf(after.treaty[field]),
    }));
}

/** The one row for a treaty whose table was not on file at all. */
export function appearedChange(evidence: Evidence): Change {
  const participants = new Set(evidence.drafts.map(({ participantId }) => participantId)).size;
  return { ...treatyChange(evidence, "treatyAppeared", "participants"), after: String(participants) };
}

function addedKind(action: TreatyAction, isReturn: boolean): ChangeKind {
  switch (effectOf(action.kind)) {
    case "signs":
      return "signed";
    case "leaves":
      return "withdrew";
    case "consents":
      return isReturn ? "rejoined" : "consented";
    default:
      return "acted";
  }
}

function hasLeftBefore(action: TreatyAction, live: readonly TreatyAction[]): boolean {
  return live.some(
    (earlier) =>
      effectOf(earlier.kind) === "consents" &&
      earlier.notAfter < action.notBefore &&
      hasLeftAfter(earlier, live),
  );
}

function actionChange(
  { treatyId, source, asAt }: Evidence,
  kind: ChangeKind,
  { actionId, participantId, kind: field }: TreatyAction,
  values: Pick<Change, "before" | "after">,
): Change {
  const changeId = `${source.sourceId}/${kind}/${actionId}`;
  return {
    changeId,
    seenOn: asAt,
    treatyId,
    participantId,
    kind,
    field,
    ...values,
    sourceId: source.sourceId,
  };
}

function treatyChange({ treatyId, source, asAt }: Evidence, kind: ChangeKind, field: string): Change {
  return {
    changeId: `${source.sourceId}/${kind}/${treatyId}/${field}`,
    seenOn: asAt,
    treatyId,
    participantId: null,
    kind,
    field,
    before: null,
    after: null,
    sourceId: source.sourceId,
  };
}

function textOf(value: string | number | null): string | null {
  return value === null ? null : String(value);
}
