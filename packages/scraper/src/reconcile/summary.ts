import { actionKinds, type Change, type TreatyId } from "@depositary/model";
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
    const counts = describeCounts(countsOf(treatyId));
    return `${describeParticipantChange(change, nameOf(participantId))}; ${counts}${describeBefore(change)}`;
  });
}

/** What the columns of a treaty are called in a sentence. */
const FIELD_NAMES: Readonly<Record<string, string>> = {
  title: "title",
  concludedOn: "date of conclusion",
  concludedAt: "place of conclusion",
  inForceOn: "date of entry into force",
  registration: "registration number",
  signatoriesPrinted: "number of signatories printed",
  partiesPrinted: "number of parties printed",
};

function describeTreatyChange({ treatyId, field, before, after }: Change): string {
  return `${treatyId}: ${FIELD_NAMES[field] ?? field} is now ${after ?? "not stated"} (before: ${before ?? "not stated"})`;
}

function describeParticipantChange({ kind, treatyId, field, after }: Change, name: string): string {
  const act = actionKinds.find((one) => one === field);
  if (act === undefined) return `${name}: ${field} of ${treatyId} changed`;
  if (after === null) return `${name}: ${nameOfKind(act)} of ${treatyId} is not in the depositary's table`;
  const sentence = `${describeAct(act, treatyId)} ${describeDays(splitKind(after, act).days)}`;
  return kind === "rejoined" ? `${name} rejoined: it ${sentence}` : `${name} ${sentence}`;
}

/** What a line replaces: ` (before: between 1 July 2026 and 31 July 2026)`; nothing for what is new. */
function describeBefore({ kind, field, before }: Change): string {
  if (before === null) return "";
  const earlier = splitKind(before, field);
  const act = earlier.kind === field ? "" : `${nameOfKind(earlier.kind)} `;
  return ` (${kind === "corrected" ? "corrected; " : ""}before: ${act}${describeDays(earlier.days)})`;
}

/** Values of a correction name the kind where it changed too: `ratification 2026-02-01..2026-02-28`. */
function splitKind(value: string, field: string): { readonly kind: string; readonly days: string } {
  const [first = "", second] = value.split(" ");
  return second === undefined ? { kind: field, days: first } : { kind: first, days: second };
}
