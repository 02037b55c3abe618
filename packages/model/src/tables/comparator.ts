import { integer, text } from "../table/column.js";
import { defineTable, type RowOf } from "../table/define-table.js";

export const comparatorTable = defineTable({
  name: "comparator",
  file: "reference/comparators.csv",
  comment: "Treaties beside which another one is shown, and why.",
  columns: {
    treatyId: text("The treaty that is compared."),
    comparatorId: text("The treaty beside which it is shown."),
    position: integer("Order on a page, from 1."),
    reason: text("Why the comparison is apt."),
  },
  primaryKey: ["treatyId", "comparatorId"],
  foreignKeys: [
    { column: "treatyId", references: "treaty" },
    { column: "comparatorId", references: "treaty" },
  ],
});
export type Comparator = RowOf<typeof comparatorTable>;
