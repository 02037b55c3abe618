import type { Disagreement } from "@depositary/model";
import { hyphenated } from "./rename.js";

/** What a source says of something. */
export interface Said {
  readonly value: string;
  readonly sourceId: string;
}

/** Something of which two sources say different things. */
export interface VoteDifference {
  /** A roll call by its identifier, or a resolution by its symbol. */
  readonly about: string;
  readonly field: string;
  readonly participantId?: string;
  readonly shown: Said;
  readonly other: Said;
  readonly reason: string;
}

/** The row for it: the identifier is that of a roll call or resolution, and what else tells the difference from others. */
export function voteDisagreement(difference: VoteDifference): Disagreement {
  const { about, field, participantId = null, shown, other, reason } = difference;
  const words = [about, field, participantId ?? "", other.sourceId].filter((word) => word !== "");
  return {
    disagreementId: hyphenated(...words),
    treatyId: null,
    participantId,
    field: `${field} of ${about}`,
    valueA: shown.value,
    sourceA: shown.sourceId,
    valueB: other.value,
    sourceB: other.sourceId,
    shown: shown.value,
    reason,
  };
}
