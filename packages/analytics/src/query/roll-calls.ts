import type { Database } from "../database.js";

/** A recorded vote, with its resolution where that is on file. */
export interface RollCallSummary {
  readonly rollCallId: string;
  readonly body: string;
  readonly session: string;
  /** Null where the day is not known. */
  readonly date: string | null;
  readonly notBefore: string;
  readonly notAfter: string;
  readonly symbol: string | null;
  /** What was voted on: the whole text, an amendment, a paragraph, or unknown. */
  readonly kind: string;
  readonly title: string | null;
  /** The treaty that the resolution is about. */
  readonly treatyId: string | null;
  readonly role: string | null;
  readonly yes: number;
  readonly no: number;
  readonly abstain: number;
  readonly notVoting: number | null;
  readonly sourceId: string;
  readonly publisher: string;
  readonly grade: string;
}

/** Every roll call on file, by day. Tallies as printed, in ballots. */
export function rollCalls(database: Database): Promise<readonly RollCallSummary[]> {
  return database.rows<RollCallSummary>(`
SELECT r.roll_call_id, r.body, r.session, r.date, r.not_before, r.not_after, r.symbol, r.kind, o.title, o.treaty_id, o.role,
  r.yes, r.no, r.abstain, r.not_voting, r.source_id, s.publisher, s.grade
FROM roll_call r LEFT JOIN resolution o USING (symbol) JOIN source s ON s.source_id = r.source_id
ORDER BY r.not_before, r.roll_call_id`);
}

/** Query of the identifiers of the roll calls on resolutions about a treaty. */
export const rollCallsAboutTreaties =
  "SELECT roll_call_id FROM roll_call JOIN resolution USING (symbol) WHERE treaty_id IS NOT NULL";
