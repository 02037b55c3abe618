import type { LedgerEntry } from "@depositary/analytics";

/** Whether an act was neither replaced by a later reading nor retracted. */
export function stands({ supersededBy, retractedBy }: LedgerEntry): boolean {
  return supersededBy === null && retractedBy === null;
}
