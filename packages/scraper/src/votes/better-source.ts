import type { Grade, Source } from "@depositary/model";

const GRADE_ORDER: readonly Grade[] = ["depositary", "official", "secondary"];
const CORRECTION = /-corr(\d+)$/;

/** Whether what a source says stands before what another says: of a better grade, or a later release of the same publisher. */
export function isBetterSource(source: Source, than: Source): boolean {
  if (source.grade !== than.grade) return GRADE_ORDER.indexOf(source.grade) < GRADE_ORDER.indexOf(than.grade);
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
