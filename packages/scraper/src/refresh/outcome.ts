import type { TreatyId } from "@depositary/model";
import type { Balance } from "../reconcile/reconcile.js";

/** What became of one document. */
export type DocumentState =
  /** Facts changed. */
  | "changed"
  /** The same bytes or the same facts. */
  | "unchanged"
  /** Not to be had. */
  | "unavailable"
  /** Had, and not taken; the facts stay as they were. */
  | "refused";

export interface DocumentOutcome {
  readonly treatyId: TreatyId;
  readonly state: DocumentState;
  /** Why it was not to be had or not taken: every reason. */
  readonly reasons: readonly string[];
  /** Acts read and what became of them; null where none were read. */
  readonly balance: Balance | null;
}

/** A run: each document, and what changed in words. */
export interface RefreshReport {
  readonly outcomes: readonly DocumentOutcome[];
  readonly summary: readonly string[];
}

/** One line for a source: documents by state, acts read = new + merged + refused. */
export function describeBalance(source: string, outcomes: readonly DocumentOutcome[]): string {
  const states = (["changed", "unchanged", "unavailable", "refused"] as const).map(
    (state) => `${outcomes.filter((outcome) => outcome.state === state).length} ${state}`,
  );
  const total = (name: keyof Balance) =>
    outcomes.reduce((sum, { balance }) => sum + (balance === null ? 0 : balance[name]), 0);
  const acts = `${total("read")} acts read = ${total("imported")} new + ${total("merged")} merged + ${total("refused")} refused`;
  const documents = outcomes.length === 1 ? "1 document" : `${outcomes.length} documents`;
  return `${source}: ${documents} = ${states.join(" + ")}; ${acts}`;
}

/** The lines for a document that was not taken; none for any other. */
export function describeFailure({ treatyId, state, reasons }: DocumentOutcome): readonly string[] {
  if (state !== "unavailable" && state !== "refused") return [];
  return reasons.map((reason) => `${state}: untc:${treatyId}: ${reason}`);
}
