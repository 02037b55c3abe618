import type { LedgerEntry } from "@depositary/analytics";
import { consentKinds } from "@depositary/model";

/** What must be said beside an instrument known from press or archives alone, without its day; else nothing. */
export function reportedWords({ kind, grade, notBefore, notAfter }: LedgerEntry): string {
  const isReported = consentKinds.includes(kind) && grade === "secondary" && notBefore !== notAfter;
  return isReported ? " (reported, deposit not verified)" : "";
}
