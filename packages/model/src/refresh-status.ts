import { z } from "zod";
import { compareText } from "./compare-text.js";
import { isoInstant } from "./iso-date.js";
import type { Run } from "./tables/run.js";
import { slug } from "./tables/source.js";

const count = z.int().nonnegative();

/**
 * How a live source fared: its last run, and when it last did well. Field names and order are those of
 * `data/status.json`.
 */
export const sourceStatus = z.strictObject({
  source: slug,
  cadenceDays: z.int().positive(),
  lastRunAt: isoInstant,
  lastSuccessAt: isoInstant.nullable(),
  lastChangeAt: isoInstant.nullable(),
  lastFailureAt: isoInstant.nullable(),
  lastFailure: z.string().min(1).nullable(),
  documents: z.strictObject({
    seen: count,
    changed: count,
    unchanged: count,
    unavailable: count,
    refused: count,
  }),
  rows: z.strictObject({ read: count, taken: count, refused: count }),
  bytes: count,
  durationMs: count,
});
export type SourceStatus = z.infer<typeof sourceStatus>;

/** `data/status.json`: one entry per source that was ever asked, sorted by name. */
export const refreshStatus = z.strictObject({ sources: z.array(sourceStatus) });
export type RefreshStatus = z.infer<typeof refreshStatus>;

/** The file below `data/` that holds the status. */
export const statusFile = "status.json";

/** The status with these entries in place of those of the same sources. */
export function withSources({ sources }: RefreshStatus, replaced: readonly SourceStatus[]): RefreshStatus {
  const bySource = new Map([...sources, ...replaced].map((one) => [one.source, one]));
  return { sources: [...bySource.values()].sort((a, b) => compareText(a.source, b.source)) };
}

/** The bytes of `data/status.json`: the same status, the same bytes. Throws ZodError for a value that is no status. */
export function encodeStatus(status: RefreshStatus): string {
  return `${JSON.stringify(refreshStatus.parse(status), null, 2)}\n`;
}

/** The row of the table `run` that a source's status is. */
export function runOfStatus({ source, documents, rows, ...status }: SourceStatus): Run {
  return {
    ...status,
    runId: `refresh-${source}`,
    kind: "refresh",
    sourceId: null,
    rowsRead: rows.read,
    rowsTaken: rows.taken,
    rowsRefused: rows.refused,
    documents: documents.seen,
    documentsChanged: documents.changed,
    documentsUnchanged: documents.unchanged,
    documentsUnavailable: documents.unavailable,
    documentsRefused: documents.refused,
  };
}
