import { actionTable, kind, type RowOfShape } from "@depositary/model";
import type { Database } from "../database.js";
import { byName } from "./by-name.js";
import { keyedRows } from "./keyed-rows.js";
import { LIVE } from "./kinds.js";

/** One action of the ledger with the source that it was read from. */
export type LedgerEntry = RowOfShape<typeof ledgerEntryShape>;

const ledgerEntryShape = {
  actionId: kind.text,
  treatyId: kind.text,
  participantId: kind.text,
  name: kind.text,
  kind: actionTable.columns.kind,
  notBefore: kind.day,
  notAfter: kind.day,
  mark: kind.orNull(kind.text),
  printed: kind.orNull(kind.text),
  grade: actionTable.columns.grade,
  sourceId: kind.text,
  publisher: kind.text,
  corroborated: kind.integer,
  supersededBy: kind.orNull(kind.text),
  retractedBy: kind.orNull(kind.text),
  firstSeen: kind.day,
  lastSeen: kind.day,
  note: kind.orNull(kind.text),
};

const ENTRIES = `
SELECT a.action_id, a.treaty_id, a.participant_id, w.name, a.kind, a.not_before, a.not_after, a.mark, a.printed,
  a.grade, a.source_id, s.publisher, len(a.corroborated_by)::INTEGER AS corroborated,
  a.superseded_by, a.retracted_by, a.first_seen, a.last_seen, a.note
FROM action a JOIN participant w USING (participant_id) JOIN source s USING (source_id)`;

/** All actions on file, by treaty, latest possible day, then name; superseded and retracted ones included. */
export const ledger = keyedRows(
  ledgerEntryShape,
  ["treatyId", "participantId"],
  `${ENTRIES} ORDER BY a.treaty_id, a.not_after, ${byName("w")}, a.action_id`,
);

/** The `limit` actions that stand and were done last, the latest first, and all others of the last day among them. */
export function latestActs(database: Database, limit: number): Promise<readonly LedgerEntry[]> {
  const sql = `${ENTRIES} WHERE ${LIVE} QUALIFY rank() OVER (ORDER BY a.not_after DESC) <= $limit
ORDER BY a.not_after DESC, ${byName("w")}, a.action_id`;
  return database.rowsOf(ledgerEntryShape, sql, { limit });
}

/** The `limit` actions that stand and came on file last, the last first. */
export function newestActs(database: Database, limit: number): Promise<readonly LedgerEntry[]> {
  const sql = `${ENTRIES} WHERE ${LIVE} ORDER BY a.first_seen DESC, a.not_after DESC, a.action_id DESC LIMIT $limit`;
  return database.rowsOf(ledgerEntryShape, sql, { limit });
}
