import { actionKinds } from "../action-kind.js";
import { boolean, date, oneOf, optional, text } from "../table/column.js";
import { defineTable, type RowOf } from "../table/define-table.js";
import { grades, participationStatuses } from "../vocabulary.js";

export const participationTable = defineTable({
  name: "participation",
  comment:
    "Where each participant stands towards each treaty on the day of the last evidence for that treaty. Derived from action by participationOn.",
  columns: {
    treatyId: text("The treaty."),
    participantId: text("The participant."),
    status: oneOf(
      participationStatuses,
      "signatory: signed, not bound; contracting: consented, not yet in force for it; party: bound.",
    ),
    signedOn: optional(
      date(
        "Day of signature, of the new one where it left and signed again; null where it did not sign or the day is not known.",
      ),
    ),
    signedNotBefore: optional(date("Earliest possible day of signature; null where it did not sign.")),
    signedNotAfter: optional(date("Latest possible day of signature; null where it did not sign.")),
    signedGrade: optional(oneOf(grades, "Grade of the evidence for the signature.")),
    consentedOn: optional(
      date(
        "Day of deposit of the instrument in effect, of the last one where the participant has left; null where there is none or the day is not known.",
      ),
    ),
    consentedNotBefore: optional(date("Earliest possible day of deposit.")),
    consentedNotAfter: optional(date("Latest possible day of deposit.")),
    consentKind: optional(oneOf(actionKinds, "Kind of the instrument.")),
    consentGrade: optional(oneOf(grades, "Grade of the evidence for the consent.")),
    inForceOn: optional(
      date(
        "Day on which the treaty entered into force for the participant; null where it did not or is not known.",
      ),
    ),
    leftOn: optional(
      date(
        "Day on which a withdrawal or denunciation took effect; null where it did not or the day is not known.",
      ),
    ),
    countsTowardThreshold: optional(
      boolean(
        "Whether its instrument counts towards entry into force; null where there is no instrument or no rule on file.",
      ),
    ),
  },
  areKeysIndexed: false,
  primaryKey: ["treatyId", "participantId"],
  foreignKeys: [
    { column: "treatyId", references: "treaty" },
    { column: "participantId", references: "participant" },
  ],
});
export type ParticipationRow = RowOf<typeof participationTable>;
