import { computed, double, integer, optional, share, text } from "../table/column.js";
import { defineTable, type RowOf } from "../table/define-table.js";

export const agreementTable = defineTable({
  name: "agreement",
  comment:
    "How alike two members voted in the contested roll calls of a session of the General Assembly: on texts as a whole or of unknown kind, without those in which all recorded ballots were equal. It depends on what was put to a vote, so that sessions are not comparable without care. Each two members that voted together at least once; show no value that rests on fewer than 10 ballots.",
  columns: {
    session: text("Session of the General Assembly."),
    participantA: text("The member whose code comes first."),
    participantB: text("The other member."),
    ballots: integer("Contested roll calls in which both voted yes, no or abstained.", "ballots"),
    same: integer("Of these, roll calls in which both voted the same.", "ballots"),
    distance: integer(
      "Sum of the distances of their votes: 1 where one of them abstained, 2 for yes and no.",
    ),
    ownDistance: integer("Sum of the distances over every vote of the one with every vote of the other."),
    pooledDistance: integer("Sum of the distances over every vote of both with every vote of both."),
    agreement: computed(
      share(
        "1 where both voted the same, 0.5 where one of them abstained, 0 for yes and no; the mean (Voeten).",
      ),
      "(2 * ballots - distance) / (2 * ballots)",
    ),
    identical: computed(share("Share of roll calls in which both voted the same."), "same / ballots"),
    s: computed(
      optional(double("Signorino–Ritter S with absolute distances, -1 to 1: twice the agreement less 1.")),
      "1 - distance / ballots",
    ),
    kappa: computed(
      optional(
        double(
          "Agreement beyond what each member's own votes would give by chance (weighted kappa, Cohen); null where that is all.",
        ),
      ),
      "CASE WHEN own_distance <> 0 THEN 1 - distance * ballots / own_distance END",
    ),
    pi: computed(
      optional(
        double(
          "Agreement beyond what the votes of both together would give by chance (weighted pi, Scott); null where that is all.",
        ),
      ),
      "CASE WHEN pooled_distance <> 0 THEN 1 - 4 * distance * ballots / pooled_distance END",
    ),
  },
  areKeysIndexed: false,
  primaryKey: ["session", "participantA", "participantB"],
  foreignKeys: [
    { column: "participantA", references: "participant" },
    { column: "participantB", references: "participant" },
  ],
});
export type Agreement = RowOf<typeof agreementTable>;
