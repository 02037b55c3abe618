import { type ActionKind, actionKinds, type Change, type TreatyId, toSnakeCase } from "@depositary/model";
import { describeAct, describeDays, nameOfKind } from "./action-words.js";
import { describeCounts, type StandingCounts } from "./standing-counts.js";

export interface SummaryContext {
  /** Name of a participant; its code where none is on file. */
  readonly nameOf: (participantId: string) => string;
  /** How a treaty stands after the changes. */
  readonly countsOf: (treatyId: TreatyId) => StandingCounts;
}

/** Changes in plain words, one line each; nothing where nothing changed. */
export function summarise(
  changes: readonly Change[],
  { nameOf, countsOf }: SummaryContext,
): readonly string[] {
  return changes.map((change) => {
    const { participantId, treatyId, kind } = change;
    if (participantId === null) {
      return kind === "treatyAppeared"
        ? `${treatyId} is now on file: ${describeCounts(countsOf(treatyId))}`
        : describeTreatyChange(change);
    }
    return `${describeParticipantChange(change, nameOf(participantId))}; ${describeCounts(countsOf(treatyId))}`;
  });
}

function describeTreatyChange({ treatyId, field, before, after }: Change): string {
  const name = toSnakeCase(field).replaceAll("_", " ");
  return `${treatyId}: ${name} is now ${after ?? "not stated"} (before: ${before ?? "not stated"})`;
}

function describeParticipantChange({ kind, treatyId, field, before, after }: Change, name: string): string {
  const act = actionKinds.find((one) => one === field);
  if (act === undefined) return `${name}: ${treatyId}: ${field} is now ${after} (before: ${before})`;
  if (after === null)
    return `${name}: ${nameOfKind(act)} of ${treatyId} ${days(before)} is not in the depositary's table`;
  if (kind === "dated")
    return `${name} ${describeAct(act, treatyId)} ${days(after)} (before: ${days(before)})`;
  if (kind === "corrected") return describeCorrection(act, treatyId, name, before ?? "", after);
  if (kind === "rejoined") return `${name} rejoined: it ${describeAct(act, treatyId)} ${days(after)}`;
  return `${name} ${describeAct(act, treatyId)} ${days(after)}`;
}

/** Values of a correction name the kind where it changed too: `ratification 2026-02-01..2026-02-28`. */
function describeCorrection(
  act: ActionKind,
  treatyId: TreatyId,
  name: string,
  before: string,
  after: string,
): string {
  const [beforeKind, beforeDays] = splitKind(before, act);
  const [, afterDays] = splitKind(after, act);
  return `${name} ${describeAct(act, treatyId)} ${days(afterDays)} (corrected; before: ${nameOfKind(beforeKind)} ${days(beforeDays)})`;
}

function splitKind(value: string, act: ActionKind): readonly [kind: string, days: string] {
  const [first = "", second] = value.split(" ");
  return second === undefined ? [act, first] : [first, second];
}

function days(value: string | null): string {
  return value === null ? "" : describeDays(value);
}
