import { date, oneOf, optional, text } from "../table/column.js";
import { defineTable, type RowOf } from "../table/define-table.js";
import { participationStatuses } from "../vocabulary.js";

export const participationSpellTable = defineTable({
  name: "participation_spell",
  comment:
    "Each span of days during which a participant's status towards a treaty did not change. Derived from action by participationSpells. Where the first day is uncertain the status is taken as reached on the latest possible day.",
  columns: {
    treatyId: text("The treaty."),
    participantId: text("The participant."),
    status: oneOf(participationStatuses, "Status during the span."),
    validFrom: date(
      "First day of the span, as late as it can have begun. Where the delay for late joiners is not on file, a party is one from its deposit.",
    ),
    validTo: optional(date("Last day of the span, inclusive; null while it lasts.")),
    notBefore: date(
      "Earliest day on which the status can have begun; equals valid_from where the day is known.",
    ),
  },
  areKeysIndexed: false,
  primaryKey: ["treatyId", "participantId", "validFrom"],
  foreignKeys: [
    { column: "treatyId", references: "treaty" },
    { column: "participantId", references: "participant" },
  ],
});
export type ParticipationSpellRow = RowOf<typeof participationSpellTable>;
