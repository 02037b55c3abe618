import { kind, participationTable, type RowOfShape } from "@depositary/model";
import { keyedRows } from "./keyed-rows.js";

/** A span of days during which a participant's status towards a treaty did not change. */
export type StatusSpell = RowOfShape<typeof statusSpellShape>;

const statusSpellShape = {
  treatyId: kind.text,
  participantId: kind.text,
  status: participationTable.columns.status,
  /** Earliest day on which the status can have begun; the same as `validFrom` where the day is known. */
  notBefore: kind.day,
  /** First day of the span, as late as it can have begun. */
  validFrom: kind.day,
  /** Last day of the span; null while it lasts. */
  validTo: kind.orNull(kind.day),
};

/** Every span, by treaty, participant and day. */
export const statusSpells = keyedRows(
  statusSpellShape,
  ["treatyId"],
  `
SELECT treaty_id, participant_id, status, not_before, valid_from, valid_to
FROM participation_spell
ORDER BY treaty_id, participant_id, valid_from`,
);
