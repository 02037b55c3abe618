import type { ActionKind, Grade, IsoDate, Source, TreatyAction, TreatyId } from "@depositary/model";
import { grades } from "@depositary/model";
import type { ActionDraft } from "../normalise/action-draft.js";

/** What one document says about one treaty. */
export interface Evidence {
  readonly treatyId: TreatyId;
  readonly source: Source;
  /** The day for which the document is right. */
  readonly asAt: IsoDate;
  readonly drafts: readonly ActionDraft[];
  /** Kinds of action that the columns of the document can show; what it cannot show it does not deny. */
  readonly shownKinds: ReadonlySet<ActionKind>;
}

/** Below 0 where `a` is the better grade. */
export function compareGrades(a: Grade, b: Grade): number {
  return grades.indexOf(a) - grades.indexOf(b);
}

/** Whether the ledger's action rests on better evidence than the document, or on as good a one of a later day. */
export function isOutranked({ source, asAt }: Evidence, action: TreatyAction): boolean {
  const order = compareGrades(source.grade, action.grade);
  return order > 0 || (order === 0 && asAt < action.lastSeen);
}
