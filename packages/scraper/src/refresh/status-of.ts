import type { SourceStatus } from "@depositary/model";
import { oneLine, shortened } from "../one-line.js";
import {
  countStates,
  type DocumentOutcome,
  isLeftForNextRun,
  isTaken,
  isWhollyTaken,
  type SourceOutcome,
  sumBalances,
} from "./outcome.js";

const REASON_CHARACTERS_MAX = 500;

/** The status of a source after a run; `held` is that before it, null where it was never asked. */
export function statusOf(
  { source, cadenceDays, documents, failure, bytes, startedAt, endedAt }: SourceOutcome,
  held: SourceStatus | null,
): SourceStatus {
  const lastRunAt = `${endedAt.toISOString().slice(0, 19)}Z`;
  const states = countStates(documents);
  const { read, imported, merged, refused } = sumBalances(documents);
  const isCutShort = failure !== null || documents.some(({ notAsked }) => notAsked === "circuit");
  const reason = failure !== null && !isLeftForNextRun(failure) ? failure.reason : firstReasonOf(documents);
  return {
    source,
    cadenceDays,
    lastRunAt,
    lastSuccessAt: !isCutShort && documents.some(isTaken) ? lastRunAt : (held?.lastSuccessAt ?? null),
    lastChangeAt: states.changed > 0 ? lastRunAt : (held?.lastChangeAt ?? null),
    lastFailureAt: reason === null ? (held?.lastFailureAt ?? null) : lastRunAt,
    lastFailure:
      reason === null ? (held?.lastFailure ?? null) : shortened(oneLine(reason), REASON_CHARACTERS_MAX),
    documents: { seen: documents.length, ...states },
    rows: { read, taken: imported + merged, refused },
    bytes,
    durationMs: Math.max(0, endedAt.getTime() - startedAt.getTime()),
  };
}

/** Why the first document was not taken that should have been, with its name; null where there is none. */
function firstReasonOf(documents: readonly DocumentOutcome[]): string | null {
  const missed = documents.filter((one) => !isWhollyTaken(one) && !isLeftForNextRun(one));
  const [first] = missed.flatMap(({ document, reasons }) =>
    reasons.map((reason) => `${document}: ${reason}`),
  );
  return first ?? null;
}
