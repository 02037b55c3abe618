import { type Change, describeChange } from "@depositary/model";
import { describeCounts, type StandingCounts } from "./standing-counts.js";

export interface SummaryContext {
  /** Name of a participant; its code where none is on file. */
  readonly nameOf: (participantId: string) => string;
  /** How the treaty stands after the changes. */
  readonly counts: StandingCounts;
}

/** Changes of a treaty in plain words, one line each; nothing where nothing changed. */
export function summarise(changes: readonly Change[], { nameOf, counts }: SummaryContext): readonly string[] {
  return changes.map((change) => {
    const { participantId, treatyId, kind } = change;
    const participant = participantId === null ? null : nameOf(participantId);
    const words = describeChange(change, { participant, treaty: treatyId });
    const isAct = participantId !== null && kind !== "renamed";
    if (!isAct && kind !== "treatyAppeared") return words;
    return `${words}; ${describeCounts(counts)}`;
  });
}
