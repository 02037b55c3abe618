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

/** The text of a bulk file, as printed. */
export const BULK_TEXT = "bulk_text";

/** What differs from row to row of a resolution, as printed: undl_id, code, vote, note. */
export const BULK_ROW = "bulk_row";
