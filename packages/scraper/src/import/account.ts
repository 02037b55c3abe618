import type { Exception, Reject, Run } from "@depositary/model";
import { explanationsOf } from "../explanation.js";
import type { Refusal } from "../import-ledger.js";
import { oneLine, shortened } from "../one-line.js";
import type { ImportReport } from "./archive.js";

/** What an import leaves on file about its rows. */
export interface Account {
  readonly run: Run;
  readonly rejects: readonly Reject[];
}

/** Of a place or a reason on file: an archive may hold a field of any length. */
const CHARACTERS_MAX = 4000;

/** What is known of live sources only. */
const NOT_LIVE = {
  kind: "import",
  lastRunAt: null,
  lastSuccessAt: null,
  lastChangeAt: null,
  lastFailureAt: null,
  lastFailure: null,
  documents: null,
  documentsChanged: null,
  documentsUnchanged: null,
  documentsUnavailable: null,
  documentsRefused: null,
  bytes: null,
  durationMs: null,
  cadenceDays: null,
} as const;

/** Accounts for every row of an archive; each refusal names the exception on file that explains it, where there is one. */
export function accountFor(runId: string, report: ImportReport, exceptions: readonly Exception[]): Account {
  const { sourceId, ledger } = report;
  const explanationOf = explanationsOf(sourceId, exceptions);
  const rejects = countRefusals(ledger.refused).map(({ refusal, place, rows }) => ({
    runId,
    place,
    rows,
    reason: shortened(oneLine(refusal.reason), CHARACTERS_MAX),
    exceptionId: explanationOf(refusal),
  }));
  const rowsRefused = ledger.refused.length;
  return {
    run: {
      ...NOT_LIVE,
      runId,
      sourceId,
      rowsRead: ledger.read,
      rowsTaken: ledger.imported + ledger.merged,
      rowsRefused,
    },
    rejects,
  };
}

interface CountedRefusal {
  readonly refusal: Refusal;
  readonly place: string;
  rows: number;
}

/** Refusals of the same place for the same reason, counted. */
function countRefusals(refused: readonly Refusal[]): readonly CountedRefusal[] {
  const counted = new Map<string, CountedRefusal>();
  for (const refusal of refused) {
    const place = placeOf(refusal);
    const key = `${place}\n${refusal.reason}`;
    const held = counted.get(key);
    if (held === undefined) counted.set(key, { refusal, place, rows: 1 });
    else held.rows++;
  }
  return [...counted.values()];
}

function placeOf({ file, found }: Refusal): string {
  return shortened(oneLine(`${file}: ${found}`), CHARACTERS_MAX);
}
