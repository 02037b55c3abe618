import { date, integer, optional, text } from "../table/column.js";
import { defineTable, type RowOf } from "../table/define-table.js";
import { treatyId } from "../treaty-id.js";

export const treatyTable = defineTable({
  name: "treaty",
  file: "treaties.csv",
  comment: "A multilateral treaty, protocol or amendment with a number of its own.",
  columns: {
    treatyId: text("The number lawyers use: XVIII-16, IV-11-b, CETS-185.", treatyId),
    chapter: optional(text("Chapter of the Secretary-General's collection; null for other depositaries.")),
    number: text("Number within the chapter or register."),
    title: text("Full title."),
    shortTitle: optional(text("Title by which it is known.")),
    parentId: optional(
      text(
        "The treaty that this one supplements or amends. In the Secretary-General's collection it follows the numbering, where no row kept by hand says otherwise: XXVII-7-d stands under XXVII-7, a regulation under XI-B-16.",
        treatyId,
      ),
    ),
    depositary: text("Who keeps the instruments."),
    concludedOn: optional(date("Date of adoption or conclusion.")),
    concludedAt: optional(text("Place of adoption or conclusion.")),
    openedOn: optional(date("First day on which it could be signed, or joined where there is no signature.")),
    signatureClosesOn: optional(date("Last day on which it can be signed.")),
    inForceOn: optional(
      date(
        "Date of entry into force as the depositary states it; null when it is not in force or not known.",
      ),
    ),
    registration: optional(
      text("Number of registration with the Secretariat under article 102 of the Charter."),
    ),
    signatoriesPrinted: optional(integer("Number of signatories as the source prints it.", "participants")),
    partiesPrinted: optional(integer("Number of parties as the source prints it.", "participants")),
    asAt: optional(date("The day for which the printed numbers and the table were right.")),
    sourceId: text("Where this was read."),
  },
  primaryKey: ["treatyId"],
  foreignKeys: [
    { column: "chapter", references: "chapter" },
    { column: "sourceId", references: "source" },
  ],
});
export type Treaty = RowOf<typeof treatyTable>;
