import type { ActionKind } from "@depositary/model";
import type { Database } from "../database.js";

/** One action of the ledger with the source that it was read from. */
export interface LedgerEntry {
  readonly actionId: string;
  readonly treatyId: string;
  readonly participantId: string;
  readonly name: string;
  readonly kind: ActionKind;
  readonly notBefore: string;
  readonly notAfter: string;
  readonly mark: string | null;
  readonly printed: string | null;
  readonly grade: string;
  readonly sourceId: string;
  readonly publisher: string;
  readonly corroborated: number;
  readonly supersededBy: string | null;
  readonly retractedBy: string | null;
  readonly firstSeen: string;
  readonly lastSeen: string;
  readonly note: string | null;
}

/** All actions on file, by treaty, latest possible day, then identifier; superseded and retracted ones included. */
export function ledger(database: Database): Promise<readonly LedgerEntry[]> {
  return database.rows<LedgerEntry>(`
SELECT a.action_id, a.treaty_id, a.participant_id, w.name, a.kind, a.not_before, a.not_after, a.mark, a.printed,
  a.grade, a.source_id, s.publisher, len(a.corroborated_by)::INTEGER AS corroborated,
  a.superseded_by, a.retracted_by, a.first_seen, a.last_seen, a.note
FROM action a JOIN participant w USING (participant_id) JOIN source s USING (source_id)
ORDER BY a.treaty_id, a.not_after, a.action_id`);
}
