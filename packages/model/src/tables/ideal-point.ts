import { double, integer, optional, text } from "../table/column.js";
import { defineTable, type RowOf } from "../table/define-table.js";

export const idealPointTable = defineTable({
  name: "ideal_point",
  comment:
    "Position of each member on the main line of conflict in the roll calls of one session of the General Assembly, from a probit model of yes against not yes. Relative to the others on that session's agenda, no judgement; each session has its own scale, so that positions of two sessions are not comparable without bridging, which is not done here. No ranking by a difference smaller than its standard error.",
  columns: {
    session: text("Session of the General Assembly."),
    participantId: text("The member."),
    idealPoint: double(
      "The position, mean 0 and standard deviation 1 over the members of the session; the United States positive, where they did not vote the United Kingdom.",
    ),
    stdError: optional(double("Standard error of the position, by 200 bootstrap samples of the roll calls.")),
    ballots: integer(
      "Roll calls on which it rests: with two members at least voting yes and two not, in which the member voted or abstained.",
      "ballots",
    ),
  },
  primaryKey: ["session", "participantId"],
  foreignKeys: [{ column: "participantId", references: "participant" }],
});
export type IdealPoint = RowOf<typeof idealPointTable>;
