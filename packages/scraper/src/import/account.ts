import { type Exception, groupBy, type Reject, type Run } from "@depositary/model";
import { oneLine, shortened } from "../one-line.js";
import type { ImportReport } from "./archive.js";
import type { Refusal } from "./import-ledger.js";

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
  const groups = groupBy(ledger.refused, (refusal) => `${placeOf(refusal)}\n${refusal.reason}`);
  const rejects = [...groups.values()].flatMap(([refusal, ...others]) =>
    refusal === undefined
      ? []
      : [
          {
            runId,
            place: placeOf(refusal),
            rows: 1 + others.length,
            reason: shortened(oneLine(refusal.reason), CHARACTERS_MAX),
            exceptionId: explanationOf(refusal, sourceId, exceptions),
          },
        ],
  );
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

function explanationOf(
  { file, found: place, exceptionAt }: Refusal,
  sourceId: string,
  exceptions: readonly Exception[],
): string | null {
  const { document, found } = exceptionAt ?? { document: `${sourceId}/${file}`, found: place };
  const explained = exceptions.find(
    (exception) =>
      exception.document === document && (exception.rule === "notAStatusTable" || exception.found === found),
  );
  return explained?.exceptionId ?? null;
}

function placeOf({ file, found }: Refusal): string {
  return shortened(oneLine(`${file}: ${found}`), CHARACTERS_MAX);
}
