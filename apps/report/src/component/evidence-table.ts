import type { EvidenceSummary } from "@depositary/analytics";
import type { Html } from "../html/html.js";
import { countColumn } from "./count-column.js";
import { dataTable } from "./data-table.js";
import { gradeMark } from "./parts.js";

/** How many signatures and instruments rest on which grade of evidence, and of how many the day is not known. */
export function evidenceTable(rows: readonly EvidenceSummary[]): Html {
  return dataTable({
    id: "evidence",
    caption: "Signatures and instruments by the grade of their best source",
    rows,
    columns: [
      { key: "measure", label: "What", isHeader: true, cell: ({ measure }) => measure },
      { key: "grade", label: "Best source", cell: ({ grade }) => gradeMark(grade) },
      countColumn("participants", "Participants"),
      countColumn("unknownDays", "Day not known"),
    ],
  });
}
