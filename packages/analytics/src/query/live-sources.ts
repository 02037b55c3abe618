import { type RowOfShape, runTable } from "@depositary/model";
import type { Database } from "../database.js";

/** How a live source fared when it was asked last. Days and moments are those of the runs, not of today. */
export type LiveSource = RowOfShape<typeof liveSourceShape>;

const {
  runId,
  lastRunAt,
  lastSuccessAt,
  lastChangeAt,
  lastFailureAt,
  lastFailure,
  documents,
  documentsChanged,
  documentsUnavailable,
  documentsRefused,
  cadenceDays,
} = runTable.columns;

const liveSourceShape = {
  runId,
  lastRunAt,
  lastSuccessAt,
  lastChangeAt,
  lastFailureAt,
  lastFailure,
  documents,
  documentsChanged,
  documentsUnavailable,
  documentsRefused,
  cadenceDays,
};

/** Every live source that was ever asked, by name. */
export function liveSources(database: Database): Promise<readonly LiveSource[]> {
  return database.rowsOf(
    liveSourceShape,
    `
SELECT run_id, last_run_at, last_success_at, last_change_at, last_failure_at, last_failure,
  documents, documents_changed, documents_unavailable, documents_refused, cadence_days
FROM run WHERE kind = 'refresh' ORDER BY run_id`,
  );
}
