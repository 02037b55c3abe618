import type { Run } from "@depositary/model";
import { ParseError } from "../errors.js";
import type { ImportReport } from "./archive.js";

/**
 * Refuses an archive without rows, which proves nothing, and one with fewer rows than the last import of the same source counted: a part of it must not take the place
 * of the account of the whole. Throws ParseError with what the documents of the archive were refused for.
 */
export function requireComplete(
  { runId, sourceId, rowsRead }: Run,
  runs: readonly Run[],
  { problems }: ImportReport,
): void {
  if (rowsRead === 0) throw new ParseError(runId, ["empty: no rows; nothing is written", ...problems]);
  const last = runs.find((run) => run.runId === runId && run.sourceId === sourceId);
  if (last === undefined || rowsRead >= last.rowsRead) return;
  throw new ParseError(runId, [
    `incomplete: found ${rowsRead} rows, expected the ${last.rowsRead} that runs.csv has of the last import; nothing is written. Fetch the whole archive again, or take the row out of runs.csv if fewer are right`,
    ...problems,
  ]);
}
