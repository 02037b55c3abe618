import { integer, text } from "../table/column.js";
import { defineTable, type RowOf } from "../table/define-table.js";

export const coverageTable = defineTable({
  name: "coverage",
  file: "reference/coverage.csv",
  comment:
    "How many rows a table had when a person last looked. A record that shrinks below it has lost something: `npm run check` says so.",
  columns: {
    tableName: text("The table."),
    atLeast: integer("Rows that it has at the least.", "rows"),
    reason: text("What the rows are, and why there can be no fewer."),
  },
  primaryKey: ["tableName"],
});
export type Coverage = RowOf<typeof coverageTable>;
