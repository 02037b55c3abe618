import { type ActionKind, effectOf, type IsoDate } from "@depositary/model";
import { quoted } from "../one-line.js";
import type { ActionDraft } from "./action-draft.js";

/**
 * A problem for each act that is dated after the day up to which its document can tell of any. The start of an application,
 * provisional or of a regulation, can lie ahead; a signature or a deposit cannot.
 */
export function lateActs(drafts: readonly ActionDraft[], latestPossible: IsoDate): readonly string[] {
  return drafts
    .filter(({ kind, date }) => date !== null && date > latestPossible && !canLieAhead(kind))
    .map(
      ({ participantId, printed }) => `${participantId}: ${quoted(printed)} lies after the document was read`,
    );
}

function canLieAhead(kind: ActionKind): boolean {
  return effectOf(kind) === "none" || effectOf(kind) === "applies provisionally";
}
