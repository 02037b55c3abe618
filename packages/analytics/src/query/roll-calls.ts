import type { Database } from "../database.js";

/** A recorded vote with its resolution. */
export interface RollCallSummary {
  readonly rollCallId: string;
  readonly body: string;
  readonly session: string;
  /** Null where the day is not known. */
  readonly date: string | null;
  readonly notBefore: string;
  readonly notAfter: string;
  readonly symbol: string | null;
  readonly title: string;
  readonly treatyId: string;
  readonly role: string | null;
  readonly yes: number;
  readonly no: number;
  readonly abstain: number;
  readonly notVoting: number | null;
  readonly sourceId: string;
  readonly publisher: string;
  readonly grade: string;
}

/** The roll calls on resolutions about a treaty, by day. Tallies as printed, in ballots. */
export function rollCalls(database: Database): Promise<readonly RollCallSummary[]> {
  return database.rows<RollCallSummary>(`
SELECT r.roll_call_id, r.body, r.session, r.date, r.not_before, r.not_after, r.symbol, o.title, o.treaty_id, o.role,
  r.yes, r.no, r.abstain, r.not_voting, r.source_id, s.publisher, s.grade
FROM roll_call r JOIN resolution o USING (symbol) JOIN source s ON s.source_id = r.source_id
WHERE o.treaty_id IS NOT NULL
ORDER BY r.not_before, r.roll_call_id`);
}

/** Query of the identifiers of those roll calls. */
export const rollCallsAboutTreaties =
  "SELECT roll_call_id FROM roll_call JOIN resolution USING (symbol) WHERE treaty_id IS NOT NULL";
