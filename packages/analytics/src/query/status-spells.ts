import type { ParticipationStatus } from "@depositary/model";
import type { Database } from "../database.js";

/** A span of days during which a participant's status towards a treaty did not change. */
export interface StatusSpell {
  readonly treatyId: string;
  readonly participantId: string;
  readonly status: ParticipationStatus;
  /** Earliest day on which the status can have begun; the same as `validFrom` where the day is known. */
  readonly notBefore: string;
  /** First day on which the status certainly held. */
  readonly validFrom: string;
  /** Last day of the span; null while it lasts. */
  readonly validTo: string | null;
}

/** Every span, by treaty, participant and day. */
export function statusSpells(database: Database): Promise<readonly StatusSpell[]> {
  return database.rows<StatusSpell>(`
SELECT treaty_id, participant_id, status, not_before, valid_from, valid_to
FROM participation_spell
ORDER BY treaty_id, participant_id, valid_from`);
}
