import { date, optional, text } from "../table/column.js";
import { defineTable, type RowOf } from "../table/define-table.js";

export const participantNameTable = defineTable({
  name: "participant_name",
  file: "reference/participant-names.csv",
  comment:
    "A spelling under which sources name a participant. A name that is not here is refused, never guessed.",
  columns: {
    name: text("The spelling, exactly as printed after brackets and footnotes are taken off."),
    participantId: text("The participant that is meant."),
    validFrom: optional(
      date("First day on which the spelling means this participant; null where unbounded."),
    ),
    validTo: optional(date("Last day on which the spelling means this participant; null where unbounded.")),
    language: text("Language of the spelling, BCP 47."),
    seenIn: text("The kind of source in which the spelling was met."),
  },
  primaryKey: ["name", "participantId"],
  foreignKeys: [{ column: "participantId", references: "participant" }],
});
export type ParticipantName = RowOf<typeof participantNameTable>;
