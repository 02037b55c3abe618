import { type RowOfShape, runTable, toSnakeCase } from "@depositary/model";
import type { Database } from "../database.js";

/** How a live source fared when it was asked last. Days and moments are those of the runs, not of today. */
export type LiveSource = RowOfShape<typeof liveSourceShape>;

const { columns } = runTable;

const liveSourceShape = {
  runId: columns.runId,
  lastRunAt: columns.lastRunAt,
  lastSuccessAt: columns.lastSuccessAt,
  lastChangeAt: columns.lastChangeAt,
  lastFailureAt: columns.lastFailureAt,
  lastFailure: columns.lastFailure,
  documents: columns.documents,
  documentsChanged: columns.documentsChanged,
  documentsUnavailable: columns.documentsUnavailable,
  documentsRefused: columns.documentsRefused,
  cadenceDays: columns.cadenceDays,
};

/** Every live source that was ever asked, by name. */
export function liveSources(database: Database): Promise<readonly LiveSource[]> {
  const selected = Object.keys(liveSourceShape).map(toSnakeCase).join(", ");
  return database.rowsOf(
    liveSourceShape,
    `SELECT ${selected} FROM run WHERE kind = 'refresh' ORDER BY run_id`,
  );
}
