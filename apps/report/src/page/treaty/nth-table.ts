import type { NthInstrument } from "@depositary/analytics";
import { dataTable, type TableColumn } from "../../component/data-table.js";
import { days } from "../../component/parts.js";
import type { Html } from "../../html/html.js";
import { ofTreaty } from "../../site/look-up.js";
import type { SiteRecord } from "../../site/record.js";
import { counted, formatCount, formatSpan } from "../../text/format-number.js";

/** When a treaty had its first, tenth, twentieth … instrument of a State; null where it has fewer than ten. */
export function nthTable(record: SiteRecord, treatyId: string): Html | null {
  const rows = ofTreaty(record.nthInstruments, treatyId);
  if (rows.length < 2) return null;
  return dataTable({
    id: "nth-instrument",
    caption: "Days on which so many instruments of States had been deposited; successions are not counted",
    rows,
    columns: [
      { key: "n", label: "Instrument", isHeader: true, cell: ({ n }) => formatCount(n) },
      { key: "day", label: "Deposited", cell: ({ onDay }) => days(onDay, onDay) },
      ...(rows.some(({ days: since }) => since !== null) ? [ageColumn] : []),
    ],
  });
}

const ageColumn: TableColumn<NthInstrument> = {
  key: "days",
  label: "After opening",
  cell: ({ days: since }) => (since === null ? "–" : spanWords(since)),
};

function spanWords(since: number): string {
  const [span, exact] = [formatSpan(since), counted(since, "day")];
  return span === exact ? span : `${span} (${exact})`;
}
