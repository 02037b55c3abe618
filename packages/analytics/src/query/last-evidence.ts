import { kind, type TreatyId } from "@depositary/model";
import type { Database } from "../database.js";

/** The day of the last evidence for each treaty, null where there is none: what is said of it holds for that day, not for today. */
export const LAST_EVIDENCE = `
  SELECT treaty_id, greatest(any_value(as_at), max(last_seen), max(not_after)) AS evidence_up_to
  FROM treaty LEFT JOIN action USING (treaty_id) GROUP BY treaty_id`;

/** The same by treaty, where there is any. */
export async function lastEvidence(database: Database): Promise<ReadonlyMap<TreatyId, string>> {
  const rows = await database.rowsOf(
    { treatyId: kind.text, evidenceUpTo: kind.day },
    `FROM (${LAST_EVIDENCE}) WHERE evidence_up_to IS NOT NULL`,
  );
  return new Map(rows.map(({ treatyId, evidenceUpTo }) => [treatyId, evidenceUpTo]));
}
