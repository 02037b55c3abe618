import { kind, type RowOfShape, rollCallTable, sourceTable } from "@depositary/model";
import type { Database } from "../database.js";

/** A recorded vote, with its resolution where that is on file. */
export type RollCallSummary = RowOfShape<typeof rollCallSummaryShape>;

const rollCallSummaryShape = {
  rollCallId: kind.text,
  body: kind.text,
  session: kind.text,
  /** Null where the day is not known. */
  date: kind.orNull(kind.day),
  notBefore: kind.day,
  notAfter: kind.day,
  symbol: kind.orNull(kind.text),
  /** What was voted on: the whole text, an amendment, a paragraph, or unknown. */
  kind: rollCallTable.columns.kind,
  title: kind.orNull(kind.text),
  /** The treaty that the resolution is about. */
  treatyId: kind.orNull(kind.text),
  role: kind.orNull(kind.text),
  yes: kind.integer,
  no: kind.integer,
  abstain: kind.integer,
  notVoting: kind.orNull(kind.integer),
  sourceId: kind.text,
  publisher: kind.text,
  grade: sourceTable.columns.grade,
};

/** Every roll call on file, by day and then by number. Tallies as printed, in ballots. */
export function rollCalls(database: Database): Promise<readonly RollCallSummary[]> {
  return database.rowsOf(
    rollCallSummaryShape,
    `
SELECT r.roll_call_id, r.body, r.session, r.date, r.not_before, r.not_after, r.symbol, r.kind, o.title, o.treaty_id, o.role,
  r.yes, r.no, r.abstain, r.not_voting, r.source_id, s.publisher, s.grade
FROM roll_call r LEFT JOIN resolution o USING (symbol) JOIN source s ON s.source_id = r.source_id
ORDER BY r.not_before, length(r.roll_call_id), r.roll_call_id`,
  );
}

/** Query of the identifiers of the roll calls on resolutions about a treaty. */
export const rollCallsAboutTreaties =
  "SELECT roll_call_id FROM roll_call JOIN resolution USING (symbol) WHERE treaty_id IS NOT NULL";
