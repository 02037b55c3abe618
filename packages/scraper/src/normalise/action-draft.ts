import type { TreatyAction } from "@depositary/model";

/** What one document says that a participant did: an action before it is held against the ledger. */
export type ActionDraft = Pick<
  TreatyAction,
  | "participantId"
  | "kind"
  | "date"
  | "notBefore"
  | "notAfter"
  | "effectiveOn"
  | "mark"
  | "heading"
  | "printed"
  | "note"
>;
