/** What is read of a bulk file of votes; the table of its text has these columns in snake case. */
export type BulkColumn = "undlId" | "code" | "vote" | "note" | RecordColumn;

/** What a bulk file repeats in every row of a resolution. */
export type RecordColumn =
  | "resolution"
  | "date"
  | "meeting"
  | "title"
  | "modality"
  | "yes"
  | "no"
  | "abstain"
  | "notVoting"
  | "members";

/** The table of a bulk file's text, as printed: one row a member and resolution. */
export const BULK_ROW = "bulk_row";
