import type { Disagreement, Source } from "@depositary/model";
import type { RefusedDraft } from "../reconcile/act-outcome.js";
import type { Reconciliation } from "../reconcile/reconcile.js";
import type { WorkingFacts } from "../store/working-facts.js";
import type { DocumentOutcome, OutcomeOf } from "./outcome.js";

/** A document held against the ledger, nothing taken yet. */
export interface TakenDocument {
  readonly source: Source;
  readonly reconciliation: Reconciliation;
  /** What a person should know of a document that is taken all the same. */
  readonly remarks?: readonly string[];
  /** What it has that no document had before: a key, a table. */
  readonly drift?: readonly string[];
}

/**
 * Takes a reconciled document into the facts of the run and says what became of it. An act that is not taken for a difference
 * that is on file is explained by it, and told as a remark.
 */
export function takenOutcome(
  of: OutcomeOf,
  facts: WorkingFacts,
  { source, reconciliation, remarks = [], drift }: TakenDocument,
): DocumentOutcome {
  const { balance, changes, refused, disagreements } = reconciliation;
  const unknown = unknownYet(disagreements, facts);
  const isNews = facts.take(source, { ...reconciliation, disagreements: unknown });
  const told = refused.filter(({ difference }) => !unknown.includes(difference));
  const untold = refused.filter(({ difference }) => unknown.includes(difference));
  return {
    ...of,
    state: isNews ? "changed" : "unchanged",
    reasons: untold.map(inWords),
    remarks: [...remarks, ...told.map(inWords)],
    balance,
    explained: told.length,
    changes: isNews ? changes : [],
    ...(drift === undefined ? {} : { drift }),
  };
}

function inWords({ draft, reason }: RefusedDraft): string {
  return `${draft.participantId}: ${draft.kind}: ${reason}`;
}

/** The same difference, seen again in a later copy of a document, is no news. */
export function unknownYet(rows: readonly Disagreement[], facts: WorkingFacts): readonly Disagreement[] {
  if (rows.length === 0) return rows;
  const said = new Set(facts.facts().disagreements.map(differenceOf));
  return rows.filter((row) => !said.has(differenceOf(row)));
}

function differenceOf({ treatyId, participantId, field, valueA, valueB, sourceB }: Disagreement): string {
  return JSON.stringify([treatyId, participantId, field, valueA, valueB, sourceB]);
}
