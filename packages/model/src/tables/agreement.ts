import { double, integer, optional, share, text } from "../table/column.js";
import { defineTable, type RowOf } from "../table/define-table.js";

export const agreementTable = defineTable({
  name: "agreement",
  comment:
    "How far two members voted alike in a session of the General Assembly. Not computed yet: the table is empty in this version.",
  columns: {
    session: text("Session of the General Assembly."),
    participantA: text("The member whose code comes first."),
    participantB: text("The other member."),
    ballots: integer("Roll calls in which both voted.", "ballots"),
    agreement: share(
      "1 where both voted the same, 0.5 where one of them abstained, 0 for yes and no; the mean.",
    ),
    s: optional(double("Signorino–Ritter S.")),
    kappa: optional(double("Agreement beyond chance.")),
  },
  areKeysIndexed: false,
  primaryKey: ["session", "participantA", "participantB"],
  foreignKeys: [
    { columns: ["participantA"], references: "participant" },
    { columns: ["participantB"], references: "participant" },
  ],
});
export type Agreement = RowOf<typeof agreementTable>;
