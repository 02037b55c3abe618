import { date, text } from "../table/column.js";
import { defineTable, type RowOf } from "../table/define-table.js";
import { treatyId } from "../treaty-id.js";

export const trainingTreatyTable = defineTable({
  name: "training_treaty",
  file: "reference/training-treaties.csv",
  comment:
    "Treaties from whose course the forecast learns: universal ones and their protocols whose ledger is complete up to a day. Amendments, regional and commodity agreements are left out.",
  columns: {
    treatyId: text("The treaty.", treatyId),
    followedTo: date(
      "The day up to which its ledger is taken as complete; later deposits are not looked at.",
    ),
    sourceId: text("The source of that ledger."),
  },
  primaryKey: ["treatyId"],
  foreignKeys: [
    { column: "treatyId", references: "treaty" },
    { column: "sourceId", references: "source" },
  ],
});
export type TrainingTreaty = RowOf<typeof trainingTreatyTable>;
