import type { ParticipationStatus } from "@depositary/model";
import type { Database } from "../database.js";

/** One line of a treaty's table of participants. Unknown days are null with their interval beside. */
export interface TreatyParticipant {
  readonly treatyId: string;
  readonly participantId: string;
  readonly name: string;
  readonly kind: string;
  readonly unGroup: string | null;
  readonly status: ParticipationStatus;
  readonly signedNotBefore: string | null;
  readonly signedNotAfter: string | null;
  readonly signedGrade: string | null;
  readonly consentKind: string | null;
  readonly consentedNotBefore: string | null;
  readonly consentedNotAfter: string | null;
  readonly consentGrade: string | null;
  /** Whether the instrument is only reported: from press or archives, its day not known. */
  readonly isReported: boolean;
  readonly inForceOn: string | null;
  readonly leftOn: string | null;
  readonly countsTowardThreshold: boolean | null;
}

/** Participants of all treaties that have acted, by treaty, then by name in code-unit order. */
export function treatyParticipants(database: Database): Promise<readonly TreatyParticipant[]> {
  return database.rows<TreatyParticipant>(`
SELECT p.treaty_id, p.participant_id, w.name, w.kind, w.un_group, p.status,
  p.signed_not_before, p.signed_not_after, p.signed_grade,
  p.consent_kind, p.consented_not_before, p.consented_not_after, p.consent_grade,
  coalesce(p.consent_grade = 'secondary' AND p.consented_on IS NULL, false) AS is_reported,
  p.in_force_on, p.left_on, p.counts_toward_threshold
FROM participation p JOIN participant w USING (participant_id)
WHERE p.status <> 'none'
ORDER BY p.treaty_id, w.name, p.participant_id`);
}
