import { kind, participantTable, participationTable, type RowOfShape } from "@depositary/model";
import { byName } from "./by-name.js";
import { keyedRows } from "./keyed-rows.js";
import { isReported } from "./kinds.js";

/** One line of a treaty's table of participants. Unknown days are null with their interval beside. */
export type TreatyParticipant = RowOfShape<typeof treatyParticipantShape>;

const treatyParticipantShape = {
  treatyId: kind.text,
  participantId: kind.text,
  name: kind.text,
  kind: participantTable.columns.kind,
  unGroup: participantTable.columns.unGroup,
  status: participationTable.columns.status,
  signedNotBefore: kind.orNull(kind.day),
  signedNotAfter: kind.orNull(kind.day),
  signedGrade: participationTable.columns.signedGrade,
  consentKind: participationTable.columns.consentKind,
  consentedNotBefore: kind.orNull(kind.day),
  consentedNotAfter: kind.orNull(kind.day),
  consentGrade: participationTable.columns.consentGrade,
  /** Whether the instrument is only reported: from press or archives, its day not known. */
  isReported: kind.boolean,
  inForceOn: kind.orNull(kind.day),
  leftOn: kind.orNull(kind.day),
  /** Day from which a departure that is on file takes effect, where that is after the last evidence of the treaty. */
  leavesOn: kind.orNull(kind.day),
  countsTowardThreshold: kind.orNull(kind.boolean),
};

/** Participants of all treaties that have acted, by treaty, then by name without accents. */
export const treatyParticipants = keyedRows(
  treatyParticipantShape,
  ["treatyId", "participantId"],
  `
SELECT p.treaty_id, p.participant_id, w.name, w.kind, w.un_group, p.status,
  p.signed_not_before, p.signed_not_after, p.signed_grade,
  p.consent_kind, p.consented_not_before, p.consented_not_after, p.consent_grade,
  coalesce(${isReported("p")}, false) AS is_reported,
  p.in_force_on, p.left_on, leaving.valid_from AS leaves_on, p.counts_toward_threshold
FROM participation p JOIN participant w USING (participant_id)
LEFT JOIN participation_spell leaving ON leaving.treaty_id = p.treaty_id AND leaving.participant_id = p.participant_id
  AND leaving.status = 'withdrawn' AND leaving.valid_to IS NULL AND p.status <> 'withdrawn'
WHERE p.status <> 'none'
ORDER BY p.treaty_id, ${byName("w")}, p.participant_id`,
);

/** The same in as few words as will do: where each stands towards the treaty. */
export const treatyStatuses = keyedRows(
  {
    treatyId: treatyParticipantShape.treatyId,
    participantId: treatyParticipantShape.participantId,
    status: treatyParticipantShape.status,
  },
  ["treatyId", "participantId"],
  `
SELECT treaty_id, participant_id, status FROM participation
WHERE status <> 'none' ORDER BY treaty_id, participant_id`,
);
