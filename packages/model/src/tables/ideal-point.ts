import { double, integer, optional, text } from "../table/column.js";
import { defineTable, type RowOf } from "../table/define-table.js";

export const idealPointTable = defineTable({
  name: "ideal_point",
  comment:
    "Position of each member on the main line of conflict of a session of the General Assembly. Not computed yet: the table is empty in this version.",
  columns: {
    session: text("Session of the General Assembly."),
    participantId: text("The member."),
    idealPoint: double("The position; sessions are not on one scale."),
    stdError: optional(double("Standard error of the position.")),
    ballots: integer("Ballots that it rests on.", "ballots"),
  },
  primaryKey: ["session", "participantId"],
  foreignKeys: [{ columns: ["participantId"], references: "participant" }],
});
export type IdealPoint = RowOf<typeof idealPointTable>;
