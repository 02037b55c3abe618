/** What is read of a bulk file of votes; the table of its text has these columns in snake case. */
export type BulkColumn = "undlId" | "code" | "name" | "vote" | "note" | RecordColumn;

/** What a bulk file repeats in every row of a resolution. */
export type RecordColumn =
  | "resolution"
  | "session"
  | "date"
  | "meeting"
  | "title"
  | "modality"
  | "yes"
  | "no"
  | "abstain"
  | "notVoting"
  | "members";

/** The text of a bulk file, as printed: a view with these columns, which reads the file anew. */
export const BULK_TEXT = "bulk_text";

/**
 * The same, gathered: the members `listed`, each by code and name, in the `rows` that have everything else alike, that is a record, a vote and a note. Blanks
 * around `undl_id` are left out.
 */
export const BULK_VOTE = "bulk_vote";
