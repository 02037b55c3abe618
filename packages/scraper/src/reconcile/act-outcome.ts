import type { Change, Disagreement, TreatyAction } from "@depositary/model";
import type { ActionDraft } from "../normalise/action-draft.js";

/** An act of a document that the ledger does not take, and why. */
export interface RefusedDraft {
  readonly draft: ActionDraft;
  readonly reason: string;
  /** What stands in its place. */
  readonly difference: Disagreement;
}

/** What acts of a document change. */
interface LedgerOutcome {
  /** Actions on file that changed, and new ones. */
  readonly actions: readonly TreatyAction[];
  readonly changes: readonly Change[];
  readonly disagreements: readonly Disagreement[];
  readonly refused: readonly RefusedDraft[];
  /** Contradictions for which the whole document is refused. */
  readonly problems: readonly string[];
  /** What an archive of a later day does not show although its columns could. */
  readonly missing: readonly string[];
  readonly importedCount: number;
  readonly mergedCount: number;
}

/** The same of one act, what it does not change left out. */
export type ActOutcome = Partial<LedgerOutcome>;

/** What outcomes come to together: taken up one after the other, as a whole record has a hundred thousand. */
export function sumOfOutcomes(outcomes: readonly ActOutcome[]): LedgerOutcome {
  const actions: TreatyAction[] = [];
  const changes: Change[] = [];
  const disagreements: Disagreement[] = [];
  const refused: RefusedDraft[] = [];
  const problems: string[] = [];
  const missing: string[] = [];
  let importedCount = 0;
  let mergedCount = 0;
  for (const one of outcomes) {
    append(one.actions, actions);
    append(one.changes, changes);
    append(one.disagreements, disagreements);
    append(one.refused, refused);
    append(one.problems, problems);
    append(one.missing, missing);
    importedCount += one.importedCount ?? 0;
    mergedCount += one.mergedCount ?? 0;
  }
  return { actions, changes, disagreements, refused, problems, missing, importedCount, mergedCount };
}

function append<T>(some: readonly T[] | undefined, into: T[]): void {
  if (some !== undefined) into.push(...some);
}
