import type { Source } from "@depositary/model";
import { compareGrades } from "../reconcile/evidence.js";

const CORRECTION = /-corr(\d+)$/;

/** Whether what a source says stands before what another says: of a better grade, or a later release of the same publisher. */
export function isBetterSource(source: Source, than: Source): boolean {
  if (source.grade !== than.grade) return compareGrades(source.grade, than.grade) < 0;
  return source.publisher === than.publisher && isLaterRelease(source, than);
}

/** Corrections of a day (`-corr1`) come after the release that they correct. */
function isLaterRelease(source: Source, than: Source): boolean {
  if (source.asAt === null || than.asAt === null) return false;
  if (source.asAt !== than.asAt) return source.asAt > than.asAt;
  return correctionOf(source) > correctionOf(than);
}

function correctionOf({ sourceId }: Source): number {
  return Number(CORRECTION.exec(sourceId)?.[1] ?? 0);
}
