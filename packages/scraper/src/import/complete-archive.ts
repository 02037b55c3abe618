import type { Run } from "@depositary/model";
import { ParseError } from "../errors.js";
import type { ImportReport } from "./archive.js";

/** Of the rows that the last import counted, a later release may lack less than one in a hundred. */
const MISSING_MAX = 0.01;

/**
 * Refuses an archive without rows, which proves nothing, and one with fewer rows than the last import counted of the same
 * source, or with many fewer than it counted of an earlier one: a part of it must not take the place of the account of the
 * whole. An import that took no row says nothing of how many there are. Throws ParseError with what the documents of the
 * archive were refused for.
 */
export function requireComplete(
  { runId, sourceId, rowsRead }: Run,
  runs: readonly Run[],
  { problems }: ImportReport,
): void {
  if (rowsRead === 0) throw new ParseError(runId, ["empty: no rows; nothing is written", ...problems]);
  const last = runs.find((run) => run.runId === runId);
  if (last === undefined || last.rowsTaken === 0 || rowsRead >= last.rowsRead) return;
  const missing = last.rowsRead - rowsRead;
  if (last.sourceId !== sourceId && missing < MISSING_MAX * last.rowsRead) return;
  throw new ParseError(runId, [
    `incomplete: found ${rowsRead} rows, expected the ${last.rowsRead} that runs.csv has of the last import, ${last.sourceId}; nothing is written. Fetch the whole archive again, or take the row out of runs.csv if fewer are right`,
    ...problems,
  ]);
}
