import { date, oneOf, optional, text } from "../table/column.js";
import { defineTable, type RowOf } from "../table/define-table.js";
import { confirmations } from "../vocabulary.js";

export const membershipTable = defineTable({
  name: "membership",
  file: "reference/memberships.csv",
  comment:
    "Members of an organisation or group over time: who could vote in the United Nations, and whose instruments an organisation's own one is not additional to.",
  columns: {
    groupId: text("The organisation or group: UN, EU, COE, or a named list of a treaty (CTBT-Annex-2)."),
    participantId: text("The member."),
    validFrom: date("First day of membership."),
    validTo: optional(date("Last day of membership; null while it lasts.")),
    confirmation: oneOf(confirmations, "How well the dates are confirmed."),
  },
  primaryKey: ["groupId", "participantId", "validFrom"],
  foreignKeys: [{ column: "participantId", references: "participant" }],
});
export type Membership = RowOf<typeof membershipTable>;
