import type { Source } from "@depositary/model";
import { compareGrades } from "../reconcile/evidence.js";

const CORRECTION = /-corr(\d+)$/;

/** Whether what a source says stands before what another says: of a better grade, or a later release of the same publisher. */
export function isBetterSource(source: Source, than: Source): boolean {
  if (source.grade !== than.grade) return compareGrades(source.grade, than.grade) < 0;
  return isLaterRelease(source, than);
}

/**
 * Whether both are of one publisher, and `than` the earlier. Corrections of a day (`-corr1`) come after the release
 * that they correct.
 */
export function isLaterRelease(source: Source, than: Source): boolean {
  if (source.publisher !== than.publisher || source.asAt === null || than.asAt === null) return false;
  if (source.asAt !== than.asAt) return source.asAt > than.asAt;
  return correctionOf(source) > correctionOf(than);
}

function correctionOf({ sourceId }: Source): number {
  return Number(CORRECTION.exec(sourceId)?.[1] ?? 0);
}

/** Throws where a source that is cited is not among them. */
export function sourcesById(sources: readonly Source[]): (sourceId: string) => Source {
  const byId = new Map(sources.map((source) => [source.sourceId, source]));
  return (sourceId) => {
    const source = byId.get(sourceId);
    if (source === undefined) throw new Error(`sources.csv: no source ${sourceId}, which a vote cites`);
    return source;
  };
}
